// Says every half minute that this form is open, learns when somebody else goes on with it, and says when it is left.
(function () {
    "use strict";
    const EVERY = 30000;
    // Whoever is away longer lets the session end, as it would without this.
    const AWAY_AFTER = 300000;
    const GO_ON_THERE = "您在另一个窗口又打开了这篇稿件。请只在一个窗口里改，把另一个关掉；两边都改了，存草稿时要您把两份合成一份。";
    const OPEN_THERE = "这篇稿件您在另一个窗口也开着。请先在那里存好、关掉，再刷新这一页接着改，免得两边内容不一样。";
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
    // What the server knows goes before what the windows of this browser know.
    let learnt = "";
    let beside = "";
    // An answer older than what has been asked or heard since says nothing new.
    let asked = 0;
    // A refusal ends it until somebody signs in again, which changes the token.
    let refusedToken = null;

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

    function say() {
        const sentence = learnt || beside;
        const line = document.getElementById("open-form-says");
        place.hidden = sentence === "";
        if (line.textContent !== sentence) {
            line.textContent = sentence;
        }
    }

    function learn(answer) {
        if (answer.mine) {
            learnt = "";
            held = "mine";
        } else if (held === "mine") {
            over = true;
            learnt = answer.by === "" ? GO_ON_THERE : answer.by + "已接手编辑，您的文字存在这台电脑上。";
        } else if (answer.by !== "") {
            learnt = answer.by + "正在编辑（" + answer.since + "起）";
        }
        say();
    }

    function article() {
        return (/\d+/.exec(address() || "") || [""])[0];
    }

    function learnOfWindows(opened) {
        beside = opened === "" ? "" : opened === "later" ? GO_ON_THERE : OPEN_THERE;
        if (opened !== "later") {
            goOnHere();
        }
        say();
    }

    /** The window that had it is left: this one has it again. */
    function goOnHere() {
        asked += beside === "" ? 1 : 0;
        if (learnt === GO_ON_THERE) {
            learnt = "";
            held = "unknown";
            over = false;
            beat();
        }
    }

    async function beat() {
        const to = address();
        if (over || !to || refusedToken === token()) {
            return;
        }
        beaten = Date.now();
        asked += 1;
        const number = asked;
        try {
            const answer = await fetch(to, {method: "POST", body: body(), headers: {Accept: "application/json"}});
            if (answer.ok && (answer.headers.get("Content-Type") || "").includes("json")) {
                refusedToken = null;
                const said = await answer.json();
                if (number === asked) {
                    learn(said);
                }
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
        windows.leave();
        const from = address();
        if (!over && from && refusedToken !== token()) {
            navigator.sendBeacon(from + "/end", body());
        }
    }

    const windows = window.otherWindows(form.dataset.account, article, learnOfWindows);
    ["keydown", "pointerdown", "pointermove", "input"].forEach(function (sign) {
        document.addEventListener(sign, isActive, {passive: true});
    });
    setInterval(function () {
        windows.ask();
        if (Date.now() - active <= AWAY_AFTER) {
            beat();
        }
    }, EVERY);
    // A new article is announced as soon as it has a number.
    form.addEventListener("zonenews:saved", function () {
        windows.open(false);
        if (held !== "mine") {
            beat();
        }
    });
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", function (shown) {
        if (shown.persisted) {
            active = Date.now();
            beside = "";
            goOnHere();
            say();
            windows.open(true);
            beat();
        }
    });
    // Signing out lets go of everything; a beacon after it would only be refused.
    document.addEventListener("submit", function (sent) {
        if (new URL(sent.target.action).pathname === "/logout") {
            over = true;
        }
    });
    windows.open(false);
    // A browser that goes back may show this page without asking for it.
    beat();
})();
