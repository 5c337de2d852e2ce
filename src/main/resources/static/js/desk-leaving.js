// Sending the form of an article off, leaving it and coming back to it: whatever was typed is saved, or kept in this browser.
(function () {
    "use strict";

    /** Stays with whoever leaves `form` until `saving` (desk-form.js) has what stands in it. */
    window.leaveForm = function (form, saving) {
        let submitting = false;
        let leaving = false;

        function leave() {
            leaving = true;
            saving.remember();
        }

        function savesItself() {
            return !saving.isByHand() && !saving.isSignedOut();
        }

        form.addEventListener("submit", async (event) => {
            if (leaving || (!saving.running() && (saving.isByHand() || !saving.isUnsaved()))) {
                leave();
                return;
            }
            event.preventDefault();
            if (submitting) {
                return;
            }
            submitting = true;
            let reached = await (saving.running() || saving.save());
            if (reached && saving.isUnsaved() && !saving.isByHand()) {
                reached = await saving.save();
            }
            submitting = false;
            if (reached) {
                leave();
                form.requestSubmit(event.submitter);
            }
        });
        document.addEventListener("keydown", (event) => {
            if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
                event.preventDefault();
                const button = form.querySelector("button[value=STAY]");
                // Switched off where somebody else holds the text.
                if (button && !button.disabled) {
                    form.requestSubmit(button);
                }
            }
        });
        window.addEventListener("online", () => {
            if (saving.isUnsaved() && savesItself()) {
                saving.save();
            }
        });
        document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden" && saving.isUnsaved() && saving.keep() && savesItself() && !leaving) {
                saving.save();
            }
        });
        window.addEventListener("beforeunload", (event) => {
            if (!leaving && saving.isUnsaved() && !saving.keep()) {
                event.preventDefault();
                event.returnValue = "";
            }
        });
        window.addEventListener("pageshow", (event) => {
            if (event.persisted) {
                leaving = false;
                submitting = false;
                if (savesItself()) {
                    saving.saveAnew();
                }
            }
        });
    };
})();
