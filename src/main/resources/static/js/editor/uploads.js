// Pictures and files on their way to the 素材库. In the text each is a paragraph that names it until it has arrived, so that
// whatever is saved meanwhile, undone or pasted elsewhere never holds a dead picture and never forgets one.
import { Fragment, Slice } from "prosemirror-model";
import { figure, picture } from "zonenews/pictures";
import { schema } from "zonenews/schema";

const AT_ONCE = 2;
const { nodes, marks } = schema;

const uploads = new Map();
let changed = () => {};

export function onUploads(whenChanged) {
    changed = whenChanged;
}

/** A name of its own for what stands in the text as `words`. */
function unused(words, doc) {
    const text = doc.textContent;
    let own = words;
    for (let more = 2; uploads.has(own) || text.includes(own); more++) {
        own = words.replace(/(（\d+）)?】$/, "（" + more + "）】");
    }
    return own;
}

export function wordsFor(file) {
    const name = (file.name || "图片").replace(/[【】]/g, "");
    return (file.type.startsWith("image/") ? "【图片未能带入：" : "【附件未能带入：") + name + "】";
}

/**
 * @param problem why it has not arrived, if it was sent already
 * @param beside addresses of the pictures it is to stand beside; its own is added when it has arrived
 * @returns the words that stand for the file in the text
 */
export function enqueue(file, words, alt, doc, problem, beside) {
    const own = unused(words, doc);
    const note = document.createElement("span");
    note.className = "upload-note";
    note.contentEditable = "false";
    const upload = { words: own, file: file, alt: alt || "", state: problem ? "failed" : "waiting", progress: 0, problem: problem || "", record: null, note: note, beside: beside || [] };
    uploads.set(own, upload);
    if (problem) {
        show(upload);
    }
    setTimeout(next);
    return own;
}

function next() {
    const all = Array.from(uploads.values());
    const sending = all.filter((each) => each.state === "sending").length;
    all.filter((each) => each.state === "waiting").slice(0, AT_ONCE - sending).forEach(start);
    changed();
}

/** What is on its way, and what has not arrived of all the text names. */
export function summary(doc) {
    const all = Array.from(uploads.values());
    const failed = new Set();
    eachPlace(doc, (upload) => upload.state === "failed" && failed.add(upload));
    const left = all.filter((each) => each.state === "waiting" || each.state === "sending").length;
    if (left > 0) {
        return "正在上传 " + left + " 个文件…";
    }
    return failed.size > 0 ? failed.size + " 个文件没有上传成功，已在文中标出" : all.some((each) => each.state === "done") ? "上传完成" : "";
}

function start(upload) {
    upload.state = "sending";
    upload.progress = 0;
    show(upload);
    window.sendMedia(upload.file, (percent) => {
        upload.progress = percent;
        show(upload);
    }).then(
        (record) => {
            upload.state = "done";
            upload.record = record;
            next();
        },
        (problem) => {
            upload.state = "failed";
            upload.problem = problem.message;
            show(upload);
            next();
        },
    );
}

function show(upload) {
    const { note } = upload;
    note.replaceChildren();
    if (upload.state === "failed") {
        note.append("（" + upload.problem + "）");
        const again = document.createElement("button");
        again.type = "button";
        again.className = "btn btn-sm btn-outline-secondary";
        again.textContent = "重试";
        again.setAttribute("aria-label", "重新上传 " + upload.file.name);
        again.addEventListener("click", () => {
            upload.state = "waiting";
            show(upload);
            next();
        });
        note.append(again);
    } else {
        const bar = document.createElement("progress");
        bar.max = 100;
        bar.value = upload.progress;
        bar.setAttribute("aria-label", "上传 " + upload.file.name);
        note.append("正在上传 " + upload.file.name + " ", bar, " " + upload.progress + "%");
    }
}

/** Calls with each place in the text that stands for an upload: usually a paragraph, within one where it was pasted into a line. */
export function eachPlace(doc, call) {
    if (uploads.size === 0) {
        return;
    }
    doc.descendants((node, position) => {
        if (!node.isTextblock) {
            return true;
        }
        const text = node.textBetween(0, node.content.size, null, "\n");
        for (const [words] of text.matchAll(/【[^【】]+】/g)) {
            const upload = uploads.get(words);
            if (upload) {
                const from = position + 1 + text.indexOf(words);
                call(upload, { from: from, to: from + words.length, whole: text === words && node.type === nodes.paragraph });
            }
        }
        return false;
    });
}

function arrived(upload) {
    const { record } = upload;
    if (record.picture) {
        return figure([{ ...record, alt: upload.alt || record.alt }], record.caption);
    }
    return nodes.paragraph.create(null, schema.text(record.originalName, [marks.link.create({ href: record.address })]));
}

/** Behind the last picture of the figure that holds one of these; -1: there is none. */
function besidePlace(doc, addresses) {
    let found = -1;
    doc.descendants((node, position) => {
        if (found < 0 && node.type === nodes.figure && node.children.some((child) => addresses.includes(child.attrs.src))) {
            found = position + node.nodeSize - 1 - node.lastChild.nodeSize;
        }
        return found < 0 && !node.isTextblock;
    });
    return found;
}

/** Into its group (组图), and its name out of the text. */
function join(change, position, upload, from, to) {
    change.insert(position, picture({ ...upload.record, alt: upload.alt || upload.record.alt }));
    const start = position <= from ? from + 1 : from;
    const end = start + to - from;
    const $block = change.doc.resolve(start);
    const alone = $block.parent.content.size === to - from && $block.node(-1).childCount > 1;
    change.delete(alone ? start - 1 : start, alone ? end + 1 : end);
}

/** Puts what has arrived where its name stands, also where an undone change brought the name back. */
export function settled(state) {
    const change = state.tr;
    eachPlace(state.doc, (upload, place) => {
        if (upload.state !== "done") {
            return;
        }
        const content = arrived(upload);
        const from = change.mapping.map(place.from, 1);
        const to = change.mapping.map(place.to, -1);
        const $block = change.doc.resolve(from - 1);
        const beside = upload.record.picture ? besidePlace(change.doc, upload.beside) : -1;
        if (upload.record.picture) {
            upload.beside.push(upload.record.address);
        }
        if (beside >= 0) {
            join(change, beside, upload, from, to);
        } else if (place.whole && $block.parent.canReplaceWith($block.index(), $block.index() + 1, content.type)) {
            change.replaceWith(from - 1, to + 1, content);
        } else if (place.whole) {
            change.insert(to + 1, content).delete(from, to);
        } else {
            change.replaceRange(from, to, new Slice(Fragment.from(content), 0, 0));
        }
    });
    // The paste is one step back; that its pictures arrived later is none of its own.
    return change.docChanged ? change.setMeta("addToHistory", false) : null;
}
