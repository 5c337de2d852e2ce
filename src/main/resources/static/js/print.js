(function () {
    "use strict";
    var button = document.getElementById("print");
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
    var large = document.getElementById("large-print");
    large.hidden = false;
    large.addEventListener("change", function (event) {
        document.documentElement.classList.toggle("large-print", event.target.checked);
    });
})();
