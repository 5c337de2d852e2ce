// The windows of this browser that have one article open learn of each other at once; other browsers, of what the server says.
(function () {
    "use strict";
    const CHANNEL = "zonenews.open-forms";

    /**
     * @param account whose windows they are
     * @param article answers the number of the article, or "" as long as it has none
     * @param changed is called with "earlier" or "later", when the window of another was opened, or "" when there is none
     */
    window.otherWindows = function (account, article, changed) {
        const own = Math.random().toString(36).slice(2);
        const others = new Map();
        let silent = new Set();
        let channel = null;
        let announced = "";
        let told = "";

        function post(kind) {
            if (channel && announced) {
                channel.postMessage({ kind: kind, article: announced, account: account, from: own });
            }
        }

        function tell() {
            const opened = Array.from(others.values());
            const now = opened.includes("later") ? "later" : opened[0] || "";
            if (now !== told) {
                told = now;
                changed(now);
            }
        }

        function hear({ data }) {
            if (data.article !== announced || data.account !== account) {
                return;
            }
            silent.delete(data.from);
            if (data.kind === "left") {
                others.delete(data.from);
            } else if (data.kind === "opened" || !others.has(data.from)) {
                others.set(data.from, data.kind === "opened" ? "later" : "earlier");
            }
            if (data.kind === "opened" || data.kind === "who") {
                post("here");
            }
            tell();
        }

        /** @param again of a page that was left and comes back: it is no later than those opened meanwhile */
        function open(again) {
            if (!window.BroadcastChannel || !article()) {
                return;
            }
            if (!channel) {
                channel = new BroadcastChannel(CHANNEL);
                channel.addEventListener("message", hear);
            }
            if (announced !== article()) {
                announced = article();
                post(again ? "who" : "opened");
            }
        }

        function leave() {
            post("left");
            if (channel) {
                channel.close();
            }
            channel = null;
            announced = "";
            others.clear();
            told = "";
        }

        /** Whoever has not answered since the last time is gone without a word: its browser has ended it. */
        function ask() {
            silent.forEach((each) => others.delete(each));
            tell();
            silent = new Set(others.keys());
            post("who");
        }

        return { open: open, leave: leave, ask: ask };
    };
})();
