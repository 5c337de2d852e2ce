// What could not be brought along is said until somebody has read it, or the text is again as it was before.
let before = null;

const place = () => document.getElementById("editor-lost");

/** @param doc the text into which it was not brought */
export function lose(doc, lost) {
    if (lost.length === 0) {
        return;
    }
    const words = place().querySelector("span");
    words.textContent = before ? words.textContent + "；" + lost.join("；") : "没有带入：" + lost.join("；");
    before = before || doc;
    place().hidden = false;
}

function forget() {
    before = null;
    place().hidden = true;
}

/** Nothing is missing from a text that is as it was, or from none. */
export function stillLost(doc) {
    if (before && (doc.eq(before) || doc.content.size <= 2)) {
        forget();
    }
}

export function losing(view) {
    place().querySelector("button").addEventListener("click", () => {
        forget();
        view.focus();
    });
}
