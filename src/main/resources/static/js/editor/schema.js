// The house style: what this schema does not know cannot stand in a text. The server cleans again (HouseStyle).
import { DOMParser, DOMSerializer, Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

const ALIGNMENTS = ["left", "center", "right", "number"];
const WIDEST = 100;
const LONGEST = 999;
// So begins whatever the server or this editor wrote; a tag further on in a typed text may only look like one.
const MARKUP = /^\s*<(p|h[1-6]|ul|ol|table|blockquote|figure)[\s>]/i;
const PICTURE = /^\/media\/[0-9a-z]+\.[a-z0-9]+$/;

function alignmentOf(dom) {
    return ALIGNMENTS.find((each) => dom.classList.contains(each)) || null;
}

function classed(align) {
    return align ? { class: align } : {};
}

const cells = {
    align: {
        default: null,
        getFromDOM: alignmentOf,
        setDOMAttr: (align, attributes) => align && (attributes.class = align),
    },
    scope: {
        default: null,
        getFromDOM: (dom) => (["row", "col"].includes(dom.getAttribute("scope")) ? dom.getAttribute("scope") : null),
        setDOMAttr: (scope, attributes) => scope && (attributes.scope = scope),
    },
};
const tables = tableNodes({ tableGroup: "block", cellContent: "(paragraph | bullet_list | ordered_list | figure)+", cellAttributes: cells });
const table = {
    ...tables.table,
    attrs: { caption: { default: "" } },
    parseDOM: [{ tag: "table", getAttrs: (dom) => ({ caption: dom.caption ? dom.caption.textContent.trim() : "" }) }, { tag: "caption", ignore: true }],
    toDOM: (node) => (node.attrs.caption ? ["table", ["caption", { contenteditable: "false" }, node.attrs.caption], ["tbody", 0]] : ["table", ["tbody", 0]]),
};

const nodes = {
    doc: { content: "block+" },
    paragraph: {
        group: "block",
        content: "inline*",
        attrs: { align: { default: null } },
        parseDOM: [{ tag: "p", getAttrs: (dom) => ({ align: alignmentOf(dom) }) }],
        toDOM: (node) => ["p", classed(node.attrs.align), 0],
    },
    heading: {
        group: "block",
        content: "inline*",
        attrs: { level: { default: 2 } },
        defining: true,
        parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: "h" + level, attrs: { level: level < 3 ? 2 : 3 } })),
        toDOM: (node) => ["h" + node.attrs.level, 0],
    },
    bullet_list: { group: "block", content: "list_item+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    ordered_list: {
        group: "block",
        content: "list_item+",
        attrs: { order: { default: 1 } },
        parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ order: dom.start || 1 }) }],
        toDOM: (node) => ["ol", node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
    },
    list_item: {
        content: "paragraph (paragraph | bullet_list | ordered_list | figure)*",
        defining: true,
        parseDOM: [{ tag: "li" }],
        toDOM: () => ["li", 0],
    },
    blockquote: {
        group: "block",
        content: "(paragraph | bullet_list | ordered_list | figure)+",
        defining: true,
        parseDOM: [{ tag: "blockquote" }],
        toDOM: () => ["blockquote", 0],
    },
    table: table,
    table_row: tables.table_row,
    table_cell: tables.table_cell,
    table_header: tables.table_header,
    // One picture, or several side by side (组图), and what is written below them.
    figure: {
        group: "block",
        content: "picture+ figcaption",
        isolating: true,
        draggable: true,
        parseDOM: [{ tag: "figure", getAttrs: (dom) => (dom.querySelector("img") ? null : false) }],
        toDOM: (node) => ["figure", node.childCount > 2 ? { class: "group" } : {}, 0],
    },
    // Without an address where one was deleted and the figure stayed; main.js clears those away.
    picture: {
        attrs: { src: { default: "" }, alt: { default: "" }, width: { default: null }, height: { default: null } },
        parseDOM: [
            {
                tag: "img[src]",
                getAttrs: (dom) =>
                    PICTURE.test(dom.getAttribute("src")) && {
                        src: dom.getAttribute("src"),
                        alt: dom.getAttribute("alt") || "",
                        width: dom.getAttribute("width"),
                        height: dom.getAttribute("height"),
                    },
            },
            { tag: "img", ignore: true },
        ],
        toDOM: (node) => ["img", node.attrs],
    },
    figcaption: { content: "text*", marks: "", parseDOM: [{ tag: "figcaption" }], toDOM: () => ["figcaption", 0] },
    text: { group: "inline" },
    hard_break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
};

