// The buttons above the text: which can be pressed now, which are pressed, and the small forms some of them open.
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteTable, isInTable, mergeCells, splitCell, toggleHeaderRow } from "prosemirror-tables";
import * as commands from "zonenews/commands";
import { canLink, linkAround, setLink } from "zonenews/links";
import { pictureAt, removePicture, setAlt } from "zonenews/pictures";
import { isAddress, schema } from "zonenews/schema";
import { captionOf, columnAway, insertTable, rowAway, setCaption } from "zonenews/tables";

const { nodes, marks } = schema;
const { isIn, isAligned, hasMark } = commands;

/** Name of a button to what it does, and when it is pressed down. */
const ACTIONS = {
    undo: { run: undo, can: (state) => undoDepth(state) > 0 },
    redo: { run: redo, can: (state) => redoDepth(state) > 0 },
    paragraph: { run: commands.paragraph, on: commands.isParagraph, can: () => true },
    heading: { run: commands.heading(2), on: (state) => commands.isHeading(state, 2) },
    subheading: { run: commands.heading(3), on: (state) => commands.isHeading(state, 3) },
    bold: { run: commands.bold, on: (state) => hasMark(state, marks.strong) },
    bullets: { run: commands.list(nodes.bullet_list), on: (state) => isIn(state, nodes.bullet_list) },
    numbers: { run: commands.list(nodes.ordered_list), on: (state) => isIn(state, nodes.ordered_list) },
    quotation: { run: commands.quotation, on: (state) => isIn(state, nodes.blockquote) },
    left: { run: commands.align("left"), on: (state) => isAligned(state, "left") },
    center: { run: commands.align("center"), on: (state) => isAligned(state, "center") },
    right: { run: commands.align("right"), on: (state) => isAligned(state, "right") },
    break: { run: commands.lineBreak },
    plain: { run: commands.plain },
    "row-above": { run: addRowBefore },
    "row-below": { run: addRowAfter },
    "row-away": { run: rowAway },
    "column-before": { run: addColumnBefore },
    "column-after": { run: addColumnAfter },
    "column-away": { run: columnAway },
    merge: { run: mergeCells },
    split: { run: splitCell },
    "head-row": { run: toggleHeaderRow },
    "table-away": { run: deleteTable },
    "picture-away": { run: removePicture },
};

/** Of those that open a form. */
const POSSIBLE = { link: canLink };

