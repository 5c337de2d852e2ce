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
    // Partly bold, it is more than one piece.
    const pieces = [];
    $from.parent.forEach((child, offset) => {
        const begin = $from.start() + offset;
        pieces.push({ linked: mark.isInSet(child.marks), from: begin, to: begin + child.nodeSize });
    });
    let first = pieces.findIndex((each) => each.linked && each.from <= from && each.to >= from);
    let last = first;
    while (first > 0 && pieces[first - 1].linked) {
        first--;
    }
    while (last + 1 < pieces.length && pieces[last + 1].linked) {
        last++;
    }
    const range = { from: pieces[first].from, to: pieces[last].to };
    return { href: mark.attrs.href, text: state.doc.textBetween(range.from, range.to, " ", " "), ...range };
}

/** Not where a picture or cells are selected, nor where words carry no marks. */
export function canLink(state) {
    const { selection } = state;
    return selection instanceof TextSelection && selection.$from.parent.type.allowsMarkType(marks.link);
}

export function setLink(range, href, text) {
    return (state, dispatch) => {
        if (!dispatch) {
            return true;
        }
        const change = state.tr;
        const old = state.doc.textBetween(range.from, range.to, " ", " ");
        if (text && text !== old.trim()) {
            const first = range.from < range.to ? state.doc.nodeAt(range.from)?.marks : state.storedMarks || state.doc.resolve(range.from).marks();
            change.replaceWith(range.from, range.to, schema.text(text, (first || []).filter((each) => each.type !== marks.link)));
            range = { from: range.from, to: range.from + text.length };
        } else if (text && state.doc.resolve(range.from).sameParent(state.doc.resolve(range.to))) {
            // Blanks at its ends stay, and are no part of the link.
            range = { from: range.from + old.length - old.trimStart().length, to: range.to - (old.length - old.trimEnd().length) };
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
