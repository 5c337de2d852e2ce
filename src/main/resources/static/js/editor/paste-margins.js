// Marks of a review, hidden words and anchors: not part of what one reads.
export function isMarginal(reader, element, tag, style) {
    if (isRevision(reader, element, tag)) {
        reader.note('\u4fee\u8ba2\u4e2d\u5220\u53bb\u7684\u6587\u5b57\uff1a' + element.textContent.trim());
        return true;
    }
    if (element.classList.contains('msocomanchor') || style['mso-special-character'] === 'comment') {
        return true;
    }
    if (style['mso-element'] === 'comment-list') {
        reader.note('\u6279\u6ce8\uff1a' + element.textContent.replace(/\s+/g, ' ').trim());
        return true;
    }
    if (style['mso-hide'] === 'all' && element.textContent.trim() !== '') {
        reader.note('\u9690\u85cf\u6587\u5b57\uff1a' + element.textContent.replace(/\s+/g, ' ').trim());
    }
    return style['mso-hide'] === 'all' || style.display === 'none';
}

// Deleted under 修订: with who or when, or in Word at all. On a web page <del> only draws a line.
function isRevision(reader, element, tag) {
    const deleted = tag === 'del' && (reader.source.word || element.hasAttribute('cite') || element.hasAttribute('datetime'));
    return deleted || element.classList.contains('msoDel');
}
