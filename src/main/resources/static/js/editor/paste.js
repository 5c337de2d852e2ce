import {attribute, paragraphs} from 'zonenews/paste-paragraph';
import {settle} from 'zonenews/paste-pictures';
import {Reader} from 'zonenews/paste-reader';
import {readSource} from 'zonenews/paste-source';

// What is on the clipboard becomes the house style: {html, pictures, lost}. `html` names each picture in its place; `pictures`
// are those that can be had, to be uploaded and put where their `placeholder` stands; `lost` says what stays behind.
export function cleanPasted(html, {rtf = '', files = [], text = ''} = {}) {
    if (isOwn(html)) {
        return {html, pictures: [], lost: []};
    }
    const source = readSource(html);
    const places = [];
    const lost = [];
    const reader = new Reader(source, places, lost);
    reader.start({kind: 'p'});
    reader.read(source.body, {});
    settle(places, {rtf, files, word: source.word, alone: !reader.blocks.some(hasWords)});
    const plain = text.replace(/[\s\u00a0]+/g, ' ');
    const blocks = flattened(reader.blocks, plain, lost);
    setLevels(blocks, source.word);
    setSides(blocks);
    for (const place of places.filter(each => !each.address && !each.file)) {
        lost.push('\u56fe\u7247\u672a\u80fd\u5e26\u5165\uff1a' + place.name);
    }
    return {
        html: written(blocks),
        pictures: places.filter(place => place.file).map(({words, file, alt}) => ({placeholder: words, file, alt})),
        lost,
    };
}

const hasWords = block => block.kind === 'table' || block.kind === 'figure' || block.parts.some(part => /\S/.test(part.text || ''));

// Copied in this editor: the house style already. Other sites have such editors too, but style their paragraphs.
export function isOwn(html) {
    return /\sdata-pm-slice=/.test(html) && !/\s(?:style|leaf|textstyle|nodeleaf)\s*=|<(?:section|span|div|o:p|s|strike|del)\b/i.test(html);
}

function flattened(blocks, plain, lost) {
    return blocks.flatMap(block => {
        if (block.kind === 'figure') {
            return [block];
        }
        if (block.kind !== 'table') {
            return paragraphs(block, plain, lost);
        }
        const rows = block.rows.map(row => row.map(cell => ({...cell, blocks: flattened(cell.blocks, plain, lost)})));
        const text = rows.flat().some(cell => cell.blocks.length > 0);
        return text ? [{...block, rows, caption: block.caption && flattened(block.caption, plain, lost)}] : [];
    });
}

// The house has two levels of headings; a document's own levels come down to them in their order.
function setLevels(blocks, word) {
    const headings = blocks.filter(block => block.heading !== undefined);
    const first = blocks.find(block => block.kind !== 'picture');
    if (!word && first?.heading === 1 && headings.filter(each => each.heading === 1).length === 1 && headings.length > 1) {
        first.heading = 'title';
    }
    const levels = [...new Set(headings.map(each => each.heading))].filter(each => each !== 'title').sort();
    for (const block of headings) {
        block.tag = block.heading === 'title' || block.heading === levels[0] ? 'h2' : 'h3';
    }
}

// Where the paragraphs are moved in, one that is not stands at the left on purpose: 主送机关.
function setSides(blocks) {
    const body = blocks.filter(block => block.kind === 'p' && !block.tag && !block.numbered && !block.quoted && block.align !== 'center' && block.align !== 'right');
    const indented = body.filter(block => block.indented);
    const mixed = indented.length >= 2 && indented.length * 2 >= body.length;
    for (const block of body) {
        block.align = mixed && !block.indented ? 'left' : undefined;
    }
}

const classed = align => align === 'center' || align === 'right' || align === 'left' || align === 'number' ? ' class="' + align + '"' : '';

function written(blocks) {
    let html = '';
    for (let at = 0; at < blocks.length;) {
        const block = blocks[at];
        let end = at + 1;
        if (block.quoted) {
            while (blocks[end]?.quoted) {
                end++;
            }
            html += '<blockquote>' + written(blocks.slice(at, end).map(each => ({...each, quoted: false}))) + '</blockquote>';
        } else if (block.kind === 'li') {
            while (blocks[end]?.kind === 'li') {
                end++;
            }
            html += list(blocks.slice(at, end));
        } else {
            html += one(block);
        }
        at = end;
    }
    return html;
}

function one(block) {
    if (block.kind === 'picture') {
        return picture(block.place);
    }
    if (block.kind === 'table') {
        return table(block);
    }
    if (block.kind === 'figure') {
        return block.html;
    }
    if (block.tag && block.text.length <= 120) {
        return '<' + block.tag + '>' + block.plainHtml + '</' + block.tag + '>';
    }
    return '<p' + classed(block.caption ? 'center' : block.align) + '>' + block.html + '</p>';
}

