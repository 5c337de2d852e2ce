// 首页编排 without leaving the page: the same forms are sent, and the page that answers takes the place of this one. What
// the buttons do for the keyboard the handle does for the pointer.
(function () {
    "use strict";
    const said = document.getElementById("arrangement-said");
    let busy = false;

    function show(handlesToo) {
        document.querySelectorAll(".needs-script").forEach((each) => { each.hidden = false; });
        document.querySelectorAll("#arrangement .handle").forEach((each) => { each.hidden = !handlesToo; });
    }

    function place(row) {
        return "第 " + (Array.from(row.parentElement.children).indexOf(row) + 1) + " 位，共 " + row.parentElement.children.length + " 位";
    }

    /** Sends the form of a row and shows the answer; the button that was used has the focus again, or its neighbour. */
    async function send(form, to, focus) {
        if (busy) {
            return;
        }
        busy = true;
        const body = new URLSearchParams(new FormData(form));
        body.set("to", to);
        try {
            const answer = await fetch(form.action, { method: "POST", body: body, credentials: "same-origin" });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const next = page.getElementById("arrangement");
            if (!next) {
                window.location.reload();
                return;
            }
            const row = form.closest("li").id;
            document.getElementById("arrangement").replaceWith(document.adoptNode(next));
            show(true);
            const moved = document.getElementById(row);
            const refused = next.querySelector(".alert-danger");
            said.textContent = refused ? refused.textContent : moved ? moved.dataset.name + "：" + place(moved) : "";
            if (refused) {
                refused.tabIndex = -1;
                refused.focus();
            } else if (focus && moved) {
                const button = document.getElementById(focus);
                (button.disabled ? moved.querySelector(".order button:not(:disabled)") || button : button).focus();
            }
        } catch (networkIsAway) {
            said.textContent = "网络中断，顺序没有保存";
            window.location.reload();
        } finally {
            busy = false;
        }
    }

    document.addEventListener("submit", (event) => {
        if (event.target.classList.contains("order") && event.submitter) {
            event.preventDefault();
            send(event.target, event.submitter.value, event.submitter.id);
        }
    });

    document.addEventListener("pointerdown", (event) => {
        const handle = event.target.closest(".arranged .handle");
        if (!handle || event.button !== 0 || busy) {
            return;
        }
        event.preventDefault();
        const row = handle.closest("li");
        const list = row.parentElement;
        const before = row.nextElementSibling;
        const position = row.dataset.position;
        handle.setPointerCapture(event.pointerId);
        row.classList.add("dragged");

        function move(at) {
            const others = Array.from(list.children).filter((each) => each !== row);
            const next = others.find((each) => {
                const box = each.getBoundingClientRect();
                return at.clientY < box.top + box.height / 2;
            });
            if (row.nextElementSibling !== (next || null)) {
                list.insertBefore(row, next || null);
                // Moving the row in the page lets go of the pointer.
                handle.setPointerCapture(event.pointerId);
                said.textContent = row.dataset.name + "：" + place(row);
            }
        }

        function end() {
            handle.removeEventListener("pointermove", move);
            handle.removeEventListener("pointerup", drop);
            handle.removeEventListener("pointercancel", cancel);
            document.removeEventListener("keydown", escape);
            row.classList.remove("dragged");
        }

        function drop() {
            end();
            const to = String(Array.from(list.children).indexOf(row) + 1);
            if (to !== position) {
                send(row.querySelector("form.order"), to, null);
            }
        }

        function cancel() {
            end();
            list.insertBefore(row, before);
            said.textContent = row.dataset.name + "：放回原处，" + place(row);
        }

        function escape(pressed) {
            if (pressed.key === "Escape") {
                cancel();
            }
        }

        handle.addEventListener("pointermove", move);
        handle.addEventListener("pointerup", drop);
        handle.addEventListener("pointercancel", cancel);
        document.addEventListener("keydown", escape);
    });

    show(true);
})();
