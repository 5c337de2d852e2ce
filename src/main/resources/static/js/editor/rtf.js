// Word puts its pictures into the clipboard as text/rtf only; here they are found, in the order of the text.
const NOT_IN_THE_TEXT = new Set(['nonshppict', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr',
    'footerf', 'listpicture', 'shprslt', 'background', 'themedata', 'colorschememapping', 'datastore', 'fonttbl',
    'stylesheet', 'pntext', 'objdata', 'blipuid', 'picprop', 'fldinst', 'pnseclvl']);
const KINDS = {pngblip: 'image/png', jpegblip: 'image/jpeg', emfblip: 'image/emf', wmetafile: 'image/wmf', dibitmap: 'image/bmp',
    wbitmap: 'image/bmp', macpict: 'image/pict', pmmetafile: 'image/wmf'};
const SIZES = new Set(['picw', 'pich', 'picwgoal', 'pichgoal', 'picscalex', 'picscaley']);

const digit = code => code < 58 ? code - 48 : (code | 32) - 87;

function bytes(hex) {
    const length = hex.length >> 1;
    const found = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
        found[i] = (digit(hex.charCodeAt(i * 2)) << 4) | digit(hex.charCodeAt(i * 2 + 1));
    }
    return found;
}

function finished(picture) {
    const pixels = (goal, scale) => picture[goal] ? Math.round(picture[goal] * (picture[scale] || 100) / 1500) : 0;
    return {
        type: picture.type || 'image/bmp',
        data: picture.data || bytes(picture.hex.join('')),
        width: pixels('picwgoal', 'picscalex'),
        height: pixels('pichgoal', 'picscaley'),
    };
}

export function picturesInRtf(rtf) {
    const found = [];
    const groups = [];
    let group = {skipped: false, picture: null};
    const word = /\\([a-z]+)(-?\d+)? ?/gy;
    const plain = /[^\\{}]+/gy;
    for (let at = 0; at < rtf.length;) {
        const sign = rtf[at];
        if (sign === '{') {
            groups.push(group);
            group = {skipped: group.skipped || group.picture !== null, picture: null};
            at++;
        } else if (sign === '}') {
            if (group.picture) {
                found.push(finished(group.picture));
            }
            group = groups.pop() || {skipped: false, picture: null};
            at++;
        } else if (sign === '\\') {
            word.lastIndex = at;
            const control = word.exec(rtf);
            if (control === null) {
                at += rtf[at + 1] === "'" ? 4 : 2;
                continue;
            }
            at = word.lastIndex;
            const [, name, number] = control;
            if (NOT_IN_THE_TEXT.has(name)) {
                group.skipped = true;
            } else if (name === 'pict' && !group.skipped) {
                group.picture = {hex: []};
            } else if (name === 'bin') {
                const length = Number(number || 0);
                if (group.picture) {
                    group.picture.data = Uint8Array.from({length}, (none, i) => rtf.charCodeAt(at + i) & 0xff);
                }
                at += length;
            } else if (group.picture && KINDS[name]) {
                group.picture.type = KINDS[name];
            } else if (group.picture && SIZES.has(name)) {
                group.picture[name] = Number(number);
            }
        } else {
            plain.lastIndex = at;
            const text = plain.exec(rtf)[0];
            if (group.picture) {
                group.picture.hex.push(text.replace(/[^0-9a-fA-F]/g, ''));
            }
            at = plain.lastIndex;
        }
    }
    return found;
}

const near = (a, b) => !a || !b || Math.abs(a - b) <= Math.max(3, a * 0.02);

function fits(place, picture) {
    return near(place.width, picture.width) && near(place.height, picture.height);
}

// Which picture stands at which place: in order. When there are more of one than of the other, sizes tell which is missing;
// a place that stays alone is better than a picture in the wrong place.
export function matched(places, pictures) {
    if (places.length === pictures.length) {
        return pictures;
    }
    const best = Array.from({length: places.length + 1}, () => new Array(pictures.length + 1).fill(0));
    const known = place => place.width > 0 && place.height > 0;
    const pair = (i, j) => known(places[i]) && fits(places[i], pictures[j]);
    for (let i = places.length - 1; i >= 0; i--) {
        for (let j = pictures.length - 1; j >= 0; j--) {
            best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], pair(i, j) ? best[i + 1][j + 1] + 1 : 0);
        }
    }
    const result = new Array(places.length).fill(null);
    for (let i = 0, j = 0; i < places.length && j < pictures.length;) {
        if (pair(i, j) && best[i][j] === best[i + 1][j + 1] + 1) {
            result[i++] = pictures[j++];
        } else if (best[i + 1][j] >= best[i][j + 1]) {
            i++;
        } else {
            j++;
        }
    }
    return result;
}
