// Comforts only: every page reads and works without them.
(function () {
    "use strict";
    var root = document.documentElement;

    function remember(name, value) {
        try { localStorage.setItem(name, value); } catch (storageIsOff) { /* holds for this page */ }
    }

    var large = document.getElementById("large-switch");
    if (large) {
        large.setAttribute("aria-pressed", String(root.classList.contains("large")));
        large.addEventListener("click", function () {
            var on = root.classList.toggle("large");
            large.setAttribute("aria-pressed", String(on));
            remember("large", on ? "yes" : "no");
        });
    }

    var sizes = document.getElementById("type-size");
    if (sizes) {
        var buttons = sizes.querySelectorAll("button");
        var show = function (chosen) {
            ["small", "large"].forEach(function (size) { root.classList.toggle("type-" + size, size === chosen); });
            buttons.forEach(function (button) {
                button.setAttribute("aria-pressed", button.dataset.size === chosen ? "true" : "false");
            });
        };
        show(root.classList.contains("type-small") ? "small" : root.classList.contains("type-large") ? "large" : "middle");
        sizes.addEventListener("click", function (event) {
            var chosen = event.target.dataset.size;
            if (chosen) {
                show(chosen);
                remember("type-size", chosen);
            }
        });
    }

    var close = document.querySelector(".close-window");
    if (close && root.classList.contains("closes")) {
        close.addEventListener("click", function (event) {
            event.preventDefault();
            window.close();
            window.setTimeout(function () { window.location.assign(close.href); }, 200);
        });
    }

    var focus = document.getElementById("focus");
    var steps = document.getElementById("focus-steps");
    if (focus && steps) {
        var at = function () { return Math.round(focus.scrollLeft / focus.clientWidth); };
        steps.addEventListener("click", function (event) {
            var step = Number(event.target.dataset.step);
            if (step) {
                var count = focus.children.length;
                focus.scrollTo({ left: ((at() + step + count) % count) * focus.clientWidth });
            }
        });
        focus.addEventListener("scroll", function () {
            document.getElementById("focus-at").textContent = String(at() + 1);
        }, { passive: true });
    }
})();
