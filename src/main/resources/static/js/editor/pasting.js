// Paste, drop and choose: whatever comes into the text is cleaned, and its pictures go the same way.
import { Slice } from "prosemirror-model";
import { Plugin, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { lose, losing, stillLost } from "zonenews/losses";
import { forCell, wordsCovered } from "zonenews/paste-cells";
import { insertBlock, within } from "zonenews/places";
import { cleanPasted, cleanText, isOwn } from "zonenews/paste";
import { parse, schema, toField } from "zonenews/schema";
import { eachPlace, enqueue, onUploads, settled, summary, wordsFor } from "zonenews/uploads";

const { nodes } = schema;
const PICTURES = "image/png,image/jpeg,image/webp,image/gif";
let cleaned = null;
let said = "";

function paste(view, event) {
    const data = event.clipboardData;
    if (!data) {
        return false;
    }
    const html = data.getData("text/html");
    const files = Array.from(data.files || []);
    if (html && isOwn(html)) {
        return false;
    }
    event.preventDefault();
    const text = data.getData("text/plain");
    if (html) {
        putCleaned(view, event, cleanPasted(html, { rtf: data.getData("text/rtf"), files: files, text: text }));
    } else if (text) {
        put(view, event, cleanText(text));
    } else if (files.length) {
        upload(view, files);
    }
    return true;
}

function putCleaned(view, event, { html, pictures, lost }) {
    lose(view.state.doc, lost);
    put(view, event, withUploads(html, pictures, view.state.doc));
}

/** Every picture that can be had is on its way; the words in its place are its own. */
function withUploads(html, pictures, doc) {
    return pictures.reduce((text, each) => {
        const own = enqueue(each.file, each.placeholder, each.alt, doc);
        const escaped = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        return text.replace(escaped(each.placeholder), () => escaped(own));
    }, html);
}

/**
 * Where whole paragraphs are replaced, those pasted keep their own kind and alignment; within a paragraph, the editor's own
 * way of fitting the two ends into it is the right one.
 */
function put(view, event, html) {
    const { state } = view;
    const { $from, $to } = state.selection;
    const content = parse(html || "<p></p>").content;
    if ($from.parent.type === nodes.figcaption) {
        const words = content.textBetween(0, content.size, " ", " ").trim();
        view.dispatch(state.tr.insertText(words).scrollIntoView());
        return;
    }
    if (within($from, nodes.table)) {
        putInCell(view, event, content, html);
        return;
    }
    const single = content.childCount === 1 && content.firstChild.type === nodes.paragraph && !content.firstChild.attrs.align;
    const whole = $from.depth === 1 && $to.depth === 1 && $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
    const before = $from.depth === 1 && state.selection.empty && $from.parentOffset === 0;
    if (html && !single && (whole || before)) {
        const from = $from.before(1);
        const change = state.tr.replaceRange(from, whole ? $to.after(1) : from, new Slice(content, 0, 0));
        const end = Math.min(from + content.size, change.doc.content.size);
        change.setSelection(TextSelection.near(change.doc.resolve(end), -1));
        view.dispatch(change.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
    } else if (html) {
        pasteAsIs(view, event, html);
    }
}

function pasteAsIs(view, event, html) {
    cleaned = html;
    view.pasteHTML(html, event);
    cleaned = null;
}

/** A table alone takes the cells from here on, as in Excel; whatever else comes stays within the cell. */
function putInCell(view, event, content, html) {
    if (content.childCount === 1 && content.firstChild.type === nodes.table) {
        const covered = wordsCovered(view.state, content.firstChild);
        pasteAsIs(view, event, html);
        say(covered ? "粘贴的表格盖住了 " + covered + " 格原来的文字，按 Ctrl+Z 可以撤销" : "");
    } else if (html) {
        pasteAsIs(view, event, toField({ content: forCell(content) }));
    }
}

/** Pictures and files, one after the other, from the cursor on. */
export function upload(view, files) {
    place(view, files.map((file) => [file]));
}

/**
 * Names files in the text, also those that did not arrive: they are not forgotten with the page.
 *
 * @param sent pairs of a file and why it has not arrived, if it was sent already
 */
export function place(view, sent, beside) {
    const named = sent.map(([file, problem]) => enqueue(file, wordsFor(file), "", view.state.doc, problem, beside));
    if (named.length) {
        insertBlock(named.map((words) => nodes.paragraph.create(null, schema.text(words))), false)(view.state, view.dispatch);
    }
}

function drop(view, event, moved) {
    const files = Array.from((event.dataTransfer && event.dataTransfer.files) || []);
    if (moved || files.length === 0) {
        return false;
    }
    event.preventDefault();
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (at) {
        view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
    }
    upload(view, files);
    view.focus();
    return true;
}

export function say(words) {
    document.getElementById("editor-state").textContent = words;
}

/** Says how the uploads stand whenever that is something else. */
function telling() {
    return {
        update(view) {
            stillLost(view.state.doc);
            const now = summary(view.state.doc);
            if (now !== said) {
                said = now;
                say(now);
            }
        },
    };
}

export const pasting = new Plugin({
    appendTransaction: (changes, before, state) => settled(state),
    view: telling,
    props: {
        handleDOMEvents: { paste: paste },
        handleDrop: (view, event, slice, moved) => drop(view, event, moved),
        // What is dropped as text; what is pasted has been through cleanText.
        transformPastedText: (text, plain) => (plain ? text : text.replace(/[\u0085\u2028\v]/g, "\n").replace(/[\f\u2029]/g, "\n\n")),
        transformPastedHTML(html, view) {
            if (html === cleaned) {
                return html;
            }
            const result = cleanPasted(html);
            lose(view.state.doc, result.lost);
            return withUploads(result.html, result.pictures, view.state.doc);
        },
        decorations(state) {
            const found = [];
            eachPlace(state.doc, (each, { from, to, whole }) => {
                const look = { class: each.state === "failed" ? "upload-failed" : "uploading" };
                found.push(
                    whole ? Decoration.node(from - 1, to + 1, look) : Decoration.inline(from, to, look),
                    Decoration.widget(to, each.note, { side: 1, key: each.words, stopEvent: () => true, ignoreSelection: true }),
                );
            });
            return DecorationSet.create(state.doc, found);
        },
    },
});

/** The buttons 图片 and 附件, and the state of what is on its way. */
export function choosing(view, whole) {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.hidden = true;
    whole.append(input);
    input.addEventListener("change", () => {
        upload(view, Array.from(input.files));
        input.value = "";
        view.focus();
    });
    const choose = (types) => () => {
        input.accept = types;
        input.click();
    };
    losing(view);
    whole.addEventListener("zonenews:picture", choose(PICTURES));
    whole.addEventListener("zonenews:attachment", choose(""));
    onUploads(() => view.dispatch(view.state.tr.setMeta("uploads", true).setMeta("addToHistory", false)));
}
