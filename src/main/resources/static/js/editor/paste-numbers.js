// The numbers of a page's list, written out as its readers saw them.
const CHINESE = '\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';

export function numberFor(number, kind) {
    if (/^none/.test(kind)) {
        return undefined;
    }
    if (/alpha|latin|^a$/i.test(kind)) {
        let letters = '';
        for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
            letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
        }
        return (/upper|^A$/.test(kind) ? letters.toUpperCase() : letters) + '.';
    }
    if (/roman|^i$/i.test(kind)) {
        let rest = number;
        let roman = '';
        for (const [worth, sign] of [[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]) {
            for (; rest >= worth; rest -= worth) {
                roman += sign;
            }
        }
        return (/upper|^I$/.test(kind) ? roman.toUpperCase() : roman) + '.';
    }
    if (/cjk|chinese|han/.test(kind) && number < 100) {
        const tens = Math.floor(number / 10);
        return (tens > 1 ? CHINESE[tens] : '') + (tens > 0 ? '\u5341' : '') + (number % 10 > 0 ? CHINESE[number % 10] : '') + '\u3001';
    }
    return number + '.';
}
