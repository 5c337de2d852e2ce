// The form of an article saves itself: to the server soon after the last key, to this browser at every pause.
(function () {
    "use strict";
    const form = document.getElementById("article-form");
    if (!form || !form.requestSubmit || !window.signInAgain || !window.leaveForm) {
        return;
    }
    const PAUSE = 1000;
    const QUIET = 2000;
    const LONGEST_UNSAVED = 5000;
    const NO_ANSWER = 15000;
    const TRY_AGAIN = [2000, 4000, 8000, 16000, 30000];

    const line = document.getElementById("saving");
    const state = document.getElementById("saving-state");
    const again = document.getElementById("saving-again");
    const base = form.elements.namedItem("base");
    const account = form.dataset.account;
    const isTheSavedText = form.dataset.saved === "true";
    const kept = window.keptTexts;
    const { text, put, body } = window.articleFields;

    let article = form.dataset.article || "";
    let slot = kept.newSlot();
    let saved = null;
    let byHand = form.dataset.byHand === "true";
    let running = null;
    let unsavedSince = 0;
    let failures = 0;
    let signedOut = false;
    let waiting = false;
    let pause, due;

    function asOne(fields) {
        return JSON.stringify(fields);
    }

    function isUnsaved() {
        return asOne(text()) !== saved;
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
        return fetch("/admin/articles" + (article ? "/" + article : "") + address, {
            method: "POST",
            headers: { Accept: "application/json, text/html" },
            body: body(fields),
            signal: signal,
        });
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
        if (!waiting) {
            say("已保存 " + answer.savedAt);
        }
        form.dispatchEvent(new CustomEvent("zonenews:saved", {bubbles: true}));
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

    form.addEventListener("input", changed);
    form.addEventListener("zonenews:waiting", (event) => {
        event.preventDefault();
        waiting = true;
        say("文件还在上传，传完就保存");
    });
    form.addEventListener("zonenews:staying", () => {
        waiting = false;
        say("有文件没有上传成功", true);
    });
    form.addEventListener("submit", () => {
        waiting = false;
    });
    again.addEventListener("click", () => {
        signedOut = false;
        save();
    });

    // What an earlier page left behind

    function offerNext() {
        const others = kept.of(account, article).filter((each) => each.slot !== slot);
        window.offerKeptText(others, (fields) => send("/comparison", fields), takeBack);
    }

    /** With the base it was written on, so that it meets what was saved meanwhile. */
    function takeBack(offered) {
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
        document.getElementById("title").focus();
        save();
    }

    // Left, and come back to

    window.leaveForm(form, {
        isUnsaved: isUnsaved,
        isByHand: () => byHand,
        isSignedOut: () => signedOut,
        running: () => running,
        keep: keep,
        save: save,
        remember: () => kept.rememberSlot(slot),
        // What is saved may have been changed by another page.
        saveAnew: () => {
            saved = null;
            return article && save();
        },
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
        kept.recallSlot();
        offerNext();
    } else {
        slot = kept.recallSlot() || slot;
    }
    if (byHand) {
        notSaved(form.dataset.beside ? "合并两份内容后请点“存草稿”" : "请核对后点“存草稿”");
    } else if (isUnsaved()) {
        changed();
    }
})();
