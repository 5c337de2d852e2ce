// Sends one file to the 素材库 and says how far it is.
(function () {
    "use strict";
    const LARGEST = 200 * 1024 * 1024;
    const LARGEST_BUT_VIDEO = 20 * 1024 * 1024;

    /** A line over which nothing goes any more, or a server that does not answer. */
    const LONGEST_SILENCE = 120 * 1000;

    const onTheirWay = new Set();
    const failed = new Set();
    let asked = null;

    function token() {
        const field = document.querySelector("input[name=_csrf]");
        return field ? field.value : "";
    }

    function tooLarge(file) {
        const isVideo = file.type === "video/mp4" || /\.mp4$/i.test(file.name);
        return file.size > (isVideo ? LARGEST : LARGEST_BUT_VIDEO);
    }

    function said(request) {
        try {
            return JSON.parse(request.responseText);
        } catch (unreadable) {
            return null;
        }
    }

    function why(request) {
        const answer = said(request);
        if (answer && answer.text) {
            return answer.text;
        }
        if (request.status === 401) {
            return "登录已结束，请重新登录后再上传。";
        }
        return request.status === 403 ? "没有上传的权限，请刷新页面再试。" : "没有上传成功，请再试一次。";
    }

    /** Promises what is now in the 素材库; fails with a sentence for people. */
    function send(file, progress) {
        const sent = new Promise((done, fail) => {
            if (tooLarge(file)) {
                fail(new Error(file.name + " 太大：视频不超过 200 MB，其他文件不超过 20 MB。"));
                return;
            }
            const request = new XMLHttpRequest();
            const stalled = () => request.abort();
            let silence = setTimeout(stalled, LONGEST_SILENCE);
            request.open("POST", "/admin/media");
            request.setRequestHeader("Accept", "application/json");
            request.setRequestHeader("X-CSRF-TOKEN", token());
            request.upload.addEventListener("progress", (event) => {
                clearTimeout(silence);
                silence = setTimeout(stalled, LONGEST_SILENCE);
                if (progress && event.lengthComputable) {
                    progress(Math.floor((100 * event.loaded) / event.total));
                }
            });
            request.addEventListener("load", () => (request.status === 201 ? done(said(request)) : fail(new Error(why(request)))));
            request.addEventListener("loadend", () => clearTimeout(silence));
            request.addEventListener("abort", () => fail(new Error("等了太久没有回应，没有上传成功，请再试一次。")));
            request.addEventListener("error", () => fail(new Error("网络中断，没有上传成功，请再试一次。")));
            const body = new FormData();
            body.append("file", file);
            request.send(body);
        });
        onTheirWay.add(sent);
        failed.delete(file);
        sent.catch(() => failed.add(file)).finally(() => onTheirWay.delete(sent));
        return sent;
    }

    /** Until nothing is on its way, and whoever sent it has put it in its place and perhaps sent the next. */
    async function arrived() {
        while (onTheirWay.size) {
            await Promise.allSettled(onTheirWay);
            await new Promise((done) => setTimeout(done));
        }
    }

    const note = document.createElement("span");
    note.className = "form-text";
    note.setAttribute("role", "status");

    function say(form, submitter, words) {
        (submitter ? submitter.parentElement : form).append(note);
        note.textContent = words;
    }

    // A page that is left loses what is on its way: a form waits for it, and whoever goes away is asked.
    document.addEventListener(
        "submit",
        async (event) => {
            const form = event.target;
            if (!onTheirWay.size || form.method !== "post") {
                return;
            }
            event.preventDefault();
            event.stopImmediatePropagation();
            const isWaiting = asked !== null;
            asked = { form: form, submitter: event.submitter };
            if (form.dispatchEvent(new CustomEvent("zonenews:waiting", { bubbles: true, cancelable: true }))) {
                say(form, event.submitter, "文件还在上传，传完就继续");
            }
            if (isWaiting) {
                return;
            }
            failed.clear();
            await arrived();
            // What was asked for last is done, unless a file would be lost with the page.
            const last = asked;
            asked = null;
            if (failed.size) {
                last.form.dispatchEvent(new CustomEvent("zonenews:staying", { bubbles: true }));
                say(last.form, last.submitter, "有文件没有上传成功，请重试或删去记号，再点一次");
                return;
            }
            note.remove();
            last.form.requestSubmit(last.submitter);
        },
        true,
    );
    window.addEventListener("beforeunload", (event) => {
        if (onTheirWay.size) {
            event.preventDefault();
            event.returnValue = "";
        }
    });

    window.sendMedia = send;
})();
