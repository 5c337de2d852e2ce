import {marksOf} from 'zonenews/paste-marks';

// Fields and buttons of a page: what they show is kept as text, and what they only hold ready is named.
const WORDS = /^(?:text|search|url|tel|email|number|date|time|month|week|datetime-local|button|submit|reset)$/;
const TICKED = /^(?:checkbox|radio)$/;

const shortened = text => text.replace(/\s+/g, ' ').trim();

function note(reader, what, words) {
    if (shortened(words) !== '') {
        reader.note(what + '：' + shortened(words));
    }
}

export const CONTROLS = {button, textarea, select, input};

function button(reader, element, style, context) {
    reader.walk(element, marksOf(element, 'button', style, context));
}

function textarea(reader, element, style, context) {
    reader.text(element.textContent.replace(/\s+$/, ''), {...context, pre: true});
    if (element.textContent.trim() === '') {
        note(reader, '填写框的提示', element.getAttribute('placeholder') || '');
    }
}

function input(reader, element, style, context) {
    const type = (element.getAttribute('type') || 'text').toLowerCase();
    const words = element.getAttribute('value') || '';
    if (TICKED.test(type)) {
        reader.note('勾选框，是否勾选请核对');
    } else if (type === 'image') {
        note(reader, '按钮', element.getAttribute('alt') || '');
    } else if (type !== 'hidden' && type !== 'password' && type !== 'file' && (WORDS.test(type) || words !== '')) {
        reader.text(words, context);
        if (words.trim() === '') {
            note(reader, '填写框的提示', element.getAttribute('placeholder') || '');
        }
    }
}

/** A closed list shows the one that is chosen, an open one all of them. */
function select(reader, element, style, context) {
    const options = [...element.querySelectorAll('option')];
    const open = element.hasAttribute('multiple') || Number(element.getAttribute('size')) > 1;
    const shown = open ? options : [options.find(each => each.hasAttribute('selected')) || options[0]].filter(Boolean);
    reader.text(shown.map(each => shortened(wordsOf(each))).join('、'), context);
    note(reader, '没有选中的选项', options.filter(each => !shown.includes(each)).map(wordsOf).map(shortened).filter(Boolean).join('、'));
    note(reader, '选项的分组', [...element.querySelectorAll('optgroup')].map(each => each.getAttribute('label') || '').filter(Boolean).join('、'));
}

const wordsOf = option => option.getAttribute('label') || option.textContent;
