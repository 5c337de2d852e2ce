// Where something stands in a text, and where something new can stand.
import { Fragment } from "prosemirror-model";
import { Selection } from "prosemirror-state";
import { schema } from "zonenews/schema";

const { nodes } = schema;

export function within($position, type) {
    for (let depth = $position.depth; depth > 0; depth--) {
        if ($position.node(depth).type === type) {
            return depth;
        }
    }
    return 0;
}

/**
 * After the paragraph the cursor is in, or in its place if it is empty; a table never inside another.
 *
 * @param blocks one, or several of a kind that stay together
 */
export function insertBlock(blocks, inside = true) {
    return (state, dispatch) => {
        if (!dispatch) {
            return true;
        }
        const content = Fragment.from(blocks);
        const node = content.firstChild;
        const { $from } = state.selection;
        const tableDepth = within($from, nodes.table);
        const outer = (node.type === nodes.table && tableDepth) || within($from, nodes.figure) || 0;
        const change = state.tr;
        let at;
        if (outer) {
            at = $from.after(outer);
            change.insert(at, content);
        } else if ($from.depth && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0 && $from.node(-1).type === nodes.doc) {
            at = $from.before();
            change.replaceWith(at, $from.after(), content);
        } else {
            at = $from.depth ? $from.after(placeFor($from, node)) : $from.pos;
            change.insert(at, content);
        }
        const after = at + content.size;
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
