// Runs before the page is painted, so that nothing jumps when the comforts of site.js come. What a reader chose is kept
// in this browser alone.
(function () {
    "use strict";
    var root = document.documentElement;
    root.classList.add("script");
    // A script may close only a window that a script or a link opened for itself alone.
    if (window.opener || window.history.length === 1) root.classList.add("closes");
    try {
        if (localStorage.getItem("large") === "yes") root.classList.add("large");
        var size = localStorage.getItem("type-size");
        if (size === "small" || size === "large") root.classList.add("type-" + size);
    } catch (storageIsOff) { /* the page stays as it comes */ }
})();
