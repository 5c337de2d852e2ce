// 封面 and 附件 in the form of an article: chosen, uploaded, put in order. What is saved are the plain fields below it.
(function () {
    "use strict";
    const form = document.getElementById("article-form");
    const cover = document.getElementById("cover");
    const lines = document.getElementById("attachments");
    if (!form || !cover || !lines || !window.articleFields || !window.sendMedia || !window.HTMLDialogElement) {
        return;
    }

    function element(name, className, text) {
        const made = document.createElement(name);
        made.className = className || "";
        made.textContent = text || "";
        return made;
    }

    function button(text, name) {
        const made = element("button", "btn btn-sm btn-outline-secondary", text);
        made.type = "button";
        if (name) {
            made.setAttribute("aria-label", name);
        }
        return made;
    }

    /** 上传 and 从素材库选, and a line that says how far it is. */
    function ways(accept, kind, several, take) {
        const file = element("input", "visually-hidden");
        file.type = "file";
        file.accept = accept;
        file.multiple = several;
        file.tabIndex = -1;
        file.setAttribute("aria-hidden", "true");
        const upload = button("上传");
        const choose = button("从素材库选");
        const said = element("p", "form-text");
        said.setAttribute("aria-live", "polite");
        upload.addEventListener("click", () => file.click());
        choose.addEventListener("click", () => window.chooseMedia(kind, take));
        file.addEventListener("change", async () => {
            const chosen = Array.from(file.files);
            file.value = "";
            for (const each of chosen) {
                await send(each, upload, said, take);
            }
        });
        return { file: file, upload: upload, choose: choose, said: said };
    }

    async function send(file, upload, said, take) {
        try {
            const record = await window.sendMedia(file, (percent) => (said.textContent = "正在上传 " + file.name + " " + percent + "%"));
            said.textContent = "";
            take(record);
        } catch (problem) {
            said.textContent = "";
            said.after(window.fileNotSent(file, problem.message, upload, () => send(file, upload, said, take)));
        }
    }

    function changed(field) {
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }

    // 封面

    const picture = document.getElementById("cover-shown") || element("img", "cover-shown");
    picture.id = "cover-shown";
    picture.alt = "现在的封面";
    const without = button("去掉封面");
    const coverWays = ways("image/jpeg,image/png,image/gif,image/webp", "PICTURE", false, takeCover);

    function offer(address, text) {
        if (address && !Array.from(cover.options).some((option) => option.value === address)) {
            cover.add(new Option(text, address));
        }
    }

    function takeCover(item) {
        if (!item.picture) {
            coverWays.said.textContent = "封面要用图片。";
            return;
        }
        offer(item.address, item.originalName);
        cover.value = item.address;
        showCover();
        changed(cover);
    }

    function showCover() {
        picture.hidden = !cover.value;
        without.hidden = !cover.value;
        if (cover.value && picture.getAttribute("src") !== cover.value) {
            picture.src = cover.value;
        }
    }

    without.addEventListener("click", () => {
        cover.value = "";
        showCover();
        changed(cover);
        coverWays.upload.focus();
    });
    cover.hidden = true;
    const coverTools = element("p", "media-ways");
    coverTools.append(coverWays.file, coverWays.upload, coverWays.choose, without);
    cover.before(picture, coverTools, coverWays.said);
    const coverName = document.querySelector("label[for=cover]");
    coverName.id = "cover-name";
    coverName.removeAttribute("for");
    coverTools.setAttribute("role", "group");
    coverTools.setAttribute("aria-labelledby", "cover-name");

    // 附件

    const plain = lines.closest(".plain-attachments");
    const list = element("ol", "attachment-rows");
    const fileWays = ways("", "", true, (item) => {
        write(read().concat([{ address: item.address, label: item.originalName }]));
        show();
    });

    function read() {
        return lines.value
            .split("\n")
            .map((line) => line.trim())
            .filter((line) => line)
            .map((line) => {
                const end = line.search(/\s/);
                return end < 0 ? { address: line, label: "" } : { address: line.slice(0, end), label: line.slice(end).trim() };
            });
    }

    function write(attachments) {
        lines.value = attachments.map((each) => (each.address + " " + each.label).trim()).join("\n");
        changed(lines);
    }

    function move(from, to) {
        const attachments = read();
        attachments.splice(to, 0, attachments.splice(from, 1)[0]);
        write(attachments);
        show();
    }

    function row(each, at, all) {
        const item = element("li");
        const name = element("input", "form-control");
        name.defaultValue = each.label;
        name.maxLength = 255;
        name.setAttribute("aria-label", "附件 " + (at + 1) + " 的名称，居民看到的");
        name.addEventListener("input", (event) => {
            event.stopPropagation();
            const attachments = read();
            attachments[at].label = name.value.replace(/\s+/g, " ");
            write(attachments);
        });
        name.addEventListener("keydown", (event) => {
            if (event.key === "Enter") {
                event.preventDefault();
            }
        });
        const kind = element("a", "attachment-kind", each.address.replace(/^.*\./, "").toUpperCase());
        kind.href = each.address;
        kind.target = "_blank";
        kind.setAttribute("aria-label", "打开 " + (each.label || each.address));
        const up = button("上移", "上移 " + each.label);
        const down = button("下移", "下移 " + each.label);
        const off = button("移除", "移除 " + each.label);
        up.disabled = at === 0;
        down.disabled = at === all.length - 1;
        up.addEventListener("click", () => move(at, at - 1));
        down.addEventListener("click", () => move(at, at + 1));
        off.addEventListener("click", () => {
            write(read().filter((other, index) => index !== at));
            show();
            fileWays.upload.focus();
        });
        const tools = element("span", "attachment-tools");
        tools.append(kind, up, down, off);
        item.append(name, tools);
        return item;
    }

    function show() {
        list.textContent = "";
        list.append(...read().map(row));
        list.hidden = list.children.length === 0;
    }

    document.getElementById("attach-one").remove();
    Array.from(plain.children).forEach((child) => (child.hidden = !child.classList.contains("problem")));
    const fileTools = element("p", "media-ways");
    fileTools.append(fileWays.file, fileWays.upload, fileWays.choose);
    plain.before(list, fileTools, fileWays.said);

    // A text that is taken back into the form brings its cover and files along.
    const put = window.articleFields.put;
    window.articleFields.put = function (fields) {
        fields.filter((field) => field[0] === "cover").forEach((field) => offer(field[1], "封面"));
        put(fields);
        showCover();
        show();
    };

    form.addEventListener("reset", () =>
        setTimeout(() => {
            showCover();
            show();
        }),
    );

    showCover();
    show();
})();
