// A file that did not arrive stays on the page until it is sent again or given up, and so does whoever would leave: nobody
// forgets it.
(function () {
    "use strict";

    function button(text, name) {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "btn btn-sm btn-outline-secondary";
        made.textContent = text;
        made.setAttribute("aria-label", name);
        return made;
    }

    /** A line that says why, with its two ways out, after which the keyboard is at `next`. */
    window.fileNotSent = function (file, why, next, again) {
        const line = document.createElement("p");
        line.className = "problem not-sent";
        line.setAttribute("role", "alert");
        const retry = button("重试", "重新上传 " + file.name);
        const without = button("不要了", "不要 " + file.name + " 了");
        [retry, without].forEach((each) =>
            each.addEventListener("click", () => {
                line.remove();
                next.focus();
            }),
        );
        retry.addEventListener("click", again);
        line.append(why + " ", retry, " ", without);
        return line;
    };

    document.addEventListener(
        "submit",
        (event) => {
            const retry = document.querySelector(".not-sent button");
            if (retry && event.target.id === "article-form") {
                event.preventDefault();
                event.stopImmediatePropagation();
                event.target.dispatchEvent(new CustomEvent("zonenews:staying", { bubbles: true }));
                retry.focus();
            }
        },
        true,
    );
    window.addEventListener("beforeunload", (event) => {
        if (document.querySelector(".not-sent")) {
            event.preventDefault();
            event.returnValue = "";
        }
    });
})();
