// The link the toolbar makes, changes or takes away.
import { TextSelection } from "prosemirror-state";
import { schema } from "zonenews/schema";

const { marks } = schema;

/** The link the cursor stands in, whole. */
export function linkAround(state) {
    const { $from, empty, from, to } = state.selection;
    const mark = marks.link.isInSet($from.marks()) || ($from.nodeAfter && marks.link.isInSet($from.nodeAfter.marks));
    if (!mark) {
        return { href: "", from: from, to: to, text: empty ? "" : state.doc.textBetween(from, to, " ") };
    }
    let start = $from.start();
    let found = { href: mark.attrs.href, from: from, to: to, text: "" };
    $from.parent.forEach((child, offset) => {
        const begin = start + offset;
        if (mark.isInSet(child.marks) && begin <= from && begin + child.nodeSize >= from) {
            found = { href: mark.attrs.href, from: begin, to: begin + child.nodeSize, text: child.text || "" };
        }
    });
    return found;
}

export function setLink(range, href, text) {
    return (state, dispatch) => {
        if (!dispatch) {
            return true;
        }
        const change = state.tr;
        if (text && text !== state.doc.textBetween(range.from, range.to, " ")) {
            change.replaceWith(range.from, range.to, schema.text(text));
            range = { from: range.from, to: range.from + text.length };
        }
        change.removeMark(range.from, range.to, marks.link);
        if (href) {
            change.addMark(range.from, range.to, marks.link.create({ href: href }));
        }
        change.setSelection(TextSelection.create(change.doc, range.to)).removeStoredMark(marks.link);
        dispatch(change.scrollIntoView());
        return true;
    };
}
