// 一键排版 on the desk: signs are shown before they are changed; the layout is put in order with them, in one step.
import { applyChanges, findChanges } from "zonenews/tidy";

export function tidying(view, whole) {
    const dialog = document.getElementById("tidy-form");
    if (!dialog) {
        return;
    }
    const list = dialog.querySelector("#tidy-signs");
    const form = document.getElementById("article-form");
    let changes = [];

    function isReprint() {
        const source = form.elements.source ? form.elements.source.value.trim() : "";
        return source !== "" && !(form.dataset.own || "").split(";").includes(source);
    }

    function summary(found) {
        const count = new Map();
        found.forEach((each) => count.set(each.what, (count.get(each.what) || 0) + 1));
        return Array.from(count, ([what, times]) => what + " " + times + " 处").join("，");
    }

    function say(words) {
        document.getElementById("editor-state").textContent = words;
    }

    function apply(chosen) {
        if (chosen.length) {
            view.dispatch(applyChanges(view.state, chosen).scrollIntoView());
            say("已整理：" + summary(chosen) + "。按 Ctrl+Z 全部还原");
        } else {
            say("没有改动");
        }
        view.focus();
    }

    function row(change, index) {
        const line = document.createElement("li");
        line.className = "form-check";
        const box = document.createElement("input");
        box.type = "checkbox";
        box.className = "form-check-input";
        box.id = "tidy-" + index;
        box.checked = true;
        const label = document.createElement("label");
        label.className = "form-check-label";
        label.htmlFor = box.id;
        const [before, after] = change.context;
        const changed = (name, text) => {
            const element = document.createElement(name);
            element.textContent = text;
            return element;
        };
        label.append("…" + before, changed("del", shortened(change.before)), " → ", changed("ins", shortened(change.after)), after + "…");
        line.append(box, label);
        return line;
    }

    function shortened(text) {
        return text.length > 24 ? text.slice(0, 10) + "…" + text.slice(-10) : text;
    }

    function open() {
        const reprint = isReprint();
        changes = findChanges(view.state.doc, { reprint: reprint });
        const signs = changes.filter((each) => each.kind === "sign");
        if (signs.length === 0) {
            apply(changes);
            if (changes.length === 0) {
                say("没有需要整理的");
            } else if (reprint) {
                say("信息来源不是本单位，按转载处理：只整理了版式（" + summary(changes) + "），没有动字和标点");
            }
            return;
        }
        const order = changes.filter((each) => each.kind === "layout");
        dialog.querySelector("#tidy-layout").textContent = order.length ? "版式：" + summary(order) + "。" : "版式没有需要整理的。";
        list.replaceChildren(...signs.map(row));
        dialog.showModal();
    }

    function boxes(checked) {
        list.querySelectorAll("input").forEach((box) => (box.checked = checked));
    }

    dialog.querySelector("form").addEventListener("submit", () => {
        const signs = changes.filter((each) => each.kind === "sign");
        const chosen = new Set(signs.filter((_, index) => dialog.querySelector("#tidy-" + index).checked));
        apply(changes.filter((each) => each.kind === "layout" || chosen.has(each)));
    });
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    // A dialog gives the focus back to the button that opened it.
    dialog.addEventListener("close", () => view.focus());
    dialog.querySelector("#tidy-all").addEventListener("click", () => boxes(true));
    dialog.querySelector("#tidy-none").addEventListener("click", () => boxes(false));
    whole.addEventListener("zonenews:tidy", open);
}
