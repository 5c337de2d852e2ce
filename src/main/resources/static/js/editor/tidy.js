// 一键排版: what would be changed, and the change. Nothing inside a line loses or gains a blank: 抢先机契机 提速度进度 stays.
import { closeHistory } from "prosemirror-history";
import { schema } from "zonenews/schema";
import { signsIn } from "zonenews/tidy-signs";

const { nodes } = schema;
const BLANK = "[ \\t\\u00a0\\u3000\\u2002\\u2003]";
const START = new RegExp("^(?:" + BLANK + "|\\n)+");
const END = new RegExp("(?:" + BLANK + "|\\n)+$");
const BREAK = new RegExp(BLANK + "*\\n(?:" + BLANK + "|\\n)*", "g");
const NUMBERED = /^(?:第[一二三四五六七八九十百零〇\d]+[章节条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳])/;
const ENDED = /[。！？!?][”’"』」）)]?$/;
const LABEL = /^.{1,10}[：:]/;
const LONG_LINE = 40;
const WAITING = /^【(?:图片|附件)未能带入：.*】$/;
const WAITING_IN_A_LINE = /【(?:图片|附件)未能带入：[^】]*】/g;

const width = (text) => Array.from(text).reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
const isWide = (sign) => sign.charCodeAt(0) > 0x2e7f || /[“”‘’…—]/.test(sign);

/** @returns what can be changed: {kind: "layout"|"sign", what, parts: [{from, to, text|split}], before, after, context} */
export function findChanges(doc, { reprint = false } = {}) {
    const found = [];
    doc.descendants((node, position, parent) => {
        if (!node.isTextblock) {
            return true;
        }
        const text = node.textBetween(0, node.content.size, null, "\n");
        if (WAITING.test(text)) {
            return false;
        }
        if (node.type !== nodes.figcaption && text.replace(/[\s\u3000\u00a0]/g, "") === "") {
            emptied(found, node, position, parent);
            return false;
        }
        ends(found, text, position + 1);
        const inCell = parent.type === nodes.table_cell || parent.type === nodes.table_header || node.type === nodes.table_cell || node.type === nodes.table_header;
        if (node.type === nodes.paragraph && !inCell) {
            breaks(found, text, position + 1, node.attrs.align, parent.type === nodes.doc);
        }
        if (!reprint) {
            const waiting = Array.from(text.matchAll(WAITING_IN_A_LINE), (each) => [position + 1 + each.index, position + 1 + each.index + each[0].length]);
            const isName = ({ from }) => waiting.some(([begin, end]) => from >= begin && from < end);
            found.push(...signsIn(text, position + 1, inCell).filter((each) => !each.parts.some(isName)));
        }
        return false;
    });
    return found;
}

function layout(what, from, to, more) {
    return { kind: "layout", what: what, parts: [{ from: from, to: to, text: "", ...more }] };
}

/** Whoever holds nothing but empty paragraphs keeps one. */
function emptied(found, node, position, parent) {
    const holdsMore = parent.children.some((each) => each !== node && (!each.isTextblock || each.textContent.trim() !== ""));
    const firstOfItem = parent.type === nodes.list_item && parent.firstChild === node;
    if (holdsMore && !firstOfItem && node.type !== nodes.figcaption) {
        found.push(layout("空段", position, position + node.nodeSize, { whole: true }));
    } else if (node.content.size > 0) {
        found.push(layout("空格", position + 1, position + 1 + node.content.size));
    }
}

function ends(found, text, start) {
    const blank = START.exec(text);
    if (blank) {
        found.push(layout("段首空格", start, start + blank[0].length));
    }
    const last = END.exec(text);
    if (last) {
        found.push(layout("段末空格", start + last.index, start + text.length));
    }
}

function breaks(found, text, start, align, mayEnd) {
    const first = START.exec(text)?.[0].length || 0;
    const last = text.length - (END.exec(text)?.[0].length || 0);
    for (const match of text.matchAll(BREAK)) {
        const from = match.index;
        const to = from + match[0].length;
        if (from < first || to > last) {
            continue;
        }
        const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
        const next = text.slice(to).split("\n")[0];
        const what = meaning(line, match[0], next, align);
        if (what === "paragraph" && mayEnd) {
            found.push(layout("分段", start + from, start + to, { split: true }));
        } else if (what === "wrap") {
            const glue = isWide(line.trim().slice(-1)) || isWide(next.trim().charAt(0)) ? "" : " ";
            found.push(layout("接回断行", start + from, start + to, { text: glue }));
        } else if (match[0] !== "\n") {
            const at = from + match[0].indexOf("\n");
            if (at > from) {
                found.push(layout("行末空格", start + from, start + at));
            }
            if (to > at + 1) {
                found.push(layout("行首空格", start + at + 1, start + to));
            }
        }
    }
}

/** Whether a break ends a paragraph, wraps a line of a PDF, or was meant: in a signature, an address, a verse. */
function meaning(line, between, next, align) {
    if (align && align !== "left") {
        return "break";
    }
    const indent = width(/\n([^\n]*)$/.exec(between)[1].replace(/\u00a0/g, " "));
    if ((between.match(/\n/g) || []).length > 1 || indent >= 4 || ENDED.test(line) || (NUMBERED.test(next) && /[。；;：:！？]$/.test(line))) {
        return "paragraph";
    }
    const goesOn = width(line) >= LONG_LINE && !/[：:；;]$/.test(line) && !NUMBERED.test(next) && !LABEL.test(next) && !LABEL.test(line.slice(0, 12));
    return goesOn ? "wrap" : "break";
}

/** All that was chosen as one change, which one step back undoes. */
export function applyChanges(state, chosen) {
    const change = closeHistory(state.tr);
    const parts = chosen.flatMap((each) => each.parts).sort((a, b) => b.from - a.from);
    for (const part of parts) {
        if (part.split) {
            change.delete(part.from, part.to).split(part.from);
        } else if (part.text === "") {
            change.delete(part.from, part.to);
        } else {
            const marks = change.doc.nodeAt(part.from)?.marks || [];
            change.replaceWith(part.from, part.to, schema.text(part.text, marks));
        }
    }
    return change;
}
