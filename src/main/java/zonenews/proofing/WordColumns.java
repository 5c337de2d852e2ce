package zonenews.proofing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a file says what; -1: none does.
 */
record WordColumns(int word, int right, int level, int hint) {

    private static final Set<String> WORD = Set.of(
            "词", "词语", "词条", "错", "错词", "错字", "错误", "错别字", "错误词", "错误写法", "错误用法", "误", "原词", "敏感词", "禁用词", "慎用词", "例外",
            "例外词", "word", "wrong");
    private static final Set<String> RIGHT =
            Set.of("正", "正词", "正字", "正确", "正确词", "正确写法", "正确用法", "应为", "改为", "建议", "建议改为", "right", "correct");
    private static final Set<String> LEVEL = Set.of("级别", "等级", "禁用或慎用", "level");
    private static final Set<String> HINT = Set.of("提示", "说明", "备注", "原因", "hint", "note");
    private static final Set<String> OTHER = Set.of("", "序号", "编号", "类别", "类型", "分类", "no");

    /** Without a heading, the columns stand as they do in what the desk hands out. */
    static WordColumns usual(WordKind kind) {
        return switch (kind) {
            case WRONG -> new WordColumns(0, 1, -1, 2);
            case SENSITIVE -> new WordColumns(0, -1, 1, 2);
            case EXCEPTION -> new WordColumns(0, -1, -1, -1);
        };
    }

    /** As a first line names them; empty: that line is no heading. */
    static Optional<WordColumns> named(WordKind kind, List<String> cells) {
        List<String> names = cells.stream().map(WordColumns::name).toList();
        WordColumns columns =
                new WordColumns(find(names, WORD), find(names, RIGHT), find(names, LEVEL), find(names, HINT));
        boolean heading = names.stream()
                .allMatch(name -> WORD.contains(name)
                        || RIGHT.contains(name)
                        || LEVEL.contains(name)
                        || HINT.contains(name)
                        || OTHER.contains(name));
        return heading && columns.word >= 0
                ? Optional.of(kind == WordKind.SENSITIVE ? columns : columns.withoutLevel())
                : Optional.empty();
    }

    /** Without what is said of it in brackets: 提示（可以不填）. */
    private static String name(String cell) {
        return cell.replaceAll("[（(].*", "").replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static int find(List<String> names, Set<String> known) {
        for (int at = 0; at < names.size(); at++) {
            if (known.contains(names.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private WordColumns withoutLevel() {
        return new WordColumns(word, right, -1, hint);
    }

    private static String cell(List<String> cells, int at) {
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    boolean isLevelKnown(List<String> cells) {
        return Set.of("", WordLine.FORBIDDEN, WordLine.CAREFUL).contains(cell(cells, level));
    }

    WordLine line(WordKind kind, List<String> cells) {
        return new WordLine(
                kind,
                cell(cells, word),
                cell(cells, right),
                cell(cells, level).equals(WordLine.FORBIDDEN),
                cell(cells, hint));
    }
}
