// Punctuation between Chinese characters that was typed half as wide, and straight quotation marks. Only proposed, never done unasked.
const FULL = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。" };
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/;
const CLOSES = /[”’》）】」』]/;
const OPENS = /[“‘《（【「『"'(]/;
const END = /^[ \t\u00a0\u3000\u2002\u2003]*(?:\n|$)/;
const AROUND = 8;

const ADDRESS = /(?:https?:\/\/|www\.|[\w.+-]+@)\S+/g;
/** As long as somebody types them for one sign; longer rows are lines to write on, or lead to a page number. */
const TYPED = /(?<![-.])(?:--|\.{3,6})(?![-.])/g;

/** @returns the changes of signs in a paragraph, or a cell, whose first character stands at `start` */
export function signsIn(text, start, inCell) {
    if (!HAN.test(text)) {
        return [];
    }
    return [...points(text), ...(inCell ? [] : dashesAndDots(text)), ...brackets(text), ...quotes(text, '"', "“", "”"), ...quotes(text, "'", "‘", "’")]
        .sort((a, b) => a[0].from - b[0].from)
        .map((parts) => proposal(text, parts, start));
}

function proposal(text, parts, start) {
    const from = parts[0].from;
    const to = parts.at(-1).to;
    let after = "";
    let at = from;
    for (const part of parts) {
        after += text.slice(at, part.from) + part.text;
        at = part.to;
    }
    return {
        kind: "sign",
        what: "标点",
        parts: parts.map((part) => ({ from: start + part.from, to: start + part.to, text: part.text })),
        before: text.slice(from, to),
        after: after,
        context: [text.slice(Math.max(0, from - AROUND), from).replace(/\n/g, " "), text.slice(to, to + AROUND).replace(/\n/g, " ")],
    };
}

const addressesIn = (text) => Array.from(text.matchAll(ADDRESS), (each) => [each.index, each.index + each[0].length]);

function points(text) {
    const found = [];
    const addresses = addressesIn(text);
    for (let at = 1; at < text.length; at++) {
        const sign = text[at];
        const blanks = sign === "." ? 0 : / *$/.exec(text.slice(0, at))[0].length;
        const before = text[at - 1 - blanks] || "";
        const counts = ",;:".includes(sign) && /[\d%‰℃]/.test(before) && HAN.test(text.slice(at + 1).trimStart()[0] || "");
        if (counts && addresses.some(([begin, end]) => at >= begin && at < end)) {
            continue;
        }
        const closing = (before === ")" || before === '"') && HAN.test(text.slice(Math.max(0, at - AROUND), at));
        const share = sign === "." && /[%‰℃]/.test(before) && END.test(text.slice(at + 1));
        if (!FULL[sign] || !(HAN.test(before) || CLOSES.test(before) || closing || counts || share)) {
            continue;
        }
        const blank = sign !== "." && text[at + 1] === " " && HAN.test(text[at + 2] || "") ? 1 : 0;
        const next = text[at + 1 + blank];
        const ends = END.test(text.slice(at + 1));
        const chinese = !ends && (HAN.test(next) || OPENS.test(next) || CLOSES.test(next));
        const number = ",;:".includes(sign) && /\d/.test(next || "");
        const closed = ends || chinese;
        if (sign === "." ? closed : closed || number) {
            found.push([{ from: at - blanks, to: at + 1 + blank, text: FULL[sign] }]);
        }
    }
    return found;
}

/** Between Chinese words, or at their ends; in a cell `--` means that there is no number. */
function dashesAndDots(text) {
    const addresses = addressesIn(text);
    const belongs = (sign) => sign === "" || HAN.test(sign) || CLOSES.test(sign) || OPENS.test(sign) || /[，。；：！？、]/.test(sign);
    return Array.from(text.matchAll(TYPED))
        .filter(({ index: from, 0: typed }) => {
            const before = text.slice(0, from).trimEnd().slice(-1);
            const after = text.slice(from + typed.length).trimStart().slice(0, 1);
            const chinese = HAN.test(before) || HAN.test(after) || CLOSES.test(before);
            return chinese && belongs(before) && belongs(after) && !addresses.some(([begin, end]) => from >= begin && from < end);
        })
        .map(({ index: from, 0: typed }) => [{ from: from, to: from + typed.length, text: typed === "--" ? "——" : "……" }]);
}

function brackets(text) {
    const found = [];
    const open = [];
    for (let at = 0; at < text.length; at++) {
        if (text[at] === "(") {
            open.push(at);
        } else if (text[at] === ")" && open.length) {
            const from = open.pop();
            if (HAN.test(text.slice(from, at)) || HAN.test(text[from - 1] || "")) {
                found.push([{ from: from, to: from + 1, text: "（" }, { from: at, to: at + 1, text: "）" }]);
            }
        }
    }
    return found;
}

/** Of an odd number nobody can say which opens and which closes. */
function quotes(text, sign, opening, closing) {
    const places = [];
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        const apostrophe = sign === "'" && /[A-Za-z]/.test(text[at - 1] || "") && /[A-Za-z]/.test(text[at + 1] || "");
        if (!apostrophe) {
            places.push(at);
        }
    }
    const found = [];
    for (let i = 0; places.length % 2 === 0 && i < places.length; i += 2) {
        const [from, to] = [places[i], places[i + 1]];
        if (HAN.test(text.slice(from, to)) || HAN.test(text[from - 1] || "")) {
            found.push([{ from: from, to: from + 1, text: opening }, { from: to, to: to + 1, text: closing }]);
        }
    }
    return found;
}
