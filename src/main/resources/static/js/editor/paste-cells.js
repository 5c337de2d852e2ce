// What is pasted while the cursor stands in a table.
import { Fragment } from "prosemirror-model";
import { CellSelection, selectedRect, TableMap } from "prosemirror-tables";
import { schema } from "zonenews/schema";

const { nodes } = schema;
const BETWEEN = "\u3000";

/** As it can stand in a cell, without tearing the table apart: headings are lines, and so is each row of a table. */
export function forCell(content) {
    const found = [];
    content.forEach((node) => {
        if (node.type === nodes.table) {
            found.push(...lines(node));
        } else if (node.type === nodes.blockquote) {
            node.forEach((each) => found.push(each));
        } else if (node.type === nodes.heading) {
            found.push(nodes.paragraph.create(null, node.content));
        } else {
            found.push(node);
        }
    });
    return Fragment.from(found);
}

function lines(table) {
    const found = table.attrs.caption ? [nodes.paragraph.create(null, schema.text(table.attrs.caption))] : [];
    table.forEach((row) => {
        let words = Fragment.empty;
        const figures = [];
        row.descendants((node) => {
            if (node.type === nodes.figure) {
                figures.push(node);
                return false;
            }
            if (node.isTextblock && node.content.size > 0) {
                words = words.append(Fragment.from(words.size > 0 ? schema.text(BETWEEN) : null)).append(node.content);
            }
            return !node.isTextblock;
        });
        if (words.size > 0) {
            found.push(nodes.paragraph.create(null, words));
        }
        found.push(...figures);
    });
    return found;
}

/** How many cells with words a pasted table takes the place of, where nobody chose these cells. */
export function wordsCovered(state, pasted) {
    if (state.selection instanceof CellSelection) {
        return 0;
    }
    const { map, table, left, top } = selectedRect(state);
    const { width, height } = TableMap.get(pasted);
    const covered = map.cellsInRect({ left: left, top: top, right: Math.min(map.width, left + width), bottom: Math.min(map.height, top + height) });
    return covered.filter((position) => table.nodeAt(position).textContent.trim() !== "").length;
}