/** @returns what shows the state of the text in the bar */
export function toolbar(view, whole) {
    const bar = whole.querySelector("[role=toolbar]");
    const tableRow = whole.querySelector("[data-for=table]");
    const pictureRow = whole.querySelector("[data-for=picture]");
    const buttons = Array.from(whole.querySelectorAll("button[data-action]"));
    let picture = null;

    function enabled(button) {
        const action = ACTIONS[button.dataset.action];
        const possible = POSSIBLE[button.dataset.action] || (action ? action.can || action.run : () => true);
        return possible(view.state);
    }

    function show() {
        const { state } = view;
        const inTable = isInTable(state);
        picture = pictureAt(state);
        tableRow.hidden = !inTable;
        pictureRow.hidden = !picture;
        buttons.forEach((button) => {
            const action = ACTIONS[button.dataset.action];
            // Not `disabled`: the keyboard would lose its place in the bar.
            button.setAttribute("aria-disabled", String(!enabled(button)));
            if (action && action.on) {
                button.setAttribute("aria-pressed", String(action.on(state)));
            }
        });
        if (picture) {
            const alt = pictureRow.querySelector("#picture-alt");
            if (document.activeElement !== alt) {
                alt.value = picture.node.attrs.alt;
            }
        }
        if (inTable) {
            const caption = tableRow.querySelector("#table-caption");
            if (document.activeElement !== caption) {
                caption.value = captionOf(state);
            }
        }
    }

    function press(button) {
        const name = button.dataset.action;
        if (button.getAttribute("aria-disabled") === "true") {
            return;
        }
        if (ACTIONS[name]) {
            ACTIONS[name].run(view.state, view.dispatch, view);
            view.focus();
        } else if (SMALL_FORMS[name]) {
            SMALL_FORMS[name]();
        } else {
            // Pictures, files, 一键排版: whoever does it listens.
            whole.dispatchEvent(new CustomEvent("zonenews:" + name, { bubbles: true, detail: { view: view, picture: picture } }));
        }
    }

    buttons.forEach((button) => {
        // The selection in the text stays where it is.
        button.addEventListener("mousedown", (event) => event.preventDefault());
        button.addEventListener("click", () => press(button));
    });

    // By keyboard: one stop for the whole bar, arrows within it.

    function stops() {
        return Array.from(bar.querySelectorAll("button, input")).filter((each) => each.offsetParent !== null);
    }

    function stopAt(element) {
        bar.querySelectorAll("button").forEach((each) => (each.tabIndex = each === element ? 0 : -1));
    }

    /** Arrows move within the words of a field, and on from their end. */
    function leaves(field, key, selects) {
        const at = field.selectionStart === field.selectionEnd ? field.selectionStart : -1;
        return !selects && ((key === "ArrowRight" && at === field.value.length) || (key === "ArrowLeft" && at === 0));
    }

    bar.addEventListener("keydown", (event) => {
        if (event.target instanceof HTMLInputElement && !["Enter", "Escape"].includes(event.key) && !leaves(event.target, event.key, event.shiftKey)) {
            return;
        }
        if (event.target instanceof HTMLInputElement && event.key === "Enter") {
            event.preventDefault();
            view.focus();
            return;
        }
        const all = stops();
        const at = all.indexOf(event.target);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
        if (to !== undefined) {
            event.preventDefault();
            const next = all[(to + all.length) % all.length];
            stopAt(next);
            next.focus();
        } else if (event.key === "Escape") {
            view.focus();
        }
    });
    bar.addEventListener("focusin", (event) => event.target instanceof HTMLButtonElement && stopAt(event.target));
    stopAt(stops()[0] || bar.querySelector("button"));

    view.dom.addEventListener("keydown", (event) => {
        if (event.key === "F10" && event.altKey) {
            event.preventDefault();
            (bar.querySelector("button[tabindex='0']") || stops()[0]).focus();
        } else if ((event.ctrlKey || event.metaKey) && event.key === "k") {
            event.preventDefault();
            press(whole.querySelector("[data-action=link]"));
        }
    });

    // 图片描述 and 表格标题 are written beside the text, where they belong to what is selected in it.

    pictureRow.querySelector("#picture-alt").addEventListener("input", (event) => {
        if (picture) {
            setAlt(picture.position, event.target.value)(view.state, view.dispatch);
        }
    });
    tableRow.querySelector("#table-caption").addEventListener("input", (event) => {
        setCaption(event.target.value)(view.state, view.dispatch);
    });

    // Full screen

    function full(on) {
        whole.classList.toggle("full", on);
        document.documentElement.classList.toggle("writing-full", on);
        whole.querySelector("[data-action=full]").setAttribute("aria-pressed", String(on));
        view.focus();
    }
    whole.addEventListener(
        "keydown",
        (event) => {
            if (event.key === "Escape" && whole.classList.contains("full") && view.hasFocus()) {
                event.stopPropagation();
                full(false);
            }
        },
        true,
    );

    // Small forms

    const linkForm = document.getElementById("link-form");
    const tableForm = document.getElementById("table-form");
    let range = null;

    const SMALL_FORMS = {
        link() {
            range = linkAround(view.state);
            linkForm.querySelector("#link-address").value = range.href;
            linkForm.querySelector("#link-words").value = range.text;
            linkForm.querySelector("#link-away").hidden = !range.href;
            linkForm.querySelector("#link-address-problem").hidden = true;
            linkForm.showModal();
        },
        table() {
            tableForm.showModal();
        },
        full: () => full(!whole.classList.contains("full")),
    };

    function addressed(typed) {
        // The signs of an address as an input method may have written them.
        const address = typed.trim().replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
        if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address)) {
            return "mailto:" + address;
        }
        return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(address) ? "https://" + address : address;
    }

    linkForm.querySelector("form").addEventListener("submit", (event) => {
        const address = addressed(linkForm.querySelector("#link-address").value);
        const problem = linkForm.querySelector("#link-address-problem");
        if (!isAddress(address) || /\s/.test(address)) {
            event.preventDefault();
            problem.hidden = false;
            linkForm.querySelector("#link-address").focus();
            return;
        }
        const words = linkForm.querySelector("#link-words").value.trim() || address;
        setLink(range, address, words)(view.state, view.dispatch);
    });
    linkForm.querySelector("#link-away").addEventListener("click", () => {
        setLink(range, null, null)(view.state, view.dispatch);
        linkForm.close();
    });
    tableForm.querySelector("form").addEventListener("submit", () => {
        const within = (id, most) => Math.min(most, Math.max(1, Number(tableForm.querySelector(id).value) || 1));
        insertTable(within("#table-rows", 100), within("#table-columns", 20), tableForm.querySelector("#table-head").checked)(view.state, view.dispatch);
    });
    [linkForm, tableForm].forEach((dialog) => {
        dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
        dialog.addEventListener("close", () => view.focus());
    });

    return { show: show };
}
