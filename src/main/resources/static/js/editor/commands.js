// What the toolbar and the keyboard can do to words and paragraphs.
import { setBlockType, toggleMark, wrapIn, lift } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { CellSelection, selectionCell, setCellAttr } from "prosemirror-tables";
import { within } from "zonenews/places";
import { schema } from "zonenews/schema";

const { nodes, marks } = schema;

export function paragraph(state, dispatch) {
    return setBlockType(nodes.paragraph)(state, dispatch);
}

export function heading(level) {
    return (state, dispatch) =>
        isHeading(state, level) ? paragraph(state, dispatch) : setBlockType(nodes.heading, { level: level })(state, dispatch);
}

export function isHeading(state, level) {
    const block = state.selection.$from.parent;
    return block.type === nodes.heading && block.attrs.level === level;
}

export function isParagraph(state) {
    return state.selection.$from.parent.type === nodes.paragraph;
}

export function bold(state, dispatch) {
    return toggleMark(marks.strong)(state, dispatch);
}

export function hasMark(state, type) {
    const { from, to, empty, $from } = state.selection;
    return empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

/** A list becomes the other kind, or paragraphs again when it is that kind already. */
export function list(type) {
    return (state, dispatch) => {
        const { $from } = state.selection;
        const item = within($from, nodes.list_item);
        if (!item) {
            return wrapInList(type)(state, dispatch);
        }
        if ($from.node(item - 1).type === type) {
            return liftListItem(nodes.list_item)(state, dispatch);
        }
        if (dispatch) {
            dispatch(state.tr.setNodeMarkup($from.before(item - 1), type));
        }
        return true;
    };
}

export function isIn(state, type) {
    return within(state.selection.$from, type) > 0;
}

export function quotation(state, dispatch) {
    return isIn(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);
}

/** Of cells where cells are selected, of paragraphs elsewhere; chosen twice, it is the usual one again. */
export function align(to) {
    return (state, dispatch) => {
        if (state.selection instanceof CellSelection) {
            return setCellAttr("align", isAligned(state, to) ? null : to)(state, dispatch);
        }
        const found = [];
        state.doc.nodesBetween(state.selection.from, state.selection.to, (node, position) => {
            if (node.type === nodes.paragraph) {
                found.push(position);
            }
        });
        if (dispatch && found.length) {
            const aligned = isAligned(state, to) ? null : to;
            const change = state.tr;
            found.forEach((position) => change.setNodeMarkup(position, null, { align: aligned }));
            dispatch(change.scrollIntoView());
        }
        return found.length > 0;
    };
}

export function isAligned(state, to) {
    if (state.selection instanceof CellSelection) {
        return selectionCell(state).nodeAfter.attrs.align === to;
    }
    return state.selection.$from.parent.attrs.align === to;
}

/** 清除格式: words and paragraphs stay; bold, links, headings and alignment go. */
export function plain(state, dispatch) {
    const { empty, ranges } = state.selection;
    const ofCells = state.selection instanceof CellSelection;
    const change = state.tr;
    ranges.forEach(({ $from, $to }) => {
        const start = empty ? $from.start() : $from.pos;
        const end = empty ? $to.end() : $to.pos;
        change.removeMark(start, end);
        state.doc.nodesBetween(start, end, (node, position) => {
            if (node.type === nodes.heading || (node.type === nodes.paragraph && node.attrs.align)) {
                change.setNodeMarkup(position, nodes.paragraph, { align: null });
            } else if (ofCells && (node.type === nodes.table_cell || node.type === nodes.table_header) && node.attrs.align) {
                change.setNodeMarkup(position, null, { ...node.attrs, align: null });
            }
        });
    });
    if (dispatch) {
        dispatch(change.setStoredMarks([]).scrollIntoView());
    }
    return true;
}

export function lineBreak(state, dispatch) {
    const { $from } = state.selection;
    if (!$from.parent.inlineContent || $from.parent.type === nodes.figcaption) {
        return false;
    }
    if (dispatch) {
        dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
    }
    return true;
}
