package zonenews.account;

/** What people typed, as it may stand in the log: one line stays one line, and nothing is hidden or turned round. */
final class LogText {

    private LogText() {}

    static String line(String text, int longest) {
        return cut(text.replace('\n', ' '), longest);
    }

    static String lines(String text, int longest) {
        return cut(text.replace("\r\n", "\n"), longest);
    }

    private static String cut(String text, int longest) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), longest));
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String sign = sign(text.codePointAt(at));
            if (safe.length() + sign.length() > longest) {
                break;
            }
            safe.append(sign);
        }
        return safe.toString();
    }

    /** Directions, separators and zero widths are written out as what they are. */
    private static String sign(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' ? "\n" : " ";
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                "<U+%04X>".formatted(codePoint);
            default -> Character.toString(codePoint);
        };
    }
}
