// Pictures and files in a text, alone or as a group (组图).
import { NodeSelection } from "prosemirror-state";
import { insertBlock, within } from "zonenews/places";
import { schema } from "zonenews/schema";

const { nodes, marks } = schema;

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

export function picture(each) {
    return nodes.picture.create({ src: each.address, alt: each.alt || "", width: each.width, height: each.height });
}

export function figure(pictures, caption) {
    return nodes.figure.create(null, [
        ...pictures.map(picture),
        nodes.figcaption.create(null, caption ? schema.text(caption) : null),
    ]);
}

export function insertPictures(pictures, together) {
    return (state, dispatch, view) => {
        const groups = together ? [pictures] : pictures.map((each) => [each]);
        const figures = groups.map((group) => figure(group, group.length === 1 ? group[0].caption : ""));
        return insertBlock(figures, false)(view ? view.state : state, dispatch);
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
        dispatch(state.tr.insert(end, pictures.map(picture)));
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
