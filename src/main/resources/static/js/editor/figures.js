// What is true of every picture in a text, whatever is done to it.
import { Plugin, PluginKey } from "prosemirror-state";
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

const captions = new PluginKey("captions");

/** The caption the cursor stands in: where its figure begins, and what it says. */
function captionAt(state) {
    const { $from } = state.selection;
    return $from.parent.type === nodes.figcaption ? { figure: $from.before($from.depth - 1), words: $from.parent.textContent.trim() } : null;
}

function entered(state) {
    const caption = captionAt(state);
    return caption && { figure: caption.figure, entered: caption.words, given: "" };
}

/** What is written below a picture describes it as well, unless its description says more; what was only looked at stays. */
function described(state, visit, at) {
    const figure = state.doc.nodeAt(at);
    if (!figure || figure.type !== nodes.figure || figure.childCount > 2) {
        return null;
    }
    const { attrs } = figure.firstChild;
    const words = figure.lastChild.textContent.trim();
    if (attrs.alt !== visit.given || words === attrs.alt || (!visit.given && words === visit.entered)) {
        return null;
    }
    return state.tr.setNodeMarkup(at + 1, null, { ...attrs, alt: words }).setMeta(captions, words);
}

/** Who leaves a caption within the text has described the picture above it. */
export const captionsDescribe = new Plugin({
    key: captions,
    state: {
        init: (config, state) => entered(state),
        apply(change, visit, before, state) {
            const now = captionAt(state);
            if (!now || !visit || change.mapping.map(visit.figure) !== now.figure) {
                return entered(state);
            }
            return { figure: now.figure, entered: visit.entered, given: change.getMeta(captions) ?? visit.given };
        },
    },
    appendTransaction(changes, before, state) {
        const visit = captions.getState(before);
        const at = visit && changes.reduce((position, change) => change.mapping.map(position), visit.figure);
        const now = captionAt(state);
        return !visit || (now && now.figure === at) ? null : described(state, visit, at);
    },
});

/** The same for who leaves the text altogether, or sends it off; null: there is nothing to describe. */
export function describe(state) {
    const visit = captions.getState(state);
    // What is taken back afterwards are the words, and not this first.
    return visit && (described(state, visit, visit.figure)?.setMeta("addToHistory", false) ?? null);
}
