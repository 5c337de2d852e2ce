// What the toolbar and the keyboard can do to a text.
import { setBlockType, toggleMark, wrapIn, lift } from "prosemirror-commands";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { CellSelection, isInTable, selectedRect, selectionCell, setCellAttr, findTable } from "prosemirror-tables";
import { schema } from "zonenews/schema";

const { nodes, marks } = schema;

export function within($position, type) {
    for (let depth = $position.depth; depth > 0; depth--) {
        if ($position.node(depth).type === type) {
            return depth;
        }
    }
    return 0;
}

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
    const { from, to, empty, $from, $to } = state.selection;
    const start = empty ? $from.start() : from;
    const end = empty ? $to.end() : to;
    const change = state.tr.removeMark(start, end);
    state.doc.nodesBetween(start, end, (node, position) => {
        if (node.type === nodes.heading || (node.type === nodes.paragraph && node.attrs.align)) {
            change.setNodeMarkup(position, nodes.paragraph, { align: null });
        }
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

// Links

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

// Tables

export function insertTable(rows, columns, withHead) {
    return (state, dispatch) => {
        const cell = (type) => type.createAndFill();
        const row = (type) => nodes.table_row.create(null, Array.from({ length: columns }, () => cell(type)));
        const table = nodes.table.create(
            null,
            Array.from({ length: rows }, (_, index) => row(withHead && index === 0 ? nodes.table_header : nodes.table_cell)),
        );
        return insertBlock(table)(state, dispatch);
    };
}

/** After the paragraph the cursor is in, or in its place if it is empty; never inside a table. */
export function insertBlock(node, inside = true) {
    return (state, dispatch) => {
        if (!dispatch) {
            return true;
        }
        const { $from } = state.selection;
        const tableDepth = within($from, nodes.table);
        const outer = (node.type === nodes.table && tableDepth) || within($from, nodes.figure) || 0;
        const change = state.tr;
        let at;
        if (outer) {
            at = $from.after(outer);
            change.insert(at, node);
        } else if ($from.depth && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0 && $from.node(-1).type === nodes.doc) {
            at = $from.before();
            change.replaceWith(at, $from.after(), node);
        } else {
            at = $from.depth ? $from.after(placeFor($from, node)) : $from.pos;
            change.insert(at, node);
        }
        const after = at + node.nodeSize;
        if (after >= change.doc.content.size) {
            change.insert(after, nodes.paragraph.create());
        }
        change.setSelection(Selection.near(change.doc.resolve(inside ? at + 1 : after), 1));
        dispatch(change.scrollIntoView());
        return true;
    };
}

function placeFor($from, node) {
    for (let depth = $from.depth; depth > 1; depth--) {
        const parent = $from.node(depth - 1);
        const index = $from.indexAfter(depth - 1);
        if (parent.canReplaceWith(index, index, node.type)) {
            return depth;
        }
    }
    return 1;
}

export function captionOf(state) {
    const table = findTable(state.selection.$from);
    return table ? table.node.attrs.caption : "";
}

export function setCaption(caption) {
    return (state, dispatch) => {
        const table = findTable(state.selection.$from);
        if (table && dispatch) {
            dispatch(state.tr.setNodeMarkup(table.pos, null, { caption: caption.trim() }));
        }
        return Boolean(table);
    };
}

export { isInTable, selectedRect };

// Pictures

/** The picture that is selected, or the first of the figure the cursor is in. */
export function pictureAt(state) {
    const { selection } = state;
    if (selection instanceof NodeSelection && selection.node.type === nodes.picture) {
        return { node: selection.node, position: selection.from, figure: selection.$from.before() };
    }
    const depth = within(selection.$from, nodes.figure);
    if (selection instanceof NodeSelection && selection.node.type === nodes.figure) {
        return { node: selection.node.firstChild, position: selection.from + 1, figure: selection.from };
    }
    if (depth) {
        const figure = selection.$from.before(depth);
        return { node: selection.$from.node(depth).firstChild, position: figure + 1, figure: figure };
    }
    return null;
}

export function setAlt(position, alt) {
    return (state, dispatch) => {
        const node = state.doc.nodeAt(position);
        if (!node || node.type !== nodes.picture) {
            return false;
        }
        if (dispatch && node.attrs.alt !== alt) {
            dispatch(state.tr.setNodeMarkup(position, null, { ...node.attrs, alt: alt }));
        }
        return true;
    };
}

/** The last picture of a figure takes its caption's place with it. */
export function removePicture(state, dispatch) {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || ![nodes.picture, nodes.figure].includes(selection.node.type)) {
        return false;
    }
    if (dispatch) {
        const whole = selection.node.type === nodes.figure || selection.$from.parent.childCount === 2;
        const change = state.tr;
        if (selection.node.type === nodes.figure) {
            change.delete(selection.from, selection.to);
        } else if (whole) {
            change.delete(selection.$from.before(), selection.$from.after());
        } else {
            change.delete(selection.from, selection.to);
        }
        if (change.doc.content.size === 0) {
            change.insert(0, nodes.paragraph.create());
        }
        dispatch(change.scrollIntoView());
    }
    return true;
}

export function figure(pictures, caption) {
    return nodes.figure.create(null, [
        ...pictures.map((each) => nodes.picture.create({ src: each.address, alt: each.alt || "", width: each.width, height: each.height })),
        nodes.figcaption.create(null, caption ? schema.text(caption) : null),
    ]);
}

export function insertPictures(pictures, together) {
    return (state, dispatch, view) => {
        const groups = together ? [pictures] : pictures.map((each) => [each]);
        groups.forEach((group) => {
            insertBlock(figure(group, group.length === 1 ? group[0].caption : ""), false)(view ? view.state : state, dispatch);
        });
        return true;
    };
}

/** Beside those that stand in the figure already (组图). */
export function addToFigure(position, pictures) {
    return (state, dispatch) => {
        const found = position < 0 ? null : state.doc.nodeAt(position);
        if (!found || found.type !== nodes.figure) {
            return false;
        }
        const end = position + 1 + (found.childCount - 1);
        dispatch(state.tr.insert(end, pictures.map((each) => nodes.picture.create({ src: each.address, alt: each.alt || "", width: each.width, height: each.height }))));
        return true;
    };
}

export function insertAttachment(file) {
    return (state, dispatch) => {
        const words = schema.text(file.originalName, [marks.link.create({ href: file.address })]);
        dispatch(state.tr.replaceSelectionWith(words, false).removeStoredMark(marks.link).scrollIntoView());
        return true;
    };
}
