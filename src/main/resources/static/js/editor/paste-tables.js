import {sound, spansOf} from 'zonenews/paste-grid';
import {alignment, blockFor} from 'zonenews/paste-blocks';
import {isStruck, marksOf} from 'zonenews/paste-marks';

// Tables keep their merged cells; tables that only placed things on a page are taken apart.
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

// One long row among thousands of short ones is no table that anybody could look at.
function isScattered(rows) {
    const lengths = rows.map(row => cellsOf(row).length);
    const places = rows.length * lengths.reduce((most, each) => Math.max(most, each), 0);
    return places > 100000 && places > 10 * lengths.reduce((sum, each) => sum + each, 0);
}

export function readTable(reader, table, context) {
    const rows = rowsOf(table).filter(row => !isRuler(row));
    if (isLayout(rows) || isScattered(rows) || context.cell) {
        takenApart(reader, rows, context);
        return;
    }
    const Reader = reader.constructor;
    const caption = [...table.children].find(each => each.localName === 'caption');
    const block = {kind: 'table', quoted: context.quoted, rows: [], caption: null};
    if (caption) {
        block.caption = read(new Reader(reader.source, reader.places, reader.lost), caption, {cell: true, struck: context.struck});
    }
    const cells = rows.map((row, at) => {
        const struck = isStruckRow(reader, row, context);
        const rowsLeft = partEnd(rows, at) - at;
        return cellsOf(row).map(cell => {
            const style = reader.source.styleOf(cell);
            const align = alignment(cell, cell.localName, style) || alignment(row, 'tr', reader.source.styleOf(row));
            return {
                head: cell.localName === 'th' || row.parentElement.localName === 'thead',
                ...spansOf(cell, rowsLeft),
                align,
                blocks: read(new Reader(reader.source, reader.places, reader.lost), cell, {cell: true, align, struck}),
            };
        });
    });
    block.rows = sound(cells);
    reader.blocks.push(block);
}

// The rows of a head, a body or a foot.
function partEnd(rows, at) {
    let end = at + 1;
    while (end < rows.length && rows[end].parentElement === rows[at].parentElement) {
        end++;
    }
    return end;
}

function isStruckRow(reader, row, context) {
    return isStruck('tr', reader.source.styleOf(row), context);
}

function read(reader, cell, context) {
    reader.start(blockFor(null, {}, context));
    const style = reader.source.styleOf(cell);
    return reader.read(cell, marksOf(cell, cell.localName, {...style, 'vertical-align': undefined}, context));
}

// Inside a cell each row becomes a line, its cells apart by a blank.
function takenApart(reader, rows, context) {
    for (const row of rows) {
        reader.start(blockFor(null, {}, context));
        const struck = isStruckRow(reader, row, context);
        cellsOf(row).forEach((cell, i) => {
            if (i > 0) {
                reader.say('\u3000');
            }
            reader.walk(cell, {...context, struck: isStruck(cell.localName, reader.source.styleOf(cell), {struck})});
        });
    }
}
