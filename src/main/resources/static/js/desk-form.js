// The form of an article saves itself: to the server soon after the last key, to this browser at every pause.
(function () {
    "use strict";
    const form = document.getElementById("article-form");
    if (!form || !form.requestSubmit || !window.signInAgain) {
        return;
    }
    const PAUSE = 1000;
    const QUIET = 2000;
    const LONGEST_UNSAVED = 5000;
    const NO_ANSWER = 15000;
    const TRY_AGAIN = [2000, 4000, 8000, 16000, 30000];
    const NOT_OF_THE_TEXT = ["_csrf", "base", "formToken", "beside"];
    const HOUR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/;

    const line = document.getElementById("saving");
    const state = document.getElementById("saving-state");
    const again = document.getElementById("saving-again");
    const base = form.elements.namedItem("base");
    const account = form.dataset.account;
    const isTheSavedText = form.dataset.saved === "true";
    const kept = window.keptTexts;

    let article = form.dataset.article || "";
    let slot = kept.newSlot();
    let saved = null;
    let byHand = form.dataset.byHand === "true";
    let running = null;
    let unsavedSince = 0;
    let failures = 0;
    let signedOut = false;
    let submitting = false;
    let leaving = false;
    let pause, due;

    // What stands in the form

    function fieldsOfTheText() {
        return Array.from(form.elements).filter((field) => field.name && field.type !== "submit" && !NOT_OF_THE_TEXT.includes(field.name));
    }

    function asOpened(field) {
        if (field.tagName === "SELECT") {
            const option = Array.from(field.options).find((each) => each.defaultSelected) || field.options[0];
            return option ? option.value : "";
        }
        return field.type === "hidden" ? field.value : field.defaultValue;
    }

    function text(opened) {
        return fieldsOfTheText()
            .filter((field) => field.type !== "checkbox" || (opened ? field.defaultChecked : field.checked))
            .map((field) => [field.name, field.type === "checkbox" || !opened ? field.value : asOpened(field)]);
    }

    function asOne(fields) {
        return JSON.stringify(fields);
    }

    function isUnsaved() {
        return asOne(text()) !== saved;
    }

    function put(fields) {
        fieldsOfTheText()
            .filter((field) => field.type !== "hidden")
            .forEach((field) => {
                const values = fields.filter((each) => each[0] === field.name).map((each) => each[1]);
                if (field.type === "checkbox") {
                    field.checked = values.includes(field.value);
                } else {
                    if (field.type === "datetime-local" && !HOUR.test(values[0] || "")) {
                        field.type = "text";
                    }
                    field.value = values[0] || "";
                }
            });
    }

    // In this browser

    function keep() {
        if (!isUnsaved()) {
            kept.drop(slot);
            return true;
        }
        return kept.keep(slot, {
            account: account,
            article: article,
            // Two texts that are being merged: taken up again, this one must meet the other again.
            base: form.dataset.beside ? "" : base.value,
            token: form.elements.namedItem("formToken").value,
            fields: text(),
        });
    }

    // To the server

    function send(address, fields, signal) {
        const body = new URLSearchParams();
        fields.forEach((field) => body.append(field[0], field[1].replace(/\r\n?|\n/g, "\r\n")));
        NOT_OF_THE_TEXT.forEach((name) => {
            const field = form.elements.namedItem(name);
            if (field) {
                body.append(name, field.value);
            }
        });
        return fetch("/admin/articles" + (article ? "/" + article : "") + address, { method: "POST", headers: { Accept: "application/json, text/html" }, body: body, signal: signal });
    }

    function say(words, unsaved) {
        if (state.textContent !== words) {
            state.textContent = words;
        }
        line.classList.toggle("unsaved", Boolean(unsaved));
        again.hidden = !signedOut;
    }

    function notSaved(why) {
        say("未保存——" + why.replace(/。$/, "") + "，" + (keep() ? "文字已存本机" : "请不要关闭这一页"), true);
    }

    function done(sent, answer) {
        saved = asOne(sent);
        article = String(answer.id);
        base.value = answer.base;
        form.setAttribute("action", "/admin/articles/" + article + "/draft");
        history.replaceState(history.state, "", "/admin/articles/" + article);
        keep();
        say("已保存 " + answer.savedAt);
    }

    function tryLater(why) {
        notSaved(why);
        due = setTimeout(save, TRY_AGAIN[Math.min(failures, TRY_AGAIN.length - 1)]);
        failures += 1;
    }

    /** Answers whether the form may be sent: not while nobody can be reached, or nobody is signed in. */
    async function attempt(sent, secondTry) {
        if (failures === 0) {
            say("正在保存…");
        }
        let answer, said;
        const patience = new AbortController();
        const timer = setTimeout(() => patience.abort(), NO_ANSWER);
        try {
            answer = await send("/autosave", sent, patience.signal);
            said = await answer.json().catch(() => null);
        } catch (unreachable) {
            tryLater("网络中断");
            return false;
        } finally {
            clearTimeout(timer);
        }
        failures = answer.status < 500 ? 0 : failures;
        if (answer.ok && said) {
            done(sent, said);
        } else if (answer.status === 401 || (answer.status === 403 && !secondTry)) {
            return goOnSignedIn(sent);
        } else if (answer.status === 422 && said) {
            notSaved(said.text);
        } else if (answer.status === 409 && said) {
            byHand = true;
            notSaved(said.text + (said.reason === "conflict" ? "。点“存草稿”可看到两份内容" : ""));
        } else if (answer.status < 500 && answer.status !== 429 && !answer.ok) {
            byHand = true;
            notSaved(answer.status === 403 ? "您没有修改这篇稿件的权限" : "网站没有接受");
        } else {
            tryLater("网站没有回应");
        }
        return true;
    }

    async function goOnSignedIn(sent) {
        signedOut = true;
        notSaved("登录已结束");
        try {
            signedOut = !(await window.signInAgain());
        } catch (unreachable) {
            signedOut = false;
            tryLater("网络中断");
            return false;
        }
        again.hidden = !signedOut;
        return signedOut ? false : attempt(sent, true);
    }

    function save() {
        clearTimeout(due);
        unsavedSince = 0;
        if (!running) {
            const sent = text();
            running = attempt(sent, false).finally(() => {
                running = null;
                if (asOne(text()) !== asOne(sent)) {
                    changed();
                }
            });
        }
        return running;
    }

    function changed() {
        clearTimeout(pause);
        pause = setTimeout(keep, PAUSE);
        if (byHand || signedOut || running) {
            return;
        }
        clearTimeout(due);
        if (isUnsaved()) {
            unsavedSince = unsavedSince || Date.now();
            due = setTimeout(save, Math.max(0, Math.min(QUIET, unsavedSince + LONGEST_UNSAVED - Date.now())));
        }
    }

    function leave() {
        leaving = true;
        rememberSlot();
    }

    form.addEventListener("input", changed);
    form.addEventListener("submit", async (event) => {
        if (leaving || (!running && (byHand || !isUnsaved()))) {
            leave();
            return;
        }
        event.preventDefault();
        if (submitting) {
            return;
        }
        submitting = true;
        let reached = await (running || save());
        if (reached && isUnsaved() && !byHand) {
            reached = await save();
        }
        submitting = false;
        if (reached) {
            leave();
            form.requestSubmit(event.submitter);
        }
    });
    again.addEventListener("click", () => {
        signedOut = false;
        save();
    });
    window.addEventListener("online", () => {
        if (isUnsaved() && !byHand && !signedOut) {
            save();
        }
    });
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden" && isUnsaved() && keep() && !byHand && !signedOut && !leaving) {
            save();
        }
    });
    window.addEventListener("beforeunload", (event) => {
        if (!leaving && isUnsaved() && !keep()) {
            event.preventDefault();
            event.returnValue = "";
        }
    });
    // Back from another page, which may have changed what is saved.
    window.addEventListener("pageshow", (event) => {
        if (event.persisted) {
            leaving = false;
            submitting = false;
            if (article && !byHand && !signedOut) {
                saved = null;
                save();
            }
        }
    });

    // A form that is refused comes back as another page, which goes on with the same slot.
    function rememberSlot() {
        try {
            sessionStorage.setItem("zonenews.slot", slot);
        } catch (notAllowed) {
            // Then the text is offered once more than needed.
        }
    }

    function rememberedSlot() {
        try {
            const remembered = sessionStorage.getItem("zonenews.slot");
            sessionStorage.removeItem("zonenews.slot");
            return remembered;
        } catch (notAllowed) {
            return null;
        }
    }

    // What an earlier page left behind

    const panel = document.getElementById("kept-text");
    const heading = document.getElementById("kept-text-name");
    const difference = document.getElementById("kept-difference");
    let offered = null;

    function hour(at) {
        const clock = { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hour12: false };
        const day = { timeZone: "Asia/Shanghai", month: "long", day: "numeric" };
        const when = new Date(at);
        const today = when.toLocaleDateString("zh-CN", day) === new Date().toLocaleDateString("zh-CN", day);
        return (today ? "" : when.toLocaleDateString("zh-CN", day) + " ") + when.toLocaleTimeString("zh-CN", clock);
    }

    async function offerNext() {
        panel.hidden = true;
        offered = null;
        for (const each of kept.of(account, article).filter((other) => other.slot !== slot)) {
            let answer = null;
            if (asOne(each.text.fields) === asOne(text(true))) {
                kept.drop(each.slot);
                continue;
            }
            try {
                answer = await send("/comparison", each.text.fields);
            } catch (unreachable) {
                // Offered without saying what differs.
            }
            if (answer && answer.status === 204) {
                kept.drop(each.slot);
                continue;
            }
            difference.textContent = each.text.fields.filter((field) => field[0] === "title" || field[0] === "body").map((field) => field[1]).join("\n");
            if (answer && answer.ok) {
                difference.innerHTML = await answer.text();
            }
            offered = each;
            heading.textContent = "这台电脑上有未保存的文字（" + hour(each.text.at) + "）";
            panel.hidden = false;
            return;
        }
    }

    document.getElementById("kept-restore").addEventListener("click", () => {
        if (isUnsaved()) {
            // What was typed into this page meanwhile is offered another time.
            keep();
            slot = kept.newSlot();
        }
        put(offered.text.fields);
        base.value = offered.text.base;
        if (!article) {
            form.elements.namedItem("formToken").value = offered.text.token;
        }
        if (keep()) {
            kept.drop(offered.slot);
        }
        panel.hidden = true;
        document.getElementById("title").focus();
        save();
    });
    document.getElementById("kept-discard").addEventListener("click", () => {
        if (window.confirm("这些文字（" + hour(offered.text.at) + "）将从这台电脑上删除，不能找回。确定不要了吗？")) {
            kept.drop(offered.slot);
            offerNext();
        }
    });

    // Opened

    line.hidden = false;
    const visit = performance.getEntriesByType("navigation")[0];
    if (visit && visit.type === "reload") {
        // Some browsers put the text back that stood here before, on which another base would be a lie.
        form.reset();
        base.value = form.dataset.base || "";
    }
    if (isTheSavedText) {
        saved = asOne(text(true));
        rememberedSlot();
        offerNext();
    } else {
        slot = rememberedSlot() || slot;
    }
    if (byHand) {
        notSaved(form.dataset.beside ? "合并两份内容后请点“存草稿”" : "请核对后点“存草稿”");
    } else if (isUnsaved()) {
        changed();
    }
})();
