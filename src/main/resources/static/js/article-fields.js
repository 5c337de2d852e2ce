// The fields of the form of an article, but for those that only carry it.
(function () {
    "use strict";
    const form = document.getElementById("article-form");
    const NOT_OF_THE_TEXT = ["_csrf", "base", "formToken", "beside", "despite"];

    function fieldsOfTheText() {
        return Array.from(form.elements).filter((field) => field.name && field.tagName !== "BUTTON" && !NOT_OF_THE_TEXT.includes(field.name));
    }

    function asOpened(field) {
        if (field.tagName === "SELECT") {
            const option = Array.from(field.options).find((each) => each.defaultSelected) || field.options[0];
            return option ? option.value : "";
        }
        return field.type === "hidden" ? field.value : field.defaultValue;
    }

    /** What stands in it now, or stood in it when it was opened, as pairs of name and value. */
    function text(opened) {
        return fieldsOfTheText()
            .filter((field) => field.type !== "checkbox" || (opened ? field.defaultChecked : field.checked))
            .map((field) => [field.name, field.type === "checkbox" || !opened ? field.value : asOpened(field)]);
    }

    function put(fields) {
        fieldsOfTheText()
            .filter((field) => field.type !== "hidden")
            .forEach((field) => {
                const values = fields.filter((each) => each[0] === field.name).map((each) => each[1]);
                if (field.type === "checkbox") {
                    field.checked = values.includes(field.value);
                } else {
                    const value = values[0] || "";
                    field.value = value;
                    // A day or an hour there is none of: the browser would show nothing.
                    if (field.value !== value && /^(date|time|datetime-local)$/.test(field.type)) {
                        field.type = "text";
                        field.value = value;
                    }
                    field.dispatchEvent(new Event("zonenews:put"));
                }
            });
    }

    /** The body of a request that carries this text as the form would. */
    function body(fields) {
        const parameters = new URLSearchParams();
        fields.forEach((field) => parameters.append(field[0], field[1].replace(/\r\n?|\n/g, "\r\n")));
        NOT_OF_THE_TEXT.forEach((name) => {
            const field = form.elements.namedItem(name);
            if (field) {
                parameters.append(name, field.value);
            }
        });
        return parameters;
    }

    window.articleFields = { text: text, put: put, body: body };
})();
