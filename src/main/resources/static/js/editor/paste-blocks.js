// What kind of paragraph an element makes, and at which side it stands.
export function alignment(element, tag, style) {
    const styled = style['text-align'] === 'general' ? '' : style['text-align'];
    const said = (styled || element.getAttribute('align') || (tag === 'center' ? 'center' : '')).toLowerCase().replace('-webkit-', '');
    if (said === '') {
        return undefined;
    }
    return said === 'center' ? 'center' : said === 'right' || said === 'end' ? 'right' : said === 'left' ? 'left' : null;
}

export function blockFor(element, style, context) {
    const block = {kind: context.item && !context.ordered ? 'li' : 'p', numbered: context.item, level: context.depth, align: context.align, indented: context.indent, quoted: context.quoted};
    if (element) {
        const outline = /^\d/.test(style['mso-outline-level'] || '') ? Number(style['mso-outline-level']) : 0;
        const named = /^(?:heading|\u6807\u9898)\s*"?(\d)/i.exec((style['mso-style-name'] || '').replace(/"/g, '')) || /^MsoHeading(\d)$/i.exec(element.className);
        const tagged = /^h([1-6])$/.exec(element.localName);
        if (/(^|\s)MsoTitle/.test(element.className) || (style['mso-style-name'] || '').replace(/"/g, '') === '\u6807\u9898') {
            block.heading = 'title';
        } else if (tagged || named || outline) {
            block.heading = Number(tagged?.[1] || named?.[1] || outline);
        }
        block.caption = element.localName === 'figcaption';
        block.numbered = block.numbered || element.classList.contains('MsoFootnoteText');
    }
    return block;
}
