import {END_OF_PARAGRAPH, LINE_END, readable} from 'zonenews/paste-words';
import {alignment, blockFor} from 'zonenews/paste-blocks';
import {listed, readList, sayNumber} from 'zonenews/paste-lists';
import {CONTROLS} from 'zonenews/paste-controls';
import {isMarginal} from 'zonenews/paste-margins';
import {isStruck, losesAddress, marksOf} from 'zonenews/paste-marks';
import {isOurs, ourFigure, placeOf} from 'zonenews/paste-pictures';
import {endRuby, readRuby} from 'zonenews/paste-ruby';
import {readTable} from 'zonenews/paste-tables';

// Walks through the pasted document and writes down its paragraphs.
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'h1', 'h2', 'h3', 'h4', 'h5',
    'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'center', 'address', 'figure', 'figcaption', 'form', 'fieldset',
    'legend', 'details', 'summary', 'hr', 'body', 'td', 'th', 'tr', 'tbody', 'caption']);
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'link', 'meta', 'svg', 'annotation', 'annotation-xml',
    'datalist', 'object', 'map', 'canvas', 'mp-style-type', 'o:wrapblock', 'v:shapetype', 'w:sdtpr', 'colgroup']);
const SHOWN_ELSEWHERE = {video: '\u89c6\u9891', audio: '\u97f3\u9891', iframe: '\u5d4c\u5165\u5185\u5bb9', embed: '\u5d4c\u5165\u5185\u5bb9', mpvoice: '\u97f3\u9891', mpvideo: '\u89c6\u9891'};

export class Reader {
    constructor(source, places, lost) {
        this.source = source;
        this.places = places;
        this.lost = lost;
        this.blocks = [];
        this.current = null;
        this.fieldCode = 0;
        this.rubies = 0;
        this.readings = null;
    }

    /** All that stands in an element. */
    read(element, context) {
        this.walk(element, context);
        endRuby(this);
        return this.blocks;
    }

    start(block) {
        endRuby(this);
        this.current = null;
        this.next = block;
    }

    part(part) {
        if (this.readings && this.rubies === 0) {
            if (part.text === '\n') {
                return;
            }
            endRuby(this);
        }
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
        node.childNodes.forEach(child => this.visit(child, context));
    }

    visit(child, context) {
        if (child.nodeType === Node.TEXT_NODE) {
            this.text(child.data, context);
        } else if (child.nodeType === Node.COMMENT_NODE) {
            this.comment(child, context);
        } else if (child.nodeType === Node.ELEMENT_NODE) {
            this.element(child, context);
        }
    }

    text(data, context) {
        if (this.fieldCode > 0) {
            return;
        }
        for (const each of data.split(LINE_END)) {
            if (!each.match(LINE_END)) {
                this.words(each, context);
            } else {
                this.part({br: true});
                if (each === END_OF_PARAGRAPH) {
                    this.part({br: true});
                }
            }
        }
    }

    words(data, context) {
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
        if (tag === 'svg' && element.textContent.trim() !== '') {
            this.note('图形里的文字：' + element.textContent.replace(/\s+/g, ' ').trim());
        }
        if (SKIPPED.has(tag) || isMarginal(this, element, tag, style)) {
            return;
        }
        if (SHOWN_ELSEWHERE[tag]) {
            this.say('\u3010' + SHOWN_ELSEWHERE[tag] + '\u672a\u80fd\u5e26\u5165\u3011');
            this.note(SHOWN_ELSEWHERE[tag] + '\u672a\u80fd\u5e26\u5165');
        } else if (CONTROLS[tag]) {
            CONTROLS[tag](this, element, style, context);
        } else if (tag === 'ruby') {
            readRuby(this, element, tag, style, context);
        } else if (tag === 'br') {
            this.part({br: true});
        } else if (tag === 'img' || tag === 'v:imagedata') {
            this.picture(element, context);
        } else if (tag === 'figure' && isOurs(element)) {
            this.start(this.next);
            this.blocks.push({kind: 'figure', html: ourFigure(element), quoted: context.quoted});
        } else if (tag === 'table') {
            this.start(blockFor(null, {}, context));
            readTable(this, element, {...context, struck: isStruck(tag, style, context)});
            this.start(blockFor(null, {}, context));
        } else if (tag === 'ul' || tag === 'ol') {
            readList(this, element, tag, style, {...context, struck: isStruck(tag, style, context)});
        } else if (BLOCKS.has(tag) || (style.display === 'block' && tag === 'span')) {
            this.block(element, tag, style, context);
        } else if (/^ignore$/i.test(style['mso-list'] || '')) {
            if (element !== this.marker) {
                sayNumber(this, element);
            }
        } else {
            if (tag === 'a' && losesAddress(element)) {
                this.note('链接的地址（“' + element.textContent.trim().slice(0, 20) + '”）');
            }
            this.walk(element, marksOf(element, tag, style, context));
        }
    }

    block(element, tag, style, context) {
        if (tag === 'hr') {
            this.start(this.next);
            return;
        }
        const inner = {...marksOf(element, tag, style, context), quoted: context.quoted || tag === 'blockquote'};
        if (tag === 'pre') {
            inner.pre = true;
        }
        const align = alignment(element, tag, style);
        inner.align = align === undefined ? context.align : align;
        if (style['text-indent'] !== undefined || style['mso-char-indent-count'] !== undefined) {
            inner.indent = parseFloat(style['text-indent']) > 0 || parseFloat(style['mso-char-indent-count']) > 0;
        }
        if (parseFloat(style['margin-left']) > 0 && tag === 'p') {
            inner.indent = true;
        }
        const outer = this.next;
        const inItem = context.item && !(this.current === null && outer?.fresh);
        const block = blockFor(element, style, inner);
        if (context.item) {
            Object.assign(block, inItem ? {continued: true} : {prefix: outer.prefix, fresh: true});
        }
        this.start(block);
        this.marker = undefined;
        const level = /level(\d+)/.exec(style['mso-list'] || '');
        if (level) {
            listed(this, element, Number(level[1]), block);
        }
        this.walk(element, inner);
        this.marker = undefined;
        const unused = this.current === null && this.next?.fresh;
        this.start({...blockFor(null, {}, context), ...(unused ? {prefix: this.next.prefix, fresh: true} : {continued: context.item})});
    }
}
