package zonenews.reading;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the outline of an SVG, one unit a module, with the quiet zone of four modules the standard asks for
 * (ISO/IEC 18004).
 *
 * @param side modules of one side, quiet zone included
 */
record QrCodePath(int side, String outline) {

    private static final int QUIET_ZONE = 4;

    static QrCodePath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder outline = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    outline.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCodePath(code.size + 2 * QUIET_ZONE, outline.toString());
    }
}
