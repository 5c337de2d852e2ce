// The panel that offers a text an earlier page left in this browser, with what differs from the saved one.
(function () {
    "use strict";
    const panel = document.getElementById("kept-text");
    const heading = document.getElementById("kept-text-name");
    const difference = document.getElementById("kept-difference");
    const kept = window.keptTexts;
    let offered = null;
    let next, takeBack;

    function hour(at) {
        const clock = { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hour12: false };
        const day = { timeZone: "Asia/Shanghai", month: "long", day: "numeric" };
        const when = new Date(at);
        const today = when.toLocaleDateString("zh-CN", day) === new Date().toLocaleDateString("zh-CN", day);
        return (today ? "" : when.toLocaleDateString("zh-CN", day) + " ") + when.toLocaleTimeString("zh-CN", clock);
    }

    function titleAndBody(fields) {
        return fields
            .filter((field) => field[0] === "title" || field[0] === "body")
            .map((field) => field[1])
            .join("\n");
    }

    /** The first of these texts that says something else than the saved one; the others are dropped. */
    window.offerKeptText = async function (texts, compare, whenTaken) {
        panel.hidden = true;
        takeBack = whenTaken;
        for (let i = 0; i < texts.length; i++) {
            const each = texts[i];
            let answer = null;
            try {
                answer = await compare(each.text.fields);
            } catch (unreachable) {
                // Offered without saying what differs.
            }
            if (answer && answer.status === 204) {
                kept.drop(each.slot);
                continue;
            }
            difference.textContent = titleAndBody(each.text.fields);
            if (answer && answer.ok) {
                difference.innerHTML = await answer.text();
            }
            offered = each;
            next = () => window.offerKeptText(texts.slice(i + 1), compare, whenTaken);
            heading.textContent = "这台电脑上有未保存的文字（" + hour(each.text.at) + "）";
            panel.hidden = false;
            return;
        }
    };

    document.getElementById("kept-restore").addEventListener("click", () => {
        panel.hidden = true;
        takeBack(offered);
    });
    document.getElementById("kept-discard").addEventListener("click", () => {
        if (window.confirm("这些文字（" + hour(offered.text.at) + "）将从这台电脑上删除，不能找回。确定不要了吗？")) {
            kept.drop(offered.slot);
            next();
        }
    });
})();
