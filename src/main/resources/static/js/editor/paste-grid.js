// The cells of a pasted table, fitted into rows of one width: whatever their spans say, each place is filled by one cell.
const WIDEST = 100;
const LONGEST = 999;

const spanOf = (cell, name, most) => {
    const said = parseInt(cell.getAttribute(name), 10);
    return said > 0 ? Math.min(said, most) : 1;
};

/** `rowspan="0"` reaches to the end of its part of the table; none reaches further. */
export function spansOf(cell, rowsLeft) {
    const toTheEnd = /^\s*0/.test(cell.getAttribute('rowspan') || '');
    return {
        colspan: spanOf(cell, 'colspan', WIDEST),
        rowspan: Math.min(toTheEnd ? LONGEST : spanOf(cell, 'rowspan', LONGEST), rowsLeft),
    };
}

// As browsers do it: each cell takes the next free place; what another cell has taken from above it leaves.
function placed(rows) {
    const takenUntil = [];
    return rows.map((row, r) => {
        let at = 0;
        return row.map(cell => {
            while (takenUntil[at] > r) {
                at++;
            }
            let end = at + 1;
            while (end < at + cell.colspan && !(takenUntil[end] > r)) {
                end++;
            }
            takenUntil.fill(r + cell.rowspan, at, end);
            for (let column = takenUntil.length; column < end; column++) {
                takenUntil.push(r + cell.rowspan);
            }
            const place = {cell, left: at, right: end, top: r, bottom: r + cell.rowspan};
            at = end;
            return place;
        });
    });
}

// Where nothing begins, there is no row or column of its own.
function counted(beginnings) {
    const sorted = [...new Set(beginnings)].sort((a, b) => a - b);
    const places = new Map(sorted.map((each, i) => [each, i]));
    return {
        length: sorted.length,
        from: each => places.get(each),
        to(each) {
            let low = 0;
            let high = sorted.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (sorted[middle] < each) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        },
    };
}

/** Rows and columns as they come to be, each cell with its new bounds. */
function fitted(rows) {
    const places = placed(rows).filter(row => row.length > 0);
    const columns = counted(places.flat().map(each => each.left));
    const lines = counted(places.flat().map(each => each.top));
    let empty = columns.length * lines.length;
    const cells = places.map(row => row.map(({cell, left, right, top, bottom}) => {
        const place = {cell, left: columns.from(left), right: columns.to(right), rowspan: lines.to(bottom) - lines.from(top)};
        empty -= (place.right - place.left) * place.rowspan;
        return place;
    }));
    return {rows: cells, width: columns.length, empty};
}

export function sound(rows) {
    const asSaid = fitted(rows);
    // Spans that leave more places empty than anybody could have drawn mean nothing.
    const nonsense = asSaid.empty > 1000 + 4 * rows.flat().length;
    const grid = nonsense ? fitted(rows.map(row => row.map(cell => ({...cell, colspan: 1, rowspan: 1})))) : asSaid;
    const takenUntil = new Array(grid.width).fill(0);
    return grid.rows.map((row, r) => {
        const found = [];
        const head = row.every(each => each.cell.head);
        let at = 0;
        const fill = until => {
            for (; at < until; at++) {
                if (takenUntil[at] <= r) {
                    found.push({head, colspan: 1, rowspan: 1, blocks: []});
                }
            }
        };
        for (const {cell, left, right, rowspan} of row) {
            fill(left);
            takenUntil.fill(r + rowspan, left, right);
            found.push({...cell, colspan: right - left, rowspan});
            at = right;
        }
        fill(grid.width);
        return found;
    });
}
