// Sends one file to the 素材库 and says how far it is.
(function () {
    "use strict";
    const LARGEST = 200 * 1024 * 1024;
    const LARGEST_BUT_VIDEO = 20 * 1024 * 1024;

    const onTheirWay = new Set();
    const waiting = new WeakSet();

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
        const sent = new Promise((done, failed) => {
            if (tooLarge(file)) {
                failed(new Error(file.name + " 太大：视频不超过 200 MB，其他文件不超过 20 MB。"));
                return;
            }
            const request = new XMLHttpRequest();
            request.open("POST", "/admin/media");
            request.setRequestHeader("Accept", "application/json");
            request.setRequestHeader("X-CSRF-TOKEN", token());
            request.upload.addEventListener("progress", (event) => {
                if (progress && event.lengthComputable) {
                    progress(Math.floor((100 * event.loaded) / event.total));
                }
            });
            request.addEventListener("load", () => (request.status === 201 ? done(said(request)) : failed(new Error(why(request)))));
            request.addEventListener("error", () => failed(new Error("网络中断，没有上传成功，请再试一次。")));
            const body = new FormData();
            body.append("file", file);
            request.send(body);
        });
        onTheirWay.add(sent);
        const over = () => onTheirWay.delete(sent);
        sent.then(over, over);
        return sent;
    }

    /** Until nothing is on its way, and whoever sent it has put it in its place and perhaps sent the next. */
    async function arrived() {
        while (onTheirWay.size) {
            await Promise.allSettled(onTheirWay);
            await new Promise((done) => setTimeout(done));
        }
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
            if (waiting.has(form)) {
                return;
            }
            waiting.add(form);
            form.dispatchEvent(new CustomEvent("zonenews:waiting", { bubbles: true }));
            await arrived();
            waiting.delete(form);
            form.requestSubmit(event.submitter);
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
