// Texts kept in this browser until the server has them. Every opened form has a slot of its own, so that no text is
// written over another.
(function () {
    "use strict";
    const PREFIX = "zonenews.text.";
    const SLOT = "zonenews.slot";
    const MOST = 20;
    const LONGEST = 30 * 24 * 60 * 60 * 1000;

    function read(slot) {
        try {
            return JSON.parse(localStorage.getItem(slot));
        } catch (unreadable) {
            return null;
        }
    }

    /** All slots, the newest first. */
    function all() {
        try {
            return Object.keys(localStorage)
                .filter((slot) => slot.startsWith(PREFIX))
                .map((slot) => ({ slot: slot, text: read(slot) }))
                .filter((each) => each.text)
                .sort((one, other) => other.text.at - one.text.at);
        } catch (notAllowed) {
            return [];
        }
    }

    function drop(slot) {
        try {
            localStorage.removeItem(slot);
        } catch (notAllowed) {
            // Nothing was kept then.
        }
    }

    function tidy() {
        const oldest = Date.now() - LONGEST;
        all().forEach((each, i) => {
            if (i >= MOST || each.text.at < oldest) {
                drop(each.slot);
            }
        });
    }

    window.keptTexts = {
        newSlot: () => PREFIX + Date.now() + "." + Math.random().toString(36).slice(2),

        /** Whether it is kept: there may be no room, or no leave. */
        keep: (slot, text) => {
            try {
                localStorage.setItem(slot, JSON.stringify(Object.assign({ at: Date.now() }, text)));
            } catch (noRoom) {
                return false;
            }
            tidy();
            return true;
        },

        drop: drop,

        /** A form that is refused comes back as another page, which goes on with the same slot. */
        rememberSlot: (slot) => {
            try {
                sessionStorage.setItem(SLOT, slot);
            } catch (notAllowed) {
                // Then the text is offered once more than needed.
            }
        },

        recallSlot: () => {
            try {
                const remembered = sessionStorage.getItem(SLOT);
                sessionStorage.removeItem(SLOT);
                return remembered;
            } catch (notAllowed) {
                return null;
            }
        },

        /** Those of an account for one article, or, without a number, for new ones. */
        of: (account, article) => {
            tidy();
            return all().filter((each) => each.text.account === account && each.text.article === article);
        },
    };
})();
