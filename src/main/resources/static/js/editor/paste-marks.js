// Bold, italics, raised and lowered words: all that the house style keeps of fonts.
export const SYMBOL_FONT = /^["']?(?:wingdings|symbol|webdings)/i;

/** Whether the words of an element are struck through. A line drawn through what is around them no style inside takes away. */
export function isStruck(tag, style, context) {
    const line = style['text-decoration-line'] ?? style['text-decoration'];
    const double = style['text-line-through'];
    const own = line === undefined ? tag === 's' || tag === 'strike' || tag === 'del' : /line-through/i.test(line);
    return Boolean(context.struck || own || (double !== undefined && double !== 'none'));
}

/** What holds for the words of an element: its marks, its link, and how its blanks are read. */
export function marksOf(element, tag, style, context) {
    const inner = {...context, tab: context.tab || style['mso-tab-count'] !== undefined};
    inner.struck = isStruck(tag, style, context);
    const weight = style['font-weight'];
    if (weight !== undefined && weight !== 'inherit') {
        inner.strong = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
    } else if (tag === 'b' || tag === 'strong' || tag === 'th') {
        inner.strong = true;
    }
    if (/^h[1-6]$/.test(tag) || tag === 'th') {
        inner.strong = false;
    }
    const slant = style['font-style'];
    inner.em = slant === undefined ? context.em || tag === 'em' || tag === 'i' || tag === 'cite' : slant === 'italic' || slant === 'oblique';
    const raised = style['vertical-align'];
    inner.sup = tag === 'sup' || raised === 'super' || element.classList.contains('MsoFootnoteReference') || (context.sup && raised === undefined);
    inner.sub = tag === 'sub' || raised === 'sub' || (context.sub && raised === undefined);
    const space = style['white-space'];
    if (space !== undefined) {
        inner.pre = /^(pre|break-spaces)/.test(space) && !/^pre-line/.test(space);
    }
    const font = style['mso-symbol-font-family'] || style['font-family'];
    inner.symbols = style['mso-char-type'] === 'symbol' ? SYMBOL_FONT.test(font || '') || context.symbols : context.symbols && font === undefined;
    if (tag === 'a') {
        const href = addressOf(element);
        inner.href = LEADS_FROM_HERE.test(href) ? local(href) : context.href;
    }
    return inner;
}

const LEADS_FROM_HERE = /^(?:https?:|mailto:|tel:|\/(?!\/))/i;

const addressOf = element => (element.getAttribute('href') || '').trim();

/** Whether a link led to a file of that computer, or to a page beside the one it was copied from. */
export function losesAddress(element) {
    const href = addressOf(element);
    return href !== '' && !LEADS_FROM_HERE.test(href) && !/^(?:#|javascript:|vbscript:|data:|about:)/i.test(href) && element.textContent.trim() !== '';
}

// The site's own addresses need no name of the site.
function local(href) {
    const own = location.origin + '/';
    return href.startsWith(own) ? href.slice(own.length - 1) : href;
}
