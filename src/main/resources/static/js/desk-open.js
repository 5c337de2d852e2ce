// Says every half minute that this form is open, learns when somebody else goes on with it, and says when it is left.
(function () {
    "use strict";
    const EVERY = 30000;
    // Whoever is away longer lets the session end, as it would without this.
    const AWAY_AFTER = 300000;
    const form = document.getElementById("article-form");
    const place = document.getElementById("open-form");
    if (!form || !place) {
        return;
    }
    const tab = place.dataset.tab;
    let held = place.dataset.held;
    let active = Date.now();
    let beaten = Date.now();
    let over = false;
    // A refusal ends it until somebody signs in again, which changes the token.
    let refusedToken = null;
    // Other windows of this browser in which it is open.
    const windows = "BroadcastChannel" in window ? new BroadcastChannel("zonenews-open-forms") : null;
    const elsewhere = new Set();

    if (held === "other") {
        Array.from(form.elements).forEach(function (field) {
            if (field.type !== "hidden") {
                field.disabled = true;
            }
        });
        return;
    }

    // The form of a new article learns its number when it is first saved.
    function address() {
        const known = /^\/admin\/articles\/\d+(?=\/)/.exec(new URL(form.action).pathname);
        return known ? known[0] + "/presence" : null;
    }

    function token() {
        return form.elements._csrf ? form.elements._csrf.value : "";
    }

    function body() {
        return new URLSearchParams({tab: tab, _csrf: token()});
    }

    function say(sentence) {
        place.hidden = false;
        document.getElementById("open-form-says").textContent = sentence;
    }

    function learn(answer) {
        if (answer.mine) {
            if (held === "unknown") {
                place.hidden = true;
            }
            held = "mine";
        } else if (held === "mine") {
            over = true;
            say(answer.by === ""
                ? "您已在另一个窗口打开这篇稿件，请在那里继续；这里的文字存在这台电脑上。"
                : answer.by + "已接手编辑，您的文字存在这台电脑上。");
            form.dispatchEvent(new CustomEvent("zonenews:taken-over", {bubbles: true, detail: answer}));
        } else if (answer.by !== "") {
            say(answer.by + "正在编辑（" + answer.since + "起）");
        }
    }

    function tell(what) {
        if (windows && address()) {
            windows.postMessage({what: what, address: address(), tab: tab});
        }
    }

    // Whoever opened it last goes on with it; the others need not wait for the next half minute to learn that.
    function hear({data}) {
        if (data.address !== address() || data.tab === tab || over) {
            return;
        }
        if (data.what === "opened") {
            tell("open");
            beat();
        } else if (data.what === "open") {
            elsewhere.add(data.tab);
            say("您在另一个窗口也打开了这篇稿件，那里已停止保存。请在这里继续，并关闭那个窗口。");
        } else if (elsewhere.delete(data.tab) && elsewhere.size === 0) {
            place.hidden = true;
        }
    }

    async function beat() {
        const to = address();
        if (over || !to || refusedToken === token()) {
            return;
        }
        beaten = Date.now();
        try {
            const answer = await fetch(to, {method: "POST", body: body(), headers: {Accept: "application/json"}});
            if (answer.ok && (answer.headers.get("Content-Type") || "").includes("json")) {
                refusedToken = null;
                learn(await answer.json());
            } else {
                refusedToken = token();
            }
        } catch (unreachable) {
            // The next one may get through.
        }
    }

    function isActive() {
        const wasAway = Date.now() - active > AWAY_AFTER;
        active = Date.now();
        if (wasAway || active - beaten > 2 * EVERY) {
            beat();
        }
    }

    function leave() {
        const from = address();
        tell("left");
        if (!over && from && refusedToken !== token()) {
            navigator.sendBeacon(from + "/end", body());
        }
    }

    ["keydown", "pointerdown", "pointermove", "input"].forEach(function (sign) {
        document.addEventListener(sign, isActive, {passive: true});
    });
    setInterval(function () {
        if (Date.now() - active <= AWAY_AFTER) {
            beat();
        }
    }, EVERY);
    // A new article is announced as soon as it has a number.
    form.addEventListener("zonenews:saved", function () {
        if (held !== "mine") {
            open();
        }
    });
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", function (shown) {
        if (shown.persisted) {
            active = Date.now();
            open();
        }
    });
    // Signing out lets go of everything; a beacon after it would only be refused.
    document.addEventListener("submit", function (sent) {
        if (new URL(sent.target.action).pathname === "/logout") {
            over = true;
        }
    });
    // The others ask the server, which must know of this one by then.
    async function open() {
        await beat();
        tell("opened");
    }

    if (windows) {
        windows.addEventListener("message", hear);
    }
    // A browser that goes back may show this page without asking for it.
    open();
})();
