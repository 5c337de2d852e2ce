// Tables: made, named, and kept sound.
import { Plugin } from "prosemirror-state";
import { deleteColumn, deleteRow, deleteTable, findTable, isInTable, selectedRect, TableMap } from "prosemirror-tables";
import { insertBlock } from "zonenews/places";
import { schema } from "zonenews/schema";

const { nodes } = schema;

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

/** Without its last rows a table is gone. */
export function rowAway(state, dispatch) {
    return (isWhole(state, "top", "bottom", "height") ? deleteTable : deleteRow)(state, dispatch);
}

export function columnAway(state, dispatch) {
    return (isWhole(state, "left", "right", "width") ? deleteTable : deleteColumn)(state, dispatch);
}

function isWhole(state, from, to, size) {
    const rect = isInTable(state) && selectedRect(state);
    return rect && rect[from] === 0 && rect[to] === rect.map[size];
}

/**
 * Where cells were joined over all of a row or column, nothing begins in it any more: such a row is no row, and is taken out
 * of the spans of those that reach over it.
 */
export const tablesAreSound = new Plugin({
    appendTransaction(changes, before, state) {
        if (!changes.some((each) => each.docChanged)) {
            return null;
        }
        const known = new Set();
        before.doc.descendants((node) => {
            if (node.type === nodes.table) {
                known.add(node);
            }
            return !node.isTextblock;
        });
        const change = state.tr;
        state.doc.descendants((node, position) => {
            if (node.type === nodes.table && !known.has(node)) {
                mend(change, node, position + 1);
            }
            return !node.isTextblock;
        });
        return change.docChanged ? change : null;
    },
});

function mend(change, table, start) {
    const map = TableMap.get(table);
    if (map.problems) {
        return;
    }
    const at = (row, column) => map.map[row * map.width + column];
    const all = (length) => Array.from({ length: length }, (_, index) => index);
    const rows = all(map.height).filter((row) => row > 0 && all(map.width).every((column) => at(row, column) === at(row - 1, column)));
    const columns = all(map.width).filter((column) => column > 0 && all(map.height).every((row) => at(row, column) === at(row, column - 1)));
    if (rows.length + columns.length === 0) {
        return;
    }
    new Set(map.map).forEach((position) => {
        const { attrs } = table.nodeAt(position);
        const cell = map.findCell(position);
        const within = (gone, from, to) => gone.filter((each) => each >= from && each < to).length;
        const rowspan = attrs.rowspan - within(rows, cell.top, cell.bottom);
        const colspan = attrs.colspan - within(columns, cell.left, cell.right);
        if (rowspan !== attrs.rowspan || colspan !== attrs.colspan) {
            change.setNodeMarkup(start + position, null, { ...attrs, rowspan: rowspan, colspan: colspan, colwidth: null });
        }
    });
    table.forEach((row, offset, index) => {
        if (rows.includes(index)) {
            change.delete(change.mapping.map(start + offset), change.mapping.map(start + offset + row.nodeSize));
        }
    });
}
