// Draws what the table says; the table says it to whoever cannot see the chart.
(function () {
    "use strict";
    const box = document.getElementById("chart");
    if (!box || !window.Chart) {
        return;
    }
    const MOST_BARS = 15;
    const rows = Array.from(document.querySelectorAll("#numbers tbody tr"));
    const line = box.dataset.kind === "line";
    const drawn = line ? rows : rows.slice(0, MOST_BARS);
    const styles = getComputedStyle(document.documentElement);
    const color = (name) => styles.getPropertyValue(name).trim();
    // Asked again at every drawing: a phone is turned, a window made narrower.
    const narrow = window.matchMedia("(max-width: 767px)");
    const names = drawn.map((row) => row.querySelector("th").textContent.trim());

    /** Of a column's path its own name. */
    function short(path) {
        const name = path.slice(path.lastIndexOf(" > ") + 1).replace(/^> /, "");
        const longest = narrow.matches ? 9 : 22;
        return name.length <= longest ? name : name.slice(0, longest - 1) + "…";
    }

    if (!line) {
        box.style.height = (60 + drawn.length * 32) + "px";
    }
    box.hidden = false;
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 14;
    Chart.defaults.color = color("--ink");
    const numbers = { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: () => (narrow.matches ? 4 : 8) }, grid: { color: color("--rule") } };
    const labels = {
        grid: { display: false },
        ticks: { autoSkip: line, autoSkipPadding: 20, maxRotation: 0, maxTicksLimit: line ? 10 : undefined, callback: (value) => line ? names[value].slice(5) : short(names[value]) },
    };
    new Chart(box.querySelector("canvas"), {
        type: line ? "line" : "bar",
        data: {
            labels: names,
            datasets: [{
                label: box.dataset.counted,
                data: drawn.map((row) => Number(row.querySelector("td.number").dataset.number)),
                borderColor: color("--link"), backgroundColor: color("--link"),
                borderWidth: line ? 2 : 0, pointRadius: drawn.length > 60 ? 0 : 3, maxBarThickness: 20,
            }],
        },
        options: {
            indexAxis: line ? "x" : "y",
            responsive: true,
            maintainAspectRatio: false,
            // On paper and after every change of width it would begin with nothing.
            animation: false,
            plugins: { legend: { display: false } },
            scales: line ? { x: labels, y: numbers } : { x: numbers, y: labels },
        },
    });
})();
