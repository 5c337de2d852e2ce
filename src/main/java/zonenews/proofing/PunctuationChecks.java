package zonenews.proofing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that come in pairs, and marks that stand twice. */
final class PunctuationChecks {

    /** Brackets of both widths are one kind. */
    private static final String OPENING = "\u201c\u2018《〈（(【〔「『";

    private static final String CLOSING = "\u201d\u2019》〉）)】〕」』";
    private static final List<String> NAMES = List.of("双引号", "单引号", "书名号", "书名号", "括号", "方括号", "六角括号", "引号", "引号");
    private static final Pattern DOUBLED = Pattern.compile("([，。、；：,;])\\1+|[，、；：][。，、；：]|。[，、；：]");
    private static final Pattern STRAIGHT = Pattern.compile("[\"\uff02]");
    /** 1） and a) number things and have nothing to pair with. */
    private static final Pattern NUMBERED = Pattern.compile("(?s).*(^|[\\s，。；：、（(])[0-9a-zA-Z一二三四五六七八九十]{1,3}");

    private record Mark(int kind, int at) {}

    private PunctuationChecks() {}

    static void check(Manuscript manuscript, Findings findings) {
        List<Passage> passages = manuscript.sentences();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Passage next = i + 1 < passages.size() ? passages.get(i + 1) : null;
            boolean goesOn = next != null && next.field().equals(passage.field()) && beginsQuoting(next);
            pairs(passage, goesOn, findings);
            straight(passage, findings);
            Matcher doubled = DOUBLED.matcher(passage.text());
            while (doubled.find()) {
                findings.at(Rule.DOUBLED_PUNCTUATION, passage, doubled.start(), doubled.end(), "标点重复，请删去多余的");
            }
        }
    }

    private static boolean beginsQuoting(Passage passage) {
        return passage.text().startsWith("\u201c") || passage.text().startsWith("\u2018");
    }

    /**
     * @param goesOn whether the next paragraph opens a quotation too: of several quoted ones only the last is closed
     */
    private static void pairs(Passage passage, boolean goesOn, Findings findings) {
        String text = passage.text();
        Deque<Mark> open = new ArrayDeque<>();
        int[] openOfKind = new int[OPENING.length()];
        for (int at = 0; at < text.length(); at++) {
            int opened = kind(OPENING.indexOf(text.charAt(at)));
            int closed = kind(CLOSING.indexOf(text.charAt(at)));
            if (opened >= 0) {
                open.push(new Mark(opened, at));
                openOfKind[opened]++;
            } else if (closed >= 0 && !isApostrophe(text, at)) {
                if (openOfKind[closed] > 0) {
                    while (open.peek().kind != closed) {
                        Mark left = open.pop();
                        openOfKind[left.kind]--;
                        unpaired(passage, left.at, findings);
                    }
                    open.pop();
                    openOfKind[closed]--;
                } else if (!isNumber(text, at)) {
                    unpaired(passage, at, findings);
                }
            }
        }
        for (Iterator<Mark> left = open.descendingIterator(); left.hasNext(); ) {
            Mark mark = left.next();
            if (!(goesOn && mark.at == 0)) {
                unpaired(passage, mark.at, findings);
            }
        }
    }

    /** A straight quotation mark is its own other half. Behind a number it may say inches, or close a quotation. */
    private static void straight(Passage passage, Findings findings) {
        Matcher mark = STRAIGHT.matcher(passage.text());
        int last = -1;
        int marks = 0;
        int behindNumbers = 0;
        while (mark.find()) {
            marks++;
            if (mark.start() > 0 && Character.isDigit(passage.text().charAt(mark.start() - 1))) {
                behindNumbers++;
            } else {
                last = mark.start();
            }
        }
        if (marks % 2 != 0 && (marks - behindNumbers) % 2 != 0) {
            int to = Math.min(passage.text().length(), last + 5);
            findings.at(Rule.UNPAIRED, passage, last, to, "双引号不成对");
        }
    }

    private static int kind(int index) {
        return index > OPENING.indexOf('（') ? index - 1 : index;
    }

    private static boolean isApostrophe(String text, int at) {
        return text.charAt(at) == '\u2019'
                && at > 0
                && at + 1 < text.length()
                && isLatin(text.charAt(at - 1))
                && isLatin(text.charAt(at + 1));
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetter(letter);
    }

    private static boolean isNumber(String text, int at) {
        char mark = text.charAt(at);
        return (mark == ')' || mark == '）')
                && NUMBERED.matcher(text.substring(Math.max(0, at - 5), at)).matches();
    }

    private static void unpaired(Passage passage, int at, Findings findings) {
        char mark = passage.text().charAt(at);
        boolean opens = OPENING.indexOf(mark) >= 0;
        String name = NAMES.get(kind(opens ? OPENING.indexOf(mark) : CLOSING.indexOf(mark)));
        String message = opens ? "有前" + name + "，没有后" + name : "有后" + name + "，没有前" + name;
        int from = Math.max(0, opens ? at : at - 4);
        int to = Math.min(passage.text().length(), opens ? at + 5 : at + 1);
        findings.at(Rule.UNPAIRED, passage, from, to, message);
    }
}
