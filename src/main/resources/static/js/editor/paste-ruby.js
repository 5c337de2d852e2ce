import {marksOf} from 'zonenews/paste-marks';
import {readable} from 'zonenews/paste-words';

// What is written above words, their reading mostly, stands in brackets behind them: 汉字（hàn zì）. Word sets a ruby for each
// character; those that stand side by side are one word.
const BRACKETS = /^[(\uff08]\s*([^()\uff08\uff09]*?)\s*[)\uff09]$/;

export function readRuby(reader, element, tag, style, context) {
    const inner = marksOf(element, tag, style, context);
    reader.rubies++;
    for (const child of element.childNodes) {
        const name = child.localName;
        if (name === 'rt' || name === 'rtc') {
            reading(reader, child, inner);
        } else if (name !== 'rp') {
            reader.visit(child, inner);
        }
    }
    reader.rubies--;
}

function reading(reader, element, context) {
    const words = readable(element.textContent, false).replace(/\s+/g, ' ').trim().replace(BRACKETS, '$1');
    if (words !== '') {
        reader.readings = {words: [...(reader.readings?.words || []), words], context};
    }
}

/** Before anything follows that is no ruby itself. */
export function endRuby(reader) {
    if (!reader.readings) {
        return;
    }
    const {words, context} = reader.readings;
    const {strong, em, href, struck} = context;
    reader.readings = null;
    reader.part({text: '\uff08' + words.join(' ') + '\uff09', strong, em, href, struck});
}