function picture(place) {
    if (!place.address) {
        return '<p>' + attribute(place.words).replace(/&quot;/g, '"') + '</p>';
    }
    const size = place.width > 0 && place.height > 0 ? ' width="' + place.width + '" height="' + place.height + '"' : '';
    return '<figure><img src="' + attribute(place.address) + '" alt="' + attribute(place.alt) + '"' + size + '></figure>';
}

// Levels that a list leaves out are not there: the first is the outermost.
function list(items) {
    const open = [];
    let html = '';
    for (const item of items) {
        if (item.continued && open.length > 0) {
            html += '<br>' + item.html;
            continue;
        }
        const level = item.level || 1;
        while (open.length > 0 && open.at(-1) > level) {
            html += '</li></ul>';
            open.pop();
        }
        if (open.length === 0 || open.at(-1) < level) {
            html += '<ul>';
            open.push(level);
        } else {
            html += '</li>';
        }
        html += '<li>' + item.html;
    }
    return html + '</li></ul>'.repeat(open.length);
}

const NUMBER = /^[\s\u00a5$+\-\u2212]*[\d,.\uff0c]+\s*[%\u2030]?$/;

function cell(each, heading) {
    const name = each.head || heading ? 'th' : 'td';
    const sides = new Set(each.blocks.map(block => block.align));
    const said = sides.size === 1 ? [...sides][0] : undefined;
    const text = each.blocks.map(block => block.text || '').join('');
    const align = said === 'right' && NUMBER.test(text) ? 'number' : said === 'left' ? undefined : said;
    const spans = (each.colspan > 1 ? ' colspan="' + each.colspan + '"' : '') + (each.rowspan > 1 ? ' rowspan="' + each.rowspan + '"' : '');
    const scope = name === 'th' ? ' scope="' + (heading ? 'col' : 'row') + '"' : '';
    return '<' + name + scope + spans + classed(align) + '>' + inCell(each.blocks, name === 'th') + '</' + name + '>';
}

// One line stands in its cell as it is, several as paragraphs; a cell has no headings.
function inCell(blocks, head) {
    const html = block => head || block.tag ? block.plainHtml : block.html;
    const lines = blocks.map(block => ({...block, html: html(block), tag: undefined, quoted: false, align: undefined}));
    return lines.length === 1 && lines[0].kind === 'p' ? lines[0].html : written(lines);
}

// A first row that is all bold, above others that are not, is a head.
function isHead(row, rows) {
    const filled = row.flatMap(each => each.blocks).filter(block => block.text);
    const others = rows.slice(1).flat().flatMap(each => each.blocks).filter(block => block.text);
    return filled.length > 1 && others.length > 0 && row.every(each => each.rowspan < rows.length) && filled.every(block => block.bold) && !others.every(block => block.bold);
}

function table({rows, caption}) {
    let heads = rows.findIndex(row => !row.every(each => each.head));
    heads = heads < 0 ? 1 : heads;
    if (heads === 0 && isHead(rows[0], rows)) {
        heads = 1;
    }
    heads = Math.max(heads, ...(heads > 0 ? rows.slice(0, heads).flatMap((row, i) => row.map(each => i + each.rowspan)) : [0]));
    const line = (row, head) => '<tr>' + row.map(each => cell(each, head)).join('') + '</tr>';
    const named = (caption || []).map(block => block.html).join('<br>');
    return '<table>' + (named ? '<caption>' + named + '</caption>' : '')
        + (heads > 0 ? '<thead>' + rows.slice(0, heads).map(row => line(row, true)).join('') + '</thead>' : '')
        + (heads < rows.length ? '<tbody>' + rows.slice(heads).map(row => line(row, false)).join('') + '</tbody>' : '') + '</table>';
}

// Plain text: an empty line ends a paragraph; without empty lines each line is one. Lines of one width, as from a PDF, are one
// paragraph with breaks, which 一键排版 joins.
export function cleanText(text) {
    const lines = text.replace(/\r\n?|\u0085/g, '\n').replace(/[\f\u2029]/g, '\n\n').split('\n');
    const filled = lines.filter(line => line.trim() !== '');
    const width = line => Array.from(line.trim()).reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
    const widest = Math.max(0, ...filled.map(width));
    const full = line => width(line) >= widest - 4;
    const wrapped = filled.length >= 3 && widest >= 40 && filled.filter(full).length * 2 >= filled.length;
    const apart = filled.length < lines.length - (lines.at(-1) === '' ? 1 : 0);
    let html = '';
    let before = '';
    for (const line of lines) {
        const words = line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\t/g, '<span style="mso-tab-count:1"> </span>').replace(/ {2,}/g, run => '\u00a0'.repeat(run.length));
        const goesOn = before.trim() !== '' && line.trim() !== '' && !/^(\u3000\u3000| {4})/.test(line) && (wrapped ? full(before) && !(/[\u3002\uff01\uff1f]$/.test(before.trim()) && width(before) < widest) : apart);
        html += goesOn ? '<br>' + words : '</p><p>' + words;
        before = line;
    }
    return cleanPasted(html + '</p>', {}).html;
}
