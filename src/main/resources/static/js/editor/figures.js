// What is true of every picture in a text, whatever is done to it.
import { Plugin } from "prosemirror-state";
import { within } from "zonenews/commands";
import { schema } from "zonenews/schema";

const { nodes } = schema;

/** A figure whose last picture was deleted leaves its caption as a paragraph. */
export const figuresHavePictures = new Plugin({
    appendTransaction(changes, before, state) {
        if (!changes.some((each) => each.docChanged)) {
            return null;
        }
        const change = state.tr;
        state.doc.descendants((node, position) => {
            if (node.type !== nodes.figure) {
                return !node.isTextblock;
            }
            const pictures = node.children.filter((child) => child.type === nodes.picture && child.attrs.src);
            if (pictures.length === node.childCount - 1) {
                return false;
            }
            const left = pictures.length ? node.copy(node.content.constructor.from([...pictures, node.lastChild])) : nodes.paragraph.create(null, node.lastChild.content);
            change.replaceWith(change.mapping.map(position), change.mapping.map(position + node.nodeSize), left);
            return false;
        });
        return change.docChanged ? change : null;
    },
});

/** Who leaves a caption has described the picture above it as well, unless its description says more. */
export const captionsDescribe = new Plugin({
    appendTransaction(changes, before, state) {
        const depth = within(before.selection.$from, nodes.figure);
        if (!depth || before.selection.$from.parent.type !== nodes.figcaption) {
            return null;
        }
        const position = changes.reduce((at, change) => change.mapping.map(at), before.selection.$from.before(depth));
        const found = state.doc.nodeAt(position);
        const here = state.selection.$from.parent;
        if (!found || found.type !== nodes.figure || found.childCount > 2 || here === found.lastChild || found.firstChild.attrs.alt) {
            return null;
        }
        const words = found.lastChild.textContent.trim();
        return words ? state.tr.setNodeMarkup(position + 1, null, { ...found.firstChild.attrs, alt: words }) : null;
    },
});
