// A dialog to choose one thing of the 素材库.
(function () {
    "use strict";
    let dialog, words, grid, more, kind, page, chosen;
    let asked = 0;

    function element(name, className, text) {
        const made = document.createElement(name);
        made.className = className || "";
        made.textContent = text || "";
        return made;
    }

    function button(text, className) {
        const made = element("button", className || "btn btn-outline-secondary", text);
        made.type = "button";
        return made;
    }

    function build() {
        dialog = element("dialog", "media-choice");
        dialog.setAttribute("aria-labelledby", "media-choice-name");
        const name = element("h2", "fs-5", "从素材库选");
        name.id = "media-choice-name";
        const search = element("div", "filters");
        const field = element("div", "grow");
        const label = element("label", "form-label", "文件名、描述或说明");
        label.htmlFor = "media-choice-words";
        words = element("input", "form-control");
        words.id = "media-choice-words";
        words.type = "search";
        field.append(label, words);
        const find = button("查找", "btn btn-outline-primary");
        const findBox = element("div");
        findBox.append(find);
        search.append(field, findBox);
        grid = element("ul", "media-grid media-choices");
        more = button("更多");
        const close = button("关闭");
        const foot = element("p", "kept-choice");
        foot.append(more, close);
        dialog.append(name, search, grid, foot);
        document.body.append(dialog);
        find.addEventListener("click", () => show(1));
        words.addEventListener("keydown", (event) => {
            if (event.key === "Enter" && !event.isComposing) {
                event.preventDefault();
                show(1);
            }
        });
        more.addEventListener("click", () => show(page + 1));
        close.addEventListener("click", () => dialog.close());
    }

    function row(item) {
        const line = element("li");
        const take = button("", "media-take");
        const thumb = element("span", "media-thumb");
        if (item.picture) {
            const picture = element("img");
            picture.loading = "lazy";
            if (item.srcset) {
                picture.sizes = "200px";
                picture.srcset = item.srcset;
            }
            picture.src = item.address;
            picture.alt = "";
            thumb.append(picture);
        } else {
            thumb.append(element("span", "media-kind", item.label));
        }
        take.append(thumb, element("span", "media-name", item.originalName));
        take.addEventListener("click", () => {
            dialog.close();
            chosen(item);
        });
        line.append(take);
        return line;
    }

    async function show(number) {
        page = number;
        const mine = ++asked;
        const address = "/admin/media?kind=" + kind + "&page=" + number + "&q=" + encodeURIComponent(words.value);
        const answer = await fetch(address, { headers: { Accept: "application/json" } })
            .then((found) => (found.ok ? found.json() : null))
            .catch(() => null);
        if (mine !== asked) {
            // Something else has been looked for meanwhile.
            return;
        }
        if (number === 1) {
            grid.textContent = "";
        }
        if (!answer) {
            grid.append(element("li", "problem", "现在打不开素材库，请稍后再试。"));
        } else if (answer.items.length === 0) {
            grid.append(element("li", "", "没有符合的素材。"));
        } else {
            grid.append(...answer.items.map(row));
        }
        more.hidden = !answer || !answer.more;
    }

    /** Asks for a picture, or, with an empty kind, for anything. */
    window.chooseMedia = function (ofKind, then) {
        if (!dialog) {
            build();
        }
        kind = ofKind;
        chosen = then;
        words.value = "";
        grid.textContent = "";
        dialog.showModal();
        show(1);
    };
})();
