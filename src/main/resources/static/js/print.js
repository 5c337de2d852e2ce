// On the print view and on an article page: the time of printing is the reader's, not the hour the page was made.
(function () {
    "use strict";
    var button = document.getElementById("print");
    if (button) {
        button.hidden = false;
        button.addEventListener("click", function () { window.print(); });
    }

    window.addEventListener("beforeprint", function () {
        var now = new Date(Date.now() + 8 * 3600 * 1000).toISOString();
        document.querySelectorAll(".printed-at").forEach(function (time) {
            time.textContent = now.slice(0, 10) + " " + now.slice(11, 16);
        });
    });

    // Printing does not wait for pictures nobody has scrolled to. Who has a mouse may print.
    window.addEventListener("load", function () {
        if (window.matchMedia("(hover: hover)").matches) {
            document.querySelectorAll("img[loading=lazy]").forEach(function (picture) { picture.loading = "eager"; });
        }
    });
})();
