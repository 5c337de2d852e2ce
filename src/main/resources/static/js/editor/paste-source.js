// What other programs put on the clipboard, read without bringing it to life: nothing here is ever part of the page.
const TAG = /<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s=>"'/]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/g;

// The browser reports a style attribute against the page's policy even in a document nobody sees: it gets another name.
function withoutStyles(html) {
    return html.replace(TAG, (tag, name, attributes) => {
        const kept = attributes.replace(ATTRIBUTE, (whole, attribute, value) => {
            if (/^on/i.test(attribute) || /^data-style$/i.test(attribute)) {
                return '';
            }
            return /^style$/i.test(attribute) ? 'data-style' + (value || '') : whole;
        });
        return '<' + name + kept + '>';
    });
}

export function declarations(text) {
    const found = {};
    for (const each of (text || '').match(/(?:[^;"']|"[^"]*"|'[^']*')+/g) || []) {
        const colon = each.indexOf(':');
        if (colon > 0) {
            found[each.slice(0, colon).trim().toLowerCase()] = each.slice(colon + 1).trim().replace(/\s*!important$/i, '');
        }
    }
    return found;
}

function rulesOf(css) {
    const rules = new Map();
    for (const [, selectors, body] of css.replace(/<!--|-->|\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
        for (const selector of selectors.split(',').map(each => each.trim())) {
            if (/^[a-z0-9]*(?:\.[^\s.:#>[]+)?$/i.test(selector)) {
                rules.set(selector.toLowerCase(), {...rules.get(selector.toLowerCase()), ...declarations(body)});
            }
        }
    }
    return rules;
}

export function readSource(html) {
    let css = '';
    const bare = html
        .replace(/\u0000/g, '')
        .replace(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi, (whole, text) => {
            css += text + '\n';
            return '';
        })
        .replace(/<(script|xml|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '');
    const body = new DOMParser().parseFromString(withoutStyles(bare), 'text/html').body;
    const rules = rulesOf(css);
    return {
        body,
        word: /mso-|urn:schemas-microsoft-com:office/i.test(html),
        styleOf: element => {
            const tag = element.localName;
            const found = {...rules.get(tag)};
            for (const name of element.classList) {
                Object.assign(found, rules.get('.' + name.toLowerCase()), rules.get(tag + '.' + name.toLowerCase()));
            }
            return Object.assign(found, declarations(element.dataset.style));
        },
    };
}
