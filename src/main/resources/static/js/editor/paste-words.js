// The characters of a pasted paragraph: which blanks are blanks, and which only wrap the source.
export const CJK = /[\u2e80-\u2fdf\u3001-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u201c\u201d\u2018\u2019\u2014\u2026\u00b7\u2460-\u24ff\ud840-\ud8bf]|[\udc00-\udfff]/;
const BLANK = /[ \t\n\u00a0\u3000\u2002\u2003\u2009]/;
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff]|\u200d(?!\p{Extended_Pictographic})/gu;

/** Ends of lines that are none of the source's own: of Word's Shift+Enter, of mainframes, of InDesign. */
export const LINE_END = /([\u000b\u0085\u2028\u2029])/;
export const END_OF_PARAGRAPH = '\u2029';
const NUMBER = /^(?:\u7b2c?[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u96f6\u3007\d.]+[\u3001.\uff0e\u7ae0\u8282\u6761\u6b3e\u7bc7]?|[(\uff08][\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\da-z]+[)\uff09]|[\u2460-\u2473]|[a-z\d]{1,4}[.)\u3001\uff09\uff0e])$/i;

// Wingdings and Symbol are letters in a costume; without the font they would be read as l, n and Ø.
const SYMBOLS = {
    l: '\u25cf', n: '\u25a0', u: '\u25c6', v: '\u2756', w: '\u2b25', q: '\u2751', p: '\u2750', o: '\u25a1', m: '\u25cb',
    '\u00d8': '\u27a2', '\u00fc': '\u2713', '\u00fb': '\u2717', '\u00fe': '\u2611', '\u00a7': '\u25aa', '\u00a8': '\u25fb',
    '\u00b7': '\u2022', '\u00f0': '\u21e8', '\u00e0': '\u2192', J: '\u263a', '\u00b2': '\u2726',
};

export function symbolOf(character, inSymbolFont) {
    const code = character.charCodeAt(0);
    if (code >= 0xf000 && code <= 0xf0ff) {
        return SYMBOLS[String.fromCharCode(code & 0xff)] || '\u25a1';
    }
    if (code >= 0xe000 && code <= 0xf8ff) {
        return '\u25a1';
    }
    return inSymbolFont ? SYMBOLS[character] || character : character;
}

export function readable(text, inSymbolFont) {
    const seen = text.replace(UNSEEN, '');
    return inSymbolFont || /[\ue000-\uf8ff]/.test(seen)
        ? Array.from(seen, each => symbolOf(each, inSymbolFont)).join('')
        : seen;
}

// A wrapped source line stands for a blank between words of letters, and for nothing between Chinese characters –
// unless the plain text, where the clipboard has it, shows that somebody typed a blank there.
function wrap(before, after, plain) {
    if (!CJK.test(before.slice(-1)) || !CJK.test(after.slice(0, 1))) {
        return ' ';
    }
    const left = before.slice(-5).replace(/[\s\u0001]/g, ' ');
    return plain && plain.includes(left + ' ' + after.slice(0, 3)) && !plain.includes(left + after.slice(0, 3)) ? ' ' : '';
}

// What stands between two words instead of a run of blanks; `before` and `after` are the paragraph on either side.
export function blankFor(run, before, after, plain) {
    if (run.includes('\t')) {
        if (NUMBER.test(before)) {
            const pointed = /[\u3001.\uff0e)\uff09\u2460-\u2473]$/.test(before);
            return pointed && !/^[A-Za-z0-9]/.test(after) ? '' : ' ';
        }
        return ' ';
    }
    const hard = run.replace(/[ \n]/g, '');
    if (hard === '') {
        return run.includes(' ') ? ' ' : wrap(before, after, plain);
    }
    if (/^\u00a0+$/.test(hard)) {
        const width = hard.length + (/ /.test(run) ? 1 : 0);
        return width === 1 ? ' ' : '\u00a0'.repeat(width);
    }
    return hard;
}

// How far a paragraph's first line is moved in by blanks, in characters.
export function widthOf(blanks) {
    return Array.from(blanks).reduce((sum, each) => sum + ({'\u3000': 1, '\u2003': 1, '\u2002': 0.5, '\u00a0': 0.5, '\t': 2}[each] || 0), 0);
}

export const isBlank = character => BLANK.test(character);