const marks = {
    link: {
        attrs: { href: {} },
        inclusive: false,
        parseDOM: [{ tag: "a[href]", getAttrs: (dom) => isAddress(dom.getAttribute("href")) && { href: dom.getAttribute("href") } }],
        toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    superscript: { excludes: "superscript subscript", parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
    subscript: { excludes: "superscript subscript", parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
};

export const schema = new Schema({ nodes: nodes, marks: marks });

/** Addresses the server keeps: of the web, of this site, mail and telephone. */
export function isAddress(address) {
    return /^(https?:\/\/|mailto:|tel:)\S/i.test(address) || /^\/(?![/\\])[^\\\s]*$/.test(address);
}

function element(html) {
    // A document of its own: nothing in it is loaded or run.
    return new window.DOMParser().parseFromString("<body>" + html, "text/html").body;
}

function possibleSpans(body) {
    body.querySelectorAll("td, th").forEach((cell) => {
        for (const [name, most] of [["colspan", WIDEST], ["rowspan", LONGEST]]) {
            const span = cell.getAttribute(name);
            if (span !== null && !(/^[1-9]\d{0,3}$/.test(span) && Number(span) <= most)) {
                cell.removeAttribute(name);
            }
        }
    });
    return body;
}

export function parse(html) {
    return DOMParser.fromSchema(schema).parse(possibleSpans(element(html)));
}

export function parseSlice(html, options) {
    return DOMParser.fromSchema(schema).parseSlice(possibleSpans(element(html)), options);
}

function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Where no blank line stands between paragraphs, every line is one. */
function paragraphs(text) {
    const trimmed = text.trim();
    const end = /\n[ \t\u3000]*\n/.test(trimmed) ? /(?:\n[ \t\u3000]*){2,}/ : /\n/;
    return trimmed.split(end).map((each) => "<p>" + escaped(each.trim()).replace(/\n/g, "<br>") + "</p>").join("");
}

/** What stands in the form's field, plain or marked up, as a document. */
export function fromField(typed) {
    const text = typed.replace(/\r\n?/g, "\n").replace(/\0/g, "");
    return parse(MARKUP.test(text) ? text : paragraphs(text));
}

function unwrapOnly(parent) {
    const own = Array.from(parent.children).filter((child) => child.localName === "p");
    if (own.length === 1 && parent.firstElementChild === own[0] && !own[0].className) {
        own[0].replaceWith(...own[0].childNodes);
    }
}

function headOf(table) {
    const body = table.querySelector("tbody");
    const rows = Array.from(body.rows);
    let heads = rows.findIndex((row) => !Array.from(row.cells).every((cell) => cell.localName === "th"));
    heads = heads < 0 ? rows.length - 1 : heads;
    // A cell that is joined downwards takes the rows it reaches into along: its height ends with the head.
    for (let row = 0; row < heads; row++) {
        heads = Math.max(heads, ...Array.from(rows[row].cells, (cell) => row + cell.rowSpan));
    }
    if (heads > 0 && heads < rows.length) {
        const head = table.ownerDocument.createElement("thead");
        head.append(...rows.slice(0, heads));
        body.before(head);
    }
}

/** A document as the HTML that is stored. */
export function toField(doc) {
    const inert = document.implementation.createHTMLDocument("");
    const body = inert.body;
    body.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: inert }));
    body.querySelectorAll("li, td, th").forEach(unwrapOnly);
    body.querySelectorAll("caption").forEach((caption) => caption.removeAttribute("contenteditable"));
    body.querySelectorAll("table").forEach(headOf);
    body.querySelectorAll("figcaption:empty").forEach((caption) => caption.remove());
    return body.textContent.trim() || body.querySelector("img, table") ? body.innerHTML : "";
}
