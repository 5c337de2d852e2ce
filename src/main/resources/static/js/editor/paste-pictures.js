import {matched, picturesInRtf} from 'zonenews/rtf';

// The places of pictures in a pasted text, and where each picture can be had.
const UPLOADED = /^\/media\/[0-9a-z]+\.[a-z0-9]+$/;
const EXTENSIONS = {'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/bmp': 'bmp'};

const pixels = text => {
    const number = parseFloat(text);
    return Number.isFinite(number) ? Math.round(/pt\s*$/.test(text) ? number * 4 / 3 : number) : 0;
};

function address(element) {
    const waiting = element.getAttribute('data-src') || element.getAttribute('data-original') || element.getAttribute('_src');
    const shown = element.getAttribute('src') || '';
    const own = location.origin + '/media/';
    const found = waiting && !/^file:/i.test(waiting) ? waiting : shown;
    return found.startsWith(own) ? found.slice(own.length - 7) : found.trim();
}

function nameIn(source) {
    if (/^(data|blob|cid|webkit-fake-url):/i.test(source) || source === '') {
        return '';
    }
    const last = source.split(/[?#]/)[0].split(/[\\/]/).pop();
    try {
        return decodeURIComponent(last);
    } catch (notEncoded) {
        return last;
    }
}

export function placeOf(element, style) {
    const source = address(element);
    const alt = (element.getAttribute('alt') || element.getAttribute('o:title') || '').replace(/\s+/g, ' ').trim();
    const width = pixels(style.width || element.getAttribute('width') || '');
    const height = pixels(style.height || element.getAttribute('height') || '');
    if (source === '' && alt === '') {
        return null;
    }
    if (/^\p{Extended_Pictographic}[\u200d\ufe0f\p{Extended_Pictographic}\p{Emoji_Modifier}]*$/u.test(alt)) {
        return {instead: alt};
    }
    if ((width > 0 && width <= 2) || (height > 0 && height <= 2)) {
        return null;
    }
    const described = /^(?:[A-Za-z]:\\|.*\.(?:png|jpe?g|gif|bmp|emf|wmf)$|IMG_|descript|\u56fe\u50cf$|\u56fe\u7247$|image$)/i.test(alt) ? '' : alt;
    return {source, alt: described, width, height, name: nameIn(alt.includes('\\') || /\.\w{3,4}$/.test(alt) ? alt : source)};
}

// Programs number their temporary files; people count pictures.
function speaking(place, index) {
    const made = /^(?:clip_image|wps|image|img|pic|untitled|download)?[-_]?[\d()a-f-]*(\.\w{3,4})?$/i.exec(place.name);
    const type = place.file ? EXTENSIONS[place.file.type] : '';
    const ending = made ? made[1] || (type ? '.' + type : '') : '';
    return made || !/\.\w{3,4}$/.test(place.name) ? '\u56fe' + (index + 1) + ending : place.name;
}

// What is said of a picture stays with its place.
const described = place => place.alt ? '\uff0c\u56fe\u7247\u63cf\u8ff0\uff1a' + place.alt : '';

/** A figure of this site's own pages stays one, with its caption. */
export function isOurs(figure) {
    const images = [...figure.querySelectorAll('img')];
    return images.length > 0 && images.every(image => UPLOADED.test(address(image)));
}

export function ourFigure(figure) {
    const escaped = text => text.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
    const images = [...figure.querySelectorAll('img')];
    const caption = figure.querySelector('figcaption')?.textContent.trim();
    return '<figure' + (images.length > 1 ? ' class="group"' : '') + '>'
        + images.map(image => '<img src="' + address(image) + '"' + ['alt', 'width', 'height']
            .filter(name => image.hasAttribute(name)).map(name => ' ' + name + '="' + escaped(image.getAttribute(name)) + '"').join('') + '>').join('')
        + (caption ? '<figcaption>' + escaped(caption) + '</figcaption>' : '') + '</figure>';
}

function fileFrom(data, type, name) {
    return new File([data], name, {type});
}

function decoded(source) {
    const parts = /^data:(image\/(?:png|jpe?g|gif|webp|bmp));base64,([A-Za-z0-9+/=\s]+)$/i.exec(source);
    if (!parts) {
        return null;
    }
    try {
        const text = atob(parts[2].replace(/\s/g, ''));
        return {type: parts[1].toLowerCase().replace('jpg', 'jpeg'), data: Uint8Array.from(text, each => each.charCodeAt(0))};
    } catch (broken) {
        return null;
    }
}

// What becomes of each place: {address} already on this site, {file} to be uploaded, or neither: named in its place.
export function settle(places, {rtf, files, alone, word}) {
    const away = places.filter(place => !UPLOADED.test(place.source) && !/^(https?:)?\/\//i.test(place.source) && !decoded(place.source));
    // Beside a text, Word and Excel put a picture of all that was chosen on the clipboard: that is none of its pictures.
    const onBoard = [...(files || [])].filter(file => /^image\//.test(file.type) && (alone || !word));
    const wanted = alone ? places : away;
    const found = rtf && away.length > 0 ? matched(away, picturesInRtf(rtf)) : [];
    places.forEach((place, index) => {
        const at = away.indexOf(place);
        const picture = decoded(place.source) || (at >= 0 ? found[at] : null);
        if (UPLOADED.test(place.source)) {
            place.address = place.source;
        } else if (picture && EXTENSIONS[picture.type]) {
            place.file = fileFrom(picture.data, picture.type, speaking({...place, file: picture}, index));
        } else if (wanted.includes(place) && onBoard.length === wanted.length) {
            place.file = onBoard[wanted.indexOf(place)];
        }
        place.name = speaking(place, index);
        place.words = '\u3010\u56fe\u7247\u672a\u80fd\u5e26\u5165\uff1a' + (place.name + described(place)).replace(/[\u3010\u3011]/g, '') + '\u3011';
    });
    const taken = new Set();
    for (const place of places.filter(each => !each.address)) {
        const words = place.words;
        for (let more = 2; taken.has(place.words); more++) {
            place.words = words.slice(0, -1) + '\uff08' + more + '\uff09\u3011';
        }
        taken.add(place.words);
    }
}
