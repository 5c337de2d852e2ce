// The editor needs a browser of 2021 or later. Where it did not start, the plain field stays, and says why.
(function () {
    "use strict";
    window.addEventListener("load", () => {
        const notice = document.getElementById("editor-missing");
        if (notice && !window.zonenewsEditor) {
            notice.hidden = false;
        }
    });
})();
