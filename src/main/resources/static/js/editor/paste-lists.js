import {blockFor} from 'zonenews/paste-blocks';
import {marksOf, SYMBOL_FONT} from 'zonenews/paste-marks';
import {numberFor} from 'zonenews/paste-numbers';
import {readable} from 'zonenews/paste-words';

// Lists of word processors and of web pages.
const BULLET = /^[\u00b7\u2022\u25cf\u25cb\u25e6\u25a0\u25a1\u25aa\u25ab\u25c6\u25c7\u2756\u27a2\u27a4\u25ba\u25b6\u221a\u2713\u2714\u2611\u2751\u2750\u25fb\u2b25\u203b\u2605\u2606\u2013\u2014\uff0d*+\uf000-\uf0ff-]$/;

// Automatic numbers of Word and WPS stay the text they are; only bullets make a list.
export function listed(reader, element, level, block) {
    const ignored = [...element.querySelectorAll('[data-style*="Ignore"]')].find(each => /mso-list\s*:\s*ignore/i.test(each.dataset.style));
    if (!ignored) {
        return;
    }
    const text = ignored.textContent.replace(/[\s\u00a0]+/g, '');
    let symbols = false;
    for (let each = ignored; each !== element; each = each.parentElement) {
        symbols = symbols || SYMBOL_FONT.test(reader.source.styleOf(each)['font-family'] || '');
    }
    const courier = text === 'o' && /courier/i.test(ignored.parentElement?.dataset.style || ignored.dataset.style);
    if (BULLET.test(text) || (symbols && text.length <= 1) || courier || (text === '' && ignored.querySelector('img'))) {
        Object.assign(block, {kind: 'li', level, heading: undefined});
        reader.marker = ignored;
    }
    block.numbered = true;
}

export function sayNumber(reader, element) {
    const words = readable(element.textContent.replace(/[\r\n]/g, ''), false);
    const marker = words.replace(/[\s\u00a0]+/g, '');
    if (marker !== '') {
        reader.part({text: marker + (/[\s\u00a0]/.test(words) ? '\t' : '')});
    }
}

export function readList(reader, element, tag, style, context) {
    const own = tag === 'ol' ? Number(element.getAttribute('start') || 1) : 0;
    const depth = (context.depth || 0) + 1;
    let number = own;
    for (const child of element.childNodes) {
        if (child.nodeType !== Node.ELEMENT_NODE) {
            if (child.data.trim() !== '') {
                reader.visit(child, {...context, depth});
            }
            continue;
        }
        if (child.localName !== 'li') {
            reader.element(child, {...context, depth});
            continue;
        }
        const item = reader.source.styleOf(child);
        number = Number(child.getAttribute('value') || number);
        const kind = item['list-style-type'] || style['list-style-type'] || style['list-style'] || '';
        const inner = {...marksOf(child, 'li', item, context), depth, item: true, ordered: tag === 'ol', align: undefined, indent: true};
        const prefix = tag === 'ol' ? numberFor(number, kind || element.getAttribute('type') || '') : undefined;
        reader.start({kind: tag === 'ul' ? 'li' : 'p', level: depth, fresh: true, prefix, indented: true, quoted: context.quoted, numbered: true});
        reader.walk(child, inner);
        reader.start(blockFor(null, {}, context));
        number++;
    }
}
