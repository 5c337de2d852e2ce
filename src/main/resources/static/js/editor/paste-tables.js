import {isStruck} from 'zonenews/paste-marks';

// Tables keep their merged cells; tables that only placed things on a page are taken apart.
const span = (cell, name) => Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), 1000);

function rowsOf(table) {
    return [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table);
}

const cellsOf = row => [...row.children].filter(cell => cell.localName === 'td' || cell.localName === 'th');

// Word's row of zero height that only holds widths.
function isRuler(row) {
    return row.getAttribute('height') === '0' && row.textContent.trim() === '' && !row.querySelector('img');
}

function isLayout(rows) {
    return rows.every(row => cellsOf(row).length <= 1) && rows.some(row => row.querySelector('table, p, div, h1, h2, h3, img')) && rows.length <= 2;
}

export function readTable(reader, table, context) {
    const rows = rowsOf(table).filter(row => !isRuler(row));
    if (isLayout(rows) || context.cell) {
        takenApart(reader, rows, context);
        return;
    }
    const Reader = reader.constructor;
    const caption = [...table.children].find(each => each.localName === 'caption');
    const block = {kind: 'table', quoted: context.quoted, rows: [], caption: null};
    if (caption) {
        block.caption = read(new Reader(reader.source, reader.places, reader.lost), caption, {cell: true, struck: context.struck});
    }
    for (const row of rows) {
        const struck = isStruckRow(reader, row, context);
        const cells = cellsOf(row).map(cell => {
            const style = reader.source.styleOf(cell);
            const align = reader.alignment(cell, cell.localName, style) || reader.alignment(row, 'tr', reader.source.styleOf(row));
            return {
                head: cell.localName === 'th' || row.parentElement.localName === 'thead',
                colspan: span(cell, 'colspan'),
                rowspan: span(cell, 'rowspan'),
                align,
                blocks: read(new Reader(reader.source, reader.places, reader.lost), cell, {cell: true, align, struck}),
            };
        });
        if (cells.length > 0) {
            block.rows.push(cells);
        }
    }
    reader.blocks.push(block);
}

function isStruckRow(reader, row, context) {
    return isStruck('tr', reader.source.styleOf(row), context);
}

function read(reader, cell, context) {
    reader.start(reader.blockFor(null, {}, context));
    const style = reader.source.styleOf(cell);
    reader.walk(cell, reader.inline(cell, cell.localName, {...style, 'vertical-align': undefined}, context));
    return reader.blocks;
}

// Inside a cell each row becomes a line, its cells apart by a blank.
function takenApart(reader, rows, context) {
    for (const row of rows) {
        reader.start(reader.blockFor(null, {}, context));
        const struck = isStruckRow(reader, row, context);
        cellsOf(row).forEach((cell, i) => {
            if (i > 0) {
                reader.say('\u3000');
            }
            reader.walk(cell, {...context, struck: isStruck(cell.localName, reader.source.styleOf(cell), {struck})});
        });
    }
}
