import {blankFor, isBlank, widthOf} from 'zonenews/paste-words';

// One paragraph while it is read: its text with its marks, its breaks and its pictures, in order.
const MARKS = ['strong', 'em', 'sub', 'sup'];
const WIDE_INDENT = 2;
const MOVED_TO_THE_RIGHT = 8;

function lines(parts) {
    const found = [[]];
    let breaks = 0;
    parts.forEach(part => {
        if (part.br) {
            breaks++;
            return;
        }
        if (breaks > 0 && /^[ \n]*$/.test(part.text ?? 'x')) {
            return;
        }
        const blanks = part.text === undefined ? '' : /^[\s\u3000]*/.exec(part.text)[0];
        const starts = breaks > 1 || part.place || found.at(-1).at(-1)?.place || (breaks === 1 && widthOf(blanks) >= WIDE_INDENT);
        if (starts && found.at(-1).length > 0) {
            found.push([]);
        } else if (breaks > 0 && found.at(-1).length > 0) {
            found.at(-1).push({br: true});
        }
        breaks = 0;
        found.at(-1).push(part);
    });
    return found;
}

// The text of a line without what only filled the source: each character with its marks.
function tidied(parts, plain) {
    const characters = parts.flatMap(part => part.br ? [{br: true}] : Array.from(part.text, text => ({text, part})));
    const visible = character => !character.br && !isBlank(character.text);
    const first = characters.findIndex(visible);
    if (first < 0) {
        return {indent: 0, characters: []};
    }
    const indent = widthOf(characters.slice(0, first).map(each => each.text || '').join(''));
    const kept = [];
    let before = '';
    for (let at = first; at < characters.length;) {
        if (characters[at].br || visible(characters[at])) {
            before = characters[at].br ? '' : before + characters[at].text;
            kept.push(characters[at++]);
            continue;
        }
        let end = at;
        while (end < characters.length && !characters[end].br && isBlank(characters[end].text)) {
            end++;
        }
        const atBreak = end === characters.length || characters[end].br || before === '';
        if (!atBreak) {
            const after = characters.slice(end, end + 8).map(each => each.text || '').join('');
            const blank = blankFor(characters.slice(at, end).map(each => each.text).join(''), before, after, plain);
            if (blank !== '') {
                kept.push({text: blank, part: characters[at].part});
                before += blank;
            }
        }
        at = end;
    }
    while (kept.length > 0 && kept.at(-1).br) {
        kept.pop();
    }
    return {indent, characters: kept};
}

// No page of the site draws a line through words: what is struck would pass for what holds. Each such run is named.
function named(characters, lost) {
    const found = [];
    for (let at = 0; at < characters.length;) {
        let end = at;
        while (end < characters.length && characters[end].part?.struck) {
            end++;
        }
        const struck = characters.slice(at, end);
        const words = struck.map(each => each.text).join('').trim();
        if (words === '') {
            found.push(...struck, ...characters.slice(end, end + 1));
            at = end + 1;
            continue;
        }
        const mark = '【已划去：' + words + '】';
        lost.push('删除线，原处写着' + mark + '，请改好');
        const part = struck.find(each => !isBlank(each.text)).part;
        found.push(...Array.from(mark, text => ({text, part})));
        at = end;
    }
    return found;
}

const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
export const attribute = text => escaped(text).replace(/"/g, '&quot;');

function markup(characters, allBold) {
    let html = '';
    let open = [];
    const wanted = part => [part.href ? 'a' : null, ...MARKS.filter(each => part[each] && !(each === 'strong' && allBold))].filter(Boolean);
    const key = (mark, part) => mark === 'a' ? 'a ' + part.href : mark;
    const close = length => {
        while (open.length > length) {
            html += '</' + open.pop().split(' ')[0] + '>';
        }
    };
    for (const each of characters) {
        if (each.br) {
            html += '<br>';
            continue;
        }
        const marks = wanted(each.part).map(mark => key(mark, each.part));
        const same = marks.findIndex((mark, i) => open[i] !== mark);
        close(same < 0 ? marks.length : same);
        for (const mark of marks.slice(open.length)) {
            html += mark.startsWith('a ') ? '<a href="' + attribute(each.part.href) + '">' : '<' + mark + '>';
            open.push(mark);
        }
        html += escaped(each.text);
    }
    close(0);
    return html;
}

// The paragraphs one read paragraph comes to: a picture stands alone, two breaks or a break before an indent start a new one.
export function paragraphs(block, plain, lost) {
    const found = [];
    for (const parts of lines(block.parts)) {
        if (parts.length > 0 && parts[0].place) {
            found.push({kind: 'picture', place: parts[0].place, quoted: block.quoted});
            continue;
        }
        const {indent, characters: read} = tidied(parts, plain);
        const characters = named(read, lost);
        const words = characters.filter(each => !each.br && !isBlank(each.text));
        if (words.length === 0) {
            continue;
        }
        const text = characters.map(each => each.br ? '\n' : each.text).join('');
        const bold = words.every(each => each.part.strong);
        const right = indent >= MOVED_TO_THE_RIGHT && text.length <= 40 && !block.align;
        found.push({
            ...block, text, bold,
            align: right ? 'right' : block.align,
            indented: block.indented || indent >= 1,
            continued: block.continued || (block.kind === 'li' && found.length > 0),
            html: markup(characters, false),
            plainHtml: markup(characters, true),
        });
    }
    return found;
}
