// The text of an article, written as residents will read it. The form's field stays what is saved and sent.
import { baseKeymap, chainCommands } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { closeHistory, history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { EditorState, NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { align, bold, heading, lineBreak, paragraph, plain } from "zonenews/commands";
import { captionsDescribe, describe, figuresHavePictures } from "zonenews/figures";
import { choosing, pasting, say } from "zonenews/pasting";
import { library } from "zonenews/library";
import { removePicture } from "zonenews/pictures";
import { fromField, parseSlice, schema, toField } from "zonenews/schema";
import { tablesAreSound } from "zonenews/tables";
import { tidying } from "zonenews/tidy-dialog";
import { toolbar } from "zonenews/toolbar";

const field = document.getElementById("body");
const whole = document.getElementById("editor");
const { nodes } = schema;

const keys = {
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    "Mod-b": bold,
    "Mod-\\": plain,
    "Mod-Alt-0": paragraph,
    "Mod-Alt-1": heading(2),
    "Mod-Alt-2": heading(3),
    "Mod-Shift-l": align("left"),
    "Mod-Shift-e": align("center"),
    "Mod-Shift-r": align("right"),
    "Shift-Enter": lineBreak,
    "Mod-Enter": lineBreak,
    Enter: chainCommands(splitListItem(nodes.list_item), leaveCaption),
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
    "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    Backspace: removePicture,
    Delete: removePicture,
};

/** Enter below a picture goes on after it. */
function leaveCaption(state, dispatch) {
    const { $from } = state.selection;
    if ($from.parent.type !== nodes.figcaption) {
        return false;
    }
    if (dispatch) {
        const after = $from.after($from.depth - 1);
        const change = state.tr.insert(after, nodes.paragraph.create());
        dispatch(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
    }
    return true;
}

/** Says in place what an empty text or caption is for, and which pictures stand together. */
const prompts = new Plugin({
    props: {
        decorations(state) {
            const found = [];
            const { doc } = state;
            if (doc.childCount === 1 && doc.firstChild.type === nodes.paragraph && doc.firstChild.content.size === 0) {
                found.push(Decoration.node(0, doc.firstChild.nodeSize, { class: "empty", "data-prompt": "在这里写正文，也可以从 Word 粘贴" }));
            }
            doc.descendants((node, position) => {
                if (node.type === nodes.figcaption && node.content.size === 0) {
                    found.push(Decoration.node(position, position + node.nodeSize, { class: "empty", "data-prompt": "图片说明（可不填）" }));
                }
                // Of a figure to which a picture is added the view draws only the picture.
                if (node.type === nodes.figure && node.childCount > 2) {
                    found.push(Decoration.node(position, position + node.nodeSize, { class: "group" }));
                }
                return !node.isTextblock;
            });
            return DecorationSet.create(doc, found);
        },
    },
});

/** Like Word: a Chinese character is one, so is a Latin word or a number. */
function count(doc) {
    let text = "";
    doc.descendants((node) => {
        text += node.isText ? node.text : node.isBlock || node.type === nodes.hard_break ? " " : "";
    });
    const wide = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff01-\uff60\u2014\u2018-\u201d\u2026]|[\ud840-\ud87f][\udc00-\udfff]/g;
    const others = text.replace(wide, " ").match(/\S+/g) || [];
    return (text.match(wide) || []).length - (text.match(/\u3000/g) || []).length + others.length;
}

function start() {
    let read = field.value;
    // A text that was typed plainly and refused is opened as the server reads it, and stays as it was typed until it is changed.
    let opened = fromField(field.dataset.read && read === field.defaultValue ? field.dataset.read : read);
    const counter = document.getElementById("editor-count");

    const view = new EditorView(
        { mount: document.getElementById("body-editor") },
        {
            state: stateOf(opened),
            // Of a form somebody else holds every field is switched off.
            editable: () => !field.disabled,
            attributes: {
                class: "article-text",
                role: "textbox",
                "aria-multiline": "true",
                "aria-labelledby": "body-label",
                "aria-describedby": "body-hint",
                lang: "zh-CN",
            },
            dispatchTransaction(change) {
                const before = view.state.doc;
                view.updateState(view.state.apply(change));
                bar.show();
                // A plugin may have changed it on its own: a picture has arrived.
                if (view.state.doc !== before) {
                    counter.textContent = "字数 " + count(view.state.doc);
                    // Half of a word that is still being composed is not yet written.
                    if (!view.composing) {
                        write();
                    }
                }
            },
            handleDOMEvents: {
                compositionend: () => {
                    setTimeout(write, 50);
                    return false;
                },
                blur: () => {
                    finish();
                    return false;
                },
            },
            clipboardParser: { parseSlice: (dom, options) => parseSlice(dom.innerHTML, options) },
        },
    );
    const bar = toolbar(view, whole);
    choosing(view, whole);
    library(view, whole, say);
    tidying(view, whole);

    function stateOf(doc) {
        return EditorState.create({
            doc: doc,
            plugins: [keymap(keys), keymap(baseKeymap), history(), dropCursor({ class: "drop-here", color: false }), gapCursor(), tableEditing(), tablesAreSound, figuresHavePictures, captionsDescribe, prompts, pasting],
        });
    }

    /** A text that says what was opened is written as it was opened. */
    function write() {
        const written = view.state.doc.eq(opened) ? read : toField(view.state.doc);
        if (written !== field.value) {
            field.value = written;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }
    }

    /** Who leaves from within a caption leaves no half-described picture behind. */
    function finish() {
        const change = view.composing ? null : describe(view.state);
        if (change) {
            view.dispatch(change);
        }
        write();
    }

    /** What was put into the field by another hand: taken back from this browser, say. */
    function reread() {
        if (field.value !== (view.state.doc.eq(opened) ? read : toField(view.state.doc))) {
            read = field.value;
            opened = fromField(read);
            view.updateState(stateOf(opened));
        }
        counter.textContent = "字数 " + count(view.state.doc);
        bar.show();
    }

    field.addEventListener("zonenews:put", reread);
    field.form.addEventListener("reset", () => setTimeout(reread));
    field.form.addEventListener("submit", finish, true);
    document.addEventListener("click", (event) => {
        const link = event.target instanceof Element && event.target.closest("a[href='#body'], label[for=body]");
        if (link) {
            event.preventDefault();
            view.focus();
            view.dom.scrollIntoView({ block: "center" });
        }
    });
    document.addEventListener("zonenews:show", (event) => {
        if (event.detail && event.detail.field === "body") {
            event.preventDefault();
            event.detail.mended = show(event.detail);
        }
    });

    /**
     * Selects the nth place of these words, or puts the right ones there; a picture and a link are named by their address.
     */
    function show({ text, occurrence, right }) {
        let left = (occurrence || 1) - 1;
        let found = null;
        view.state.doc.descendants((node, position) => {
            if (found || !text) {
                return false;
            }
            if (node.type === nodes.table) {
                for (let at = node.attrs.caption.indexOf(text); at >= 0 && !found; at = node.attrs.caption.indexOf(text, at + 1)) {
                    if (left-- === 0) {
                        found = { table: position, from: at, to: at + text.length };
                    }
                }
            }
            const address = node.type === nodes.picture ? node.attrs.src : (schema.marks.link.isInSet(node.marks) || { attrs: {} }).attrs.href;
            if (address === text && left-- === 0) {
                found = { from: position, to: position + node.nodeSize };
            } else if (node.isTextblock) {
                const words = node.textBetween(0, node.content.size, null, "\n");
                for (let at = words.indexOf(text); at >= 0 && !found; at = words.indexOf(text, at + 1)) {
                    if (left-- === 0) {
                        found = { from: position + 1 + at, to: position + 1 + at + text.length };
                    }
                }
            }
            return !found;
        });
        if (found && found.table !== undefined) {
            showInCaption(found, right);
            return Boolean(right);
        }
        if (found) {
            const { doc, tr } = view.state;
            const isPicture = doc.nodeAt(found.from)?.type === nodes.picture;
            const selection = isPicture ? NodeSelection.create(doc, found.from) : TextSelection.create(doc, found.from, found.to);
            // A step of its own: what was typed just before is not taken back with it.
            const change = right ? closeHistory(tr.insertText(right, found.from, found.to)) : tr;
            const chosen = right ? TextSelection.create(change.doc, found.from, found.from + right.length) : selection;
            view.dispatch(change.setSelection(chosen).scrollIntoView());
        }
        view.focus();
        return Boolean(found && right);
    }

    /** 表题 is written beside the text. */
    function showInCaption({ table, from, to }, right) {
        const { doc, tr } = view.state;
        const { caption } = doc.nodeAt(table).attrs;
        const change = right ? closeHistory(tr.setNodeMarkup(table, null, { caption: caption.slice(0, from) + right + caption.slice(to) })) : tr;
        view.dispatch(change.setSelection(TextSelection.near(change.doc.resolve(table + 1))).scrollIntoView());
        const words = document.getElementById("table-caption");
        words.focus();
        words.setSelectionRange(from, right ? from + right.length : to);
    }

    field.hidden = true;
    whole.hidden = false;
    reread();
    whole.dataset.ready = "true";
    window.zonenewsEditor = view;
}

if (field && whole) {
    start();
}
