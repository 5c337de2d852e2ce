// Runs before the page is painted, so that 长者版 and the size of type do not jump. Kept in this browser alone.
(function () {
    "use strict";
    try {
        if (localStorage.getItem("large") === "yes") document.documentElement.classList.add("large");
        var size = localStorage.getItem("type-size");
        if (size === "small" || size === "large") document.documentElement.classList.add("type-" + size);
    } catch (storageIsOff) { /* the page stays as it comes */ }
})();
