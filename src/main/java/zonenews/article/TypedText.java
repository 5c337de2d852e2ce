package zonenews.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/**
 * A text as a person types it into a plain field, made HTML without losing a word. What is a tag is decided by what it
 * does, not by its looks:
 *
 * <ul>
 *   <li>a pair such as {@code <b>…</b>} marks words, and lines around it stay paragraphs; without its other half it is
 *       text, as in {@code 若 a<b>c};
 *   <li>blocks such as {@code <p>…</p>} or {@code <table>} make it HTML; lines between them stay paragraphs;
 *   <li>everything else, {@code a<b 1>2} or {@code <某某>}, is text.
 * </ul>
 */
final class TypedText {

    private static final Pattern TAG = Pattern.compile(
            "<(/?)([a-z][a-z0-9]*+(?::[a-z0-9]++)?)"
                    // No tag that does something has an attribute without a value, but for these.
                    + "((?:(?:\\s++|(?<=[\"']))(?:[a-z_:][-a-z0-9_:.]*+\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s>\"']++)"
                    + "|nowrap|noshade|compact|reversed|hidden|controls|checked|selected|disabled))*+)\\s*+/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("<(!doctype|!\\[|\\?xml)[^>]{0,300}+>", Pattern.CASE_INSENSITIVE);
    private static final String COMMENT = "<!--";
    private static final String END_OF_COMMENT = "-->";

    private static final Set<String> MARKS = Set.of(
            "strong", "b", "em", "i", "a", "sub", "sup", "span", "font", "u", "s", "strike", "del", "ins", "small",
            "big", "mark", "code", "q", "cite", "abbr", "label");
    private static final Set<String> EMPTY = Set.of("br", "img", "wbr");
    private static final Set<String> EMPTY_BLOCKS =
            Set.of("hr", "col", "input", "link", "meta", "base", "embed", "area");

    private static final Set<String> FOREIGN = Set.of("svg", "math");
    /** Many of them open need not mean that they stand in each other. */
    private static final Set<String> ENDS_MAY_BE_LEFT_OUT =
            Set.of("p", "li", "td", "th", "tr", "thead", "tbody", "tfoot", "dt", "dd");

    private static final int DEEPEST = 200;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u3000]*\\n");
    private static final Pattern BLANK_LINES = Pattern.compile("(\\n[ \\t\\u3000]*){2,}");
    private static final Pattern LINE_END = Pattern.compile("\\n");

    private enum Kind {
        MARK,
        EMPTY,
        BLOCK,
        EMPTY_BLOCK,
        HIDDEN
    }

    private static final class Token {

        private final int start;
        private final int end;
        private final Kind kind;
        private final String name;
        private final boolean closing;
        private boolean paired;

        private Token(int start, int end, Kind kind, String name, boolean closing) {
            this.start = start;
            this.end = end;
            this.kind = kind;
            this.name = name;
            this.closing = closing;
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final boolean html;

    TypedText(String typed) {
        text = typed.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
        findTokens();
        pair();
        html = isHtml();
    }

    private void findTokens() {
        Matcher tag = TAG.matcher(text);
        Matcher declaration = DECLARATION.matcher(text);
        int lastComment = text.lastIndexOf(END_OF_COMMENT);
        int at = text.indexOf('<');
        while (at >= 0) {
            int end = at + 1;
            if (text.startsWith(COMMENT, at) && lastComment >= at + COMMENT.length()) {
                end = text.indexOf(END_OF_COMMENT, at + COMMENT.length()) + END_OF_COMMENT.length();
                tokens.add(new Token(at, end, Kind.HIDDEN, "", false));
            } else if (tag.region(at, text.length()).lookingAt()) {
                String name = tag.group(2).toLowerCase(Locale.ROOT);
                if (isKnown(name)) {
                    end = tag.end();
                    tokens.add(new Token(
                            at,
                            end,
                            kind(name, tag.group(3)),
                            name,
                            !tag.group(1).isEmpty()));
                }
            } else if (declaration.region(at, text.length()).lookingAt()) {
                end = declaration.end();
                tokens.add(new Token(at, end, Kind.HIDDEN, "", false));
            }
            at = text.indexOf('<', end);
        }
    }

    /** Names with a colon are Word's own. */
    private static boolean isKnown(String name) {
        return name.indexOf(':') > 0 || FOREIGN.contains(name) || Tag.isKnownTag(name);
    }

    private static Kind kind(String name, String attributes) {
        if (EMPTY.contains(name)) {
            return Kind.EMPTY;
        }
        if (EMPTY_BLOCKS.contains(name)) {
            return Kind.EMPTY_BLOCK;
        }
        return MARKS.contains(name) ? Kind.MARK : name.indexOf(':') > 0 ? Kind.HIDDEN : Kind.BLOCK;
    }

    private void pair() {
        Map<String, Deque<Token>> open = new HashMap<>();
        for (Token token : tokens) {
            if (token.kind != Kind.MARK && token.kind != Kind.BLOCK) {
                continue;
            }
            Deque<Token> same = open.computeIfAbsent(token.name, name -> new ArrayDeque<>());
            if (!token.closing) {
                same.push(token);
            } else if (!same.isEmpty()) {
                same.pop().paired = true;
                token.paired = true;
            }
        }
    }

    private boolean isHtml() {
        boolean beginsWithBlock = !tokens.isEmpty()
                && tokens.get(0).start == 0
                && tokens.get(0).kind == Kind.BLOCK
                && HouseStyle.isBlock(tokens.get(0).name);
        return beginsWithBlock
                || tokens.stream()
                        .anyMatch(token -> token.kind == Kind.BLOCK && token.paired && HouseStyle.isBlock(token.name));
    }

    /** No text of words has its tags in each other like this, and reading one takes seconds. */
    boolean isTooDeep() {
        int depth = 0;
        for (Token token : tokens) {
            boolean nests = token.kind == Kind.MARK || token.kind == Kind.BLOCK;
            if (nests && isMarkup(token) && !ENDS_MAY_BE_LEFT_OUT.contains(token.name)) {
                depth = token.closing ? Math.max(0, depth - 1) : depth + 1;
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** Whether these signs do something; otherwise they are text. */
    private boolean isMarkup(Token token) {
        return switch (token.kind) {
            case MARK -> token.paired;
            case EMPTY -> !token.closing;
            case BLOCK, EMPTY_BLOCK, HIDDEN -> html;
        };
    }

    String html() {
        StringBuilder out = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        int inBlocks = 0;
        boolean linesOver = false;
        int at = 0;
        for (Token token : tokens) {
            if (!isMarkup(token)) {
                continue;
            }
            boolean loose = inBlocks == 0 && !linesOver;
            (loose ? lines : out).append(words(at, token.start));
            at = token.end;
            if (token.kind == Kind.HIDDEN) {
                continue;
            }
            boolean block = token.kind == Kind.BLOCK || token.kind == Kind.EMPTY_BLOCK;
            if (block) {
                out.append(paragraphs(lines.toString()));
                lines.setLength(0);
            }
            (loose && !block ? lines : out)
                    .append(text.substring(token.start, token.end).replace('\n', ' '));
            if (token.kind == Kind.BLOCK && token.paired) {
                inBlocks += token.closing ? -1 : 1;
            } else if (token.kind == Kind.BLOCK && !token.closing) {
                // Where it ends nobody can tell.
                linesOver = true;
            }
        }
        (inBlocks == 0 && !linesOver ? lines : out).append(words(at, text.length()));
        return out.append(paragraphs(lines.toString())).toString();
    }

    private String words(int from, int to) {
        String words = text.substring(from, to);
        return html ? words.replace("<", "&lt;") : Entities.escape(words);
    }

    /** Where no blank line stands between paragraphs, every line is one. */
    private static String paragraphs(String lines) {
        String trimmed = lines.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        Pattern end = BLANK_LINE.matcher(trimmed).find() ? BLANK_LINES : LINE_END;
        StringBuilder html = new StringBuilder();
        for (String paragraph : end.split(trimmed)) {
            html.append("<p>").append(paragraph.strip().replace("\n", "<br>")).append("</p>");
        }
        return html.toString();
    }

    /** With no sign of it taken for a tag. */
    String signForSign() {
        return paragraphs(Entities.escape(text));
    }
}
