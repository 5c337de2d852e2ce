// 素材库: several files one after the other, each with its progress; dropped or chosen.
(function () {
    "use strict";
    const form = document.getElementById("media-upload");
    if (!form || !window.sendMedia || !window.FormData) {
        return;
    }
    const input = document.getElementById("file");
    const list = document.getElementById("media-progress");
    const button = form.querySelector("button[type=submit]");
    const area = form.querySelector(".media-drop");
    let running = Promise.resolve();
    let waiting = 0;
    let failed = 0;

    form.querySelector(".needs-script").hidden = false;
    button.hidden = true;
    input.required = false;

    function row(file) {
        const item = document.createElement("li");
        const name = document.createElement("span");
        name.textContent = file.name;
        const bar = document.createElement("progress");
        bar.max = 100;
        bar.value = 0;
        bar.setAttribute("aria-label", file.name);
        const state = document.createElement("span");
        state.textContent = "等待上传";
        item.append(name, bar, state);
        list.append(item);
        return {
            progress: (percent) => {
                bar.value = percent;
                state.textContent = percent < 100 ? percent + "%" : "正在检查…";
            },
            done: () => {
                bar.remove();
                state.textContent = "已上传";
            },
            failed: (why) => {
                bar.remove();
                item.classList.add("problem");
                state.textContent = why;
            },
        };
    }

    function take(files) {
        Array.from(files).forEach((file) => {
            const shown = row(file);
            waiting += 1;
            running = running
                .then(() => window.sendMedia(file, shown.progress))
                .then(shown.done, (problem) => {
                    failed += 1;
                    shown.failed(problem.message);
                })
                .then(() => {
                    waiting -= 1;
                    if (waiting === 0) {
                        allSent();
                    }
                });
        });
        input.value = "";
    }

    function allSent() {
        if (failed === 0) {
            location.assign("/admin/media");
            return;
        }
        // What was not taken in stands in the list; whether the next ones are is another question.
        failed = 0;
        const again = document.createElement("li");
        const link = document.createElement("a");
        link.href = "/admin/media";
        link.textContent = "刷新素材库";
        again.append(link);
        list.append(again);
    }

    input.addEventListener("change", () => take(input.files));
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        take(input.files);
    });
    ["dragenter", "dragover"].forEach((name) =>
        area.addEventListener(name, (event) => {
            event.preventDefault();
            area.classList.add("over");
        }),
    );
    ["dragleave", "drop"].forEach((name) => area.addEventListener(name, () => area.classList.remove("over")));
    area.addEventListener("drop", (event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
    });
})();
