// 发布检查 beside the form: what stands in it now, at a click and after each saving; a finding leads to its place.
(function () {
    "use strict";
    const form = document.getElementById("article-form");
    const panel = document.getElementById("proof-panel");
    if (!form || !panel || !window.articleFields) {
        return;
    }
    const PAUSE = 1500;
    const again = document.getElementById("proof-again");
    const state = document.getElementById("proof-state");
    const list = document.getElementById("proof-findings");
    let due, running;

    function address() {
        const article = /^\/admin\/articles\/(\d+)\//.exec(form.getAttribute("action"));
        return "/admin/articles" + (article ? "/" + article[1] : "") + "/check";
    }

    async function check(asked) {
        clearTimeout(due);
        if (running) {
            running.abort();
        }
        const own = new AbortController();
        running = own;
        if (asked) {
            state.textContent = "正在检查…";
        }
        try {
            const answer = await fetch(address(), {
                method: "POST",
                headers: { Accept: "text/html" },
                body: window.articleFields.body(window.articleFields.text()),
                signal: own.signal,
                redirect: "error",
            });
            if (!answer.ok) {
                throw new Error(String(answer.status));
            }
            const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".proof-list");
            found.querySelectorAll(".proof-mend").forEach((each) => (each.hidden = false));
            list.replaceChildren(document.adoptNode(found));
            state.textContent = "已检查 " + new Date().toLocaleTimeString("zh-CN", { hour12: false, timeZone: "Asia/Shanghai" });
        } catch (notAnswered) {
            if (!own.signal.aborted) {
                state.textContent = "这一次没有检查成，请稍后再点“检查”";
            }
        } finally {
            if (running === own) {
                running = null;
            }
        }
    }

    function checkSoon() {
        clearTimeout(due);
        due = setTimeout(check, PAUSE);
    }

    /** Where a place begins that is the so-manieth of those that read the same; -1: it is there no more. */
    function find(text, place, occurrence) {
        let at = text.indexOf(place);
        for (let i = 1; i < occurrence && at >= 0; i++) {
            at = text.indexOf(place, at + 1);
        }
        return at;
    }

    /** Shows the place, and puts the right words there if they are said. Answers whether they stand there now. */
    function show(link) {
        const detail = {
            field: link.dataset.field,
            text: link.dataset.place || "",
            occurrence: Number(link.dataset.occurrence || 1),
            right: link.dataset.right || "",
            mended: false,
        };
        // The editor takes this and shows the place itself.
        if (!form.dispatchEvent(new CustomEvent("zonenews:show", { detail: detail, bubbles: true, cancelable: true }))) {
            return detail.mended;
        }
        const field = document.getElementById(detail.field);
        if (!field) {
            return false;
        }
        for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) {
            fold.open = true;
        }
        field.focus();
        field.scrollIntoView({ block: "center" });
        const at = detail.text && field.setSelectionRange ? find(field.value, detail.text, detail.occurrence) : -1;
        if (at >= 0) {
            field.setSelectionRange(at, at + detail.text.length);
            if (field.tagName === "TEXTAREA") {
                const lines = field.value.slice(0, at).length / Math.max(1, field.value.length);
                field.scrollTop = field.scrollHeight * lines - field.clientHeight / 2;
            }
            // As if it were typed, so that Ctrl+Z takes it back.
            return Boolean(detail.right) && document.execCommand("insertText", false, detail.right);
        }
        return false;
    }

    function mend(button) {
        if (!show(button)) {
            state.textContent = "“" + button.dataset.place + "”已不在原处，请再点一次“检查”";
            return;
        }
        // What was asked about the text before would put this finding back.
        if (running) {
            running.abort();
        }
        checkSoon();
        state.textContent = "已改为“" + button.dataset.right + "”，按 Ctrl+Z 可以撤销";
        const { field, place, occurrence } = button.dataset;
        document.querySelectorAll(".proof-list [data-place]").forEach((each) => {
            const later = Number(each.dataset.occurrence) - Number(occurrence);
            if (each.dataset.field !== field || each.dataset.place !== place || later < 0) {
                return;
            }
            each.dataset.occurrence = Number(each.dataset.occurrence) - 1;
            if (later === 0) {
                each.closest("li").hidden = true;
                each.closest(".proof-list").querySelector(".proof-sum").hidden = true;
            }
        });
    }

    again.type = "button";
    again.addEventListener("click", () => check(true));
    form.addEventListener("zonenews:saved", checkSoon);
    document.addEventListener("click", (event) => {
        const link = event.target.closest(".proof-list a[data-field]");
        const button = event.target.closest(".proof-mend");
        if (link) {
            event.preventDefault();
            show(link);
        } else if (button) {
            mend(button);
        }
    });
    document.querySelectorAll(".proof-mend").forEach((each) => (each.hidden = false));

    // A form that came back: the keyboard goes on where it says why.
    const refused = document.querySelector("section.problems, #proof-above[role=alert]");
    if (refused) {
        refused.focus();
    }
})();
