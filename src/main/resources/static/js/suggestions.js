// Titles that hold what has been typed so far, below the search box. Without this the box is a plain form.
(function () {
    "use strict";
    var box = document.getElementById("q");
    if (!box || !window.fetch) {
        return;
    }
    var list = document.createElement("ul");
    list.id = "suggestions";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "标题建议");
    list.hidden = true;
    box.form.appendChild(list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-expanded", "false");

    var typed = box.value;
    var asked = 0;
    var waiting = 0;
    var composing = false;

    function close() {
        list.hidden = true;
        box.setAttribute("aria-expanded", "false");
        box.removeAttribute("aria-activedescendant");
    }

    function show(titles) {
        list.textContent = "";
        titles.forEach(function (title, number) {
            var option = document.createElement("li");
            option.id = "suggestion-" + number;
            option.setAttribute("role", "option");
            option.setAttribute("aria-selected", "false");
            option.textContent = title;
            list.appendChild(option);
        });
        list.hidden = titles.length === 0;
        box.setAttribute("aria-expanded", String(!list.hidden));
        box.removeAttribute("aria-activedescendant");
    }

    function ask() {
        var words = box.value.trim();
        var number = ++asked;
        typed = box.value;
        if (!words) {
            close();
            return;
        }
        fetch("/search/suggestions?q=" + encodeURIComponent(words), { credentials: "omit" })
            .then(function (answer) { return answer.ok ? answer.json() : []; })
            .then(function (titles) {
                if (number === asked && document.activeElement === box) {
                    show(titles);
                }
            })
            .catch(close);
    }

    function choose(step) {
        var options = list.children;
        var at = -1;
        for (var i = 0; i < options.length; i++) {
            if (options[i].getAttribute("aria-selected") === "true") {
                at = i;
                options[i].setAttribute("aria-selected", "false");
            }
        }
        at += step;
        if (at < -1) {
            at = options.length - 1;
        }
        if (at >= 0 && at < options.length) {
            options[at].setAttribute("aria-selected", "true");
            box.setAttribute("aria-activedescendant", options[at].id);
            box.value = options[at].textContent;
        } else {
            box.removeAttribute("aria-activedescendant");
            box.value = typed;
        }
    }

    function later() {
        if (!composing) {
            window.clearTimeout(waiting);
            waiting = window.setTimeout(ask, 150);
        }
    }

    box.addEventListener("compositionstart", function () { composing = true; });
    box.addEventListener("compositionend", function () { composing = false; later(); });
    box.addEventListener("input", later);
    box.addEventListener("blur", function () { window.setTimeout(close, 150); });
    box.addEventListener("keydown", function (event) {
        if (composing || list.hidden) {
            return;
        }
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            choose(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "Escape") {
            event.preventDefault();
            box.value = typed;
            close();
        }
    });
    list.addEventListener("mousedown", function (event) {
        if (event.target.getAttribute("role") === "option") {
            event.preventDefault();
            box.value = event.target.textContent;
            close();
            box.form.submit();
        }
    });
})();
