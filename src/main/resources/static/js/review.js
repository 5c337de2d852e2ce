// The text under review stands in a frame as high as itself, so that the page has one way to scroll.
(function () {
    "use strict";
    document.querySelectorAll("iframe.as-read").forEach(function (frame) {
        function fit() {
            // From nothing, as the page within is never lower than its frame.
            frame.style.minHeight = "0";
            frame.style.height = "0";
            frame.style.height = frame.contentDocument.documentElement.scrollHeight + "px";
        }
        frame.addEventListener("load", fit);
        window.addEventListener("resize", fit);
        if (frame.contentDocument && frame.contentDocument.readyState === "complete") {
            fit();
        }
    });
})();
