// The text under review stands in a frame as high as itself, so that the page has one way to scroll.
(function () {
    "use strict";
    document.querySelectorAll("iframe.as-read").forEach(function (frame) {
        function fit() {
            frame.style.height = frame.contentDocument.documentElement.scrollHeight + "px";
        }
        frame.addEventListener("load", function () {
            fit();
            new ResizeObserver(fit).observe(frame.contentDocument.body);
        });
    });
})();
