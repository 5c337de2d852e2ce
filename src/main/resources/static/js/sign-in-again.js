// Signing in on the spot, as the same person, when the session has ended under a form.
(function () {
    "use strict";
    const dialog = document.getElementById("sign-in-again");
    if (!dialog || !dialog.showModal) {
        return;
    }
    const password = document.getElementById("sign-in-again-password");
    const problem = document.getElementById("sign-in-again-problem");
    const account = document.getElementById("sign-in-again-account").value;
    let answered = null;

    async function whoIsSignedIn() {
        const answer = await fetch("/admin/whoami", { headers: { Accept: "application/json" }, cache: "no-store", redirect: "manual" });
        return answer.ok ? answer.json() : null;
    }

    async function signIn() {
        const page = await (await fetch("/login", { cache: "no-store" })).text();
        const token = new DOMParser().parseFromString(page, "text/html").querySelector("input[name=_csrf]");
        return fetch("/login", {
            method: "POST",
            redirect: "manual",
            body: new URLSearchParams({ username: account, password: password.value, _csrf: token ? token.value : "" }),
        });
    }

    /** Every form on the page is sent with the new session's token from now on. */
    function goOnWith(token) {
        document.querySelectorAll("input[name=_csrf]").forEach((field) => {
            field.value = token;
        });
    }

    function say(text) {
        problem.textContent = text;
        problem.hidden = !text;
    }

    function anotherPerson(who) {
        return "这个浏览器现在登录的是“" + who.displayName + "”，不是您。请先在另一窗口退出，再在这里登录。";
    }

    function close(signedIn) {
        dialog.close();
        password.value = "";
        say("");
        if (answered) {
            answered(signedIn);
            answered = null;
        }
    }

    document.getElementById("sign-in-again-form").addEventListener("submit", async (event) => {
        event.preventDefault();
        say("");
        try {
            const already = await whoIsSignedIn();
            if (already && already.account !== account) {
                say(anotherPerson(already));
                return;
            }
            const answer = already ? null : await signIn();
            if (answer && answer.status === 429) {
                const seconds = Number(answer.headers.get("Retry-After")) || 60;
                say("密码输错次数过多，请过 " + (seconds < 90 ? seconds + " 秒" : Math.ceil(seconds / 60) + " 分钟") + "再试。");
                return;
            }
            const who = already || (await whoIsSignedIn());
            if (who) {
                goOnWith(who.csrf);
                close(true);
            } else {
                say("密码不正确，请重试。");
                password.select();
            }
        } catch (offline) {
            say("网络中断，请稍后再试。");
        }
    });
    document.getElementById("sign-in-again-later").addEventListener("click", () => close(false));
    dialog.addEventListener("cancel", (event) => {
        event.preventDefault();
        close(false);
    });

    /** Asks only if nobody has signed in elsewhere in this browser; answers whether saving may go on. */
    window.signInAgain = async function () {
        const who = await whoIsSignedIn();
        if (who && who.account === account) {
            goOnWith(who.csrf);
            return true;
        }
        if (who) {
            say(anotherPerson(who));
        }
        const answer = new Promise((resolve) => {
            answered = resolve;
        });
        dialog.showModal();
        password.focus();
        return answer;
    };
})();
