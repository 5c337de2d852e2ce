import {readable} from 'zonenews/paste-words';
import {isStruck, marksOf, SYMBOL_FONT} from 'zonenews/paste-marks';
import {numberFor} from 'zonenews/paste-numbers';
import {isOurs, ourFigure, placeOf} from 'zonenews/paste-pictures';
import {readTable} from 'zonenews/paste-tables';

// Walks through the pasted document and writes down its paragraphs.
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'h1', 'h2', 'h3', 'h4', 'h5',
    'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'center', 'address', 'figure', 'figcaption', 'form', 'fieldset',
    'legend', 'details', 'summary', 'hr', 'body', 'td', 'th', 'tr', 'tbody', 'caption']);
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'link', 'meta', 'svg', 'annotation', 'annotation-xml', 'button', 'select',
    'textarea', 'input', 'object', 'map', 'canvas', 'mp-style-type', 'o:wrapblock', 'v:shapetype', 'w:sdtpr', 'colgroup']);
const SHOWN_ELSEWHERE = {video: '\u89c6\u9891', audio: '\u97f3\u9891', iframe: '\u5d4c\u5165\u5185\u5bb9', embed: '\u5d4c\u5165\u5185\u5bb9', mpvoice: '\u97f3\u9891', mpvideo: '\u89c6\u9891'};
const BULLET = /^[\u00b7\u2022\u25cf\u25cb\u25e6\u25a0\u25a1\u25aa\u25ab\u25c6\u25c7\u2756\u27a2\u27a4\u25ba\u25b6\u221a\u2713\u2714\u2611\u2751\u2750\u25fb\u2b25\u203b\u2605\u2606\u2013\u2014\uff0d*+\uf000-\uf0ff-]$/;

export class Reader {
    constructor(source, places, lost) {
        this.source = source;
        this.places = places;
        this.lost = lost;
        this.blocks = [];
        this.current = null;
        this.fieldCode = 0;
    }

    start(block) {
        this.current = null;
        this.next = block;
    }

    part(part) {
        if (this.current === null) {
            this.current = {...this.next, parts: []};
            this.blocks.push(this.current);
            this.next = {...this.next, prefix: undefined, fresh: false, continued: this.next.kind === 'li'};
            if (this.current.prefix) {
                this.current.parts.push({text: this.current.prefix + '\t'});
            }
        }
        this.current.parts.push(part);
    }

    say(text) {
        this.part({text});
    }

    note(what) {
        this.lost.push(what);
    }

    walk(node, context) {
        for (const child of node.childNodes) {
            if (child.nodeType === Node.TEXT_NODE) {
                this.text(child.data, context);
            } else if (child.nodeType === Node.COMMENT_NODE) {
                this.comment(child, context);
            } else if (child.nodeType === Node.ELEMENT_NODE) {
                this.element(child, context);
            }
        }
    }

    text(data, context) {
        if (this.fieldCode > 0) {
            return;
        }
        const {strong, em, sub, sup, href, struck} = context;
        const words = readable(data, context.symbols);
        const marks = {strong, em, sub, sup, href, struck};
        if (context.tab) {
            this.part({text: words.trim() === '' ? '\t' : words, ...marks});
        } else if (context.pre) {
            words.replace(/\r\n?/g, '\n').replace(/ /g, '\u00a0').split('\n').forEach((line, i) => {
                if (i > 0) {
                    this.part({br: true});
                }
                this.part({text: line, ...marks});
            });
        } else {
            const text = words.replace(/[ \t\r\n\f]+/g, run => /[\r\n]/.test(run) ? '\n' : ' ');
            if (text !== '' && (this.current !== null || text.trim() !== '' || /[^ \n]/.test(text))) {
                this.part({text, ...marks});
            }
        }
    }

    // A drawing that Word describes only in a comment for its own eyes: without the picture beside it.
    comment(node, context) {
        if (!/^\[if gte vml 1\]/.test(node.data) || !/<v:imagedata/i.test(node.data)) {
            return;
        }
        const shown = node.nextSibling?.nodeType === Node.COMMENT_NODE && /^\[if !vml\]/.test(node.nextSibling.data);
        if (!shown) {
            const inside = new DOMParser().parseFromString(node.data.replace(/^\[if[^\]]*\]>/, '').replace(/\sstyle=/gi, ' data-style='), 'text/html');
            const image = inside.getElementsByTagName('v:imagedata')[0];
            if (image) {
                this.picture(image, context);
            }
        }
    }

    picture(element, context) {
        const place = placeOf(element, this.source.styleOf(element));
        if (place === null) {
            return;
        }
        if (place.instead !== undefined) {
            this.text(place.instead, context);
            return;
        }
        this.places.push(place);
        this.part({place});
    }

    element(element, context) {
        const tag = element.localName;
        const style = this.source.styleOf(element);
        const field = style['mso-element'];
        if (field === 'field-begin') {
            this.fieldCode++;
        } else if (field === 'field-separator' || field === 'field-end') {
            this.fieldCode = Math.max(0, this.fieldCode - 1);
        }
        if (SKIPPED.has(tag) || this.isMarginal(element, tag, style)) {
            return;
        }
        if (SHOWN_ELSEWHERE[tag]) {
            this.say('\u3010' + SHOWN_ELSEWHERE[tag] + '\u672a\u80fd\u5e26\u5165\u3011');
            this.note(SHOWN_ELSEWHERE[tag] + '\u672a\u80fd\u5e26\u5165');
        } else if (tag === 'br') {
            this.part({br: true});
        } else if (tag === 'img' || tag === 'v:imagedata') {
            this.picture(element, context);
        } else if (tag === 'figure' && isOurs(element)) {
            this.start(this.next);
            this.blocks.push({kind: 'figure', html: ourFigure(element), quoted: context.quoted});
        } else if (tag === 'table') {
            this.start(this.blockFor(null, {}, context));
            readTable(this, element, {...context, struck: isStruck(tag, style, context)});
            this.start(this.blockFor(null, {}, context));
        } else if (tag === 'ul' || tag === 'ol') {
            this.list(element, tag, style, {...context, struck: isStruck(tag, style, context)});
        } else if (BLOCKS.has(tag) || (style.display === 'block' && tag === 'span')) {
            this.block(element, tag, style, context);
        } else if (/^ignore$/i.test(style['mso-list'] || '')) {
            if (element !== this.marker) {
                this.number(element);
            }
        } else {
            this.walk(element, this.inline(element, tag, style, context));
        }
    }

    // Marks of a review, hidden words and anchors: not part of what one reads.
    isMarginal(element, tag, style) {
        if (this.isRevision(element, tag)) {
            this.note('\u4fee\u8ba2\u4e2d\u5220\u53bb\u7684\u6587\u5b57\uff1a' + element.textContent.trim());
            return true;
        }
        if (element.classList.contains('msocomanchor') || style['mso-special-character'] === 'comment') {
            return true;
        }
        if (style['mso-element'] === 'comment-list') {
            this.note('\u6279\u6ce8\uff1a' + element.textContent.replace(/\s+/g, ' ').trim());
            return true;
        }
        if (style['mso-hide'] === 'all' && element.textContent.trim() !== '') {
            this.note('\u9690\u85cf\u6587\u5b57\uff1a' + element.textContent.replace(/\s+/g, ' ').trim());
        }
        return style['mso-hide'] === 'all' || style.display === 'none';
    }

    // Deleted under 修订: with who or when, or in Word at all. On a web page <del> only draws a line.
    isRevision(element, tag) {
        const deleted = tag === 'del' && (this.source.word || element.hasAttribute('cite') || element.hasAttribute('datetime'));
        return deleted || element.classList.contains('msoDel');
    }

    block(element, tag, style, context) {
        if (tag === 'hr') {
            this.start(this.next);
            return;
        }
        const inner = {...this.inline(element, tag, style, context), quoted: context.quoted || tag === 'blockquote'};
        if (tag === 'pre') {
            inner.pre = true;
        }
        const align = this.alignment(element, tag, style);
        inner.align = align === undefined ? context.align : align;
        if (style['text-indent'] !== undefined || style['mso-char-indent-count'] !== undefined) {
            inner.indent = parseFloat(style['text-indent']) > 0 || parseFloat(style['mso-char-indent-count']) > 0;
        }
        if (parseFloat(style['margin-left']) > 0 && tag === 'p') {
            inner.indent = true;
        }
        const outer = this.next;
        const inItem = context.item && !(this.current === null && outer?.fresh);
        const block = this.blockFor(element, style, inner);
        if (context.item) {
            Object.assign(block, inItem ? {continued: true} : {prefix: outer.prefix, fresh: true});
        }
        this.start(block);
        this.marker = undefined;
        const listed = /level(\d+)/.exec(style['mso-list'] || '');
        if (listed) {
            this.listed(element, Number(listed[1]), block);
        }
        this.walk(element, inner);
        this.marker = undefined;
        const unused = this.current === null && this.next?.fresh;
        this.start({...this.blockFor(null, {}, context), ...(unused ? {prefix: this.next.prefix, fresh: true} : {continued: context.item})});
    }

    // Automatic numbers of Word and WPS stay the text they are; only bullets make a list.
    listed(element, level, block) {
        const ignored = [...element.querySelectorAll('[data-style*="Ignore"]')].find(each => /mso-list\s*:\s*ignore/i.test(each.dataset.style));
        if (!ignored) {
            return;
        }
        const text = ignored.textContent.replace(/[\s\u00a0]+/g, '');
        let symbols = false;
        for (let each = ignored; each !== element; each = each.parentElement) {
            symbols = symbols || SYMBOL_FONT.test(this.source.styleOf(each)['font-family'] || '');
        }
        const courier = text === 'o' && /courier/i.test(ignored.parentElement?.dataset.style || ignored.dataset.style);
        if (BULLET.test(text) || (symbols && text.length <= 1) || courier || (text === '' && ignored.querySelector('img'))) {
            Object.assign(block, {kind: 'li', level, heading: undefined});
            this.marker = ignored;
        }
        block.numbered = true;
    }

    number(element) {
        const words = readable(element.textContent.replace(/[\r\n]/g, ''), false);
        const marker = words.replace(/[\s\u00a0]+/g, '');
        if (marker !== '') {
            this.part({text: marker + (/[\s\u00a0]/.test(words) ? '\t' : '')});
        }
    }

    list(element, tag, style, context) {
        const own = tag === 'ol' ? Number(element.getAttribute('start') || 1) : 0;
        const depth = (context.depth || 0) + 1;
        let number = own;
        for (const child of element.childNodes) {
            if (child.nodeType !== Node.ELEMENT_NODE) {
                continue;
            }
            if (child.localName !== 'li') {
                this.element(child, {...context, depth});
                continue;
            }
            const item = this.source.styleOf(child);
            number = Number(child.getAttribute('value') || number);
            const kind = item['list-style-type'] || style['list-style-type'] || style['list-style'] || '';
            const inner = {...this.inline(child, 'li', item, context), depth, item: true, ordered: tag === 'ol', align: undefined, indent: true};
            const prefix = tag === 'ol' ? numberFor(number, kind || element.getAttribute('type') || '') : undefined;
            this.start({kind: tag === 'ul' ? 'li' : 'p', level: depth, fresh: true, prefix, indented: true, quoted: context.quoted, numbered: true});
            this.walk(child, inner);
            this.start(this.blockFor(null, {}, context));
            number++;
        }
    }

    alignment(element, tag, style) {
        const styled = style['text-align'] === 'general' ? '' : style['text-align'];
        const said = (styled || element.getAttribute('align') || (tag === 'center' ? 'center' : '')).toLowerCase().replace('-webkit-', '');
        if (said === '') {
            return undefined;
        }
        return said === 'center' ? 'center' : said === 'right' || said === 'end' ? 'right' : said === 'left' ? 'left' : null;
    }

    blockFor(element, style, context) {
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

    inline(element, tag, style, context) {
        return marksOf(element, tag, style, context);
    }
}
