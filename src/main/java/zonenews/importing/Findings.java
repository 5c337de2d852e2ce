package zonenews.importing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import zonenews.article.Origin;
import zonenews.importing.Details.Field;

/** Gathers what a page says, and decides whether it is enough. */
final class Findings {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 500_000;
    private static final int LONGEST_COLUMN = 60;
    private static final int DEEPEST = 8;
    private static final int EARLIEST_YEAR = 1949;
    private static final List<String> WITHOUT_BREADCRUMB = List.of("历史信息");

    private final List<String> notes = new ArrayList<>();
    private final Details details;
    private List<String> columns = List.of();
    private String title = "";
    private String subtitle = "";
    private String summary = "";
    private String keywords = "";

    Findings(Details details) {
        this.details = details;
    }

    Findings listedIn(List<String> path) {
        this.columns = path;
        return this;
    }

    Findings titled(String newTitle, String newSubtitle) {
        this.title = newTitle.strip();
        this.subtitle = newSubtitle.strip();
        return this;
    }

    Findings described(String newSummary, String newKeywords) {
        this.summary = newSummary;
        this.keywords = newKeywords;
        return this;
    }

    /**
     * @throws NotTakenIn if there is too little of it or too much: nothing is guessed, and nothing cut
     */
    OldPage page(String body, List<Enclosure> enclosures) {
        refuseIf(title.isEmpty(), "No title was found (没有标题)");
        refuseIf(title.length() > LONGEST_TITLE, "The title is longer than 200 characters (标题过长)");
        LocalDateTime date = date();
        refuseIf(body.isEmpty(), "No text was found (没有正文)");
        refuseIf(body.length() > LONGEST_BODY, "The text is longer than 500,000 characters (正文过长)");
        Origin origin = new Origin(
                fit("信息来源", details.get(Field.SOURCE), 100),
                fit("作者", details.get(Field.AUTHOR), 100),
                fit("责任编辑", details.get(Field.EDITOR), 60),
                fit("供稿单位", details.get(Field.CONTRIBUTOR), 100),
                null);
        return new OldPage(
                path(),
                title,
                fit("副标题", subtitle, 200),
                date,
                origin,
                details.views(),
                fit("摘要", summary, 500),
                fit("关键词", keywords, 200),
                body,
                enclosures,
                notes);
    }

    private LocalDateTime date() {
        String said = details.get(Field.DATE);
        if (said.isEmpty() && details.says(Field.UPDATED)) {
            notes.add("Only 更新时间 was found; it became the publication date");
            said = details.get(Field.UPDATED);
        }
        LocalDateTime date = OldDate.in(said).orElse(null);
        if (date == null) {
            throw new NotTakenIn("No publication date was found (没有发布日期)");
        }
        refuseIf(date.getYear() < EARLIEST_YEAR, "The date cannot be right (日期有误): " + date);
        return date;
    }

    /** The last step of some breadcrumbs is the page itself. */
    private List<String> path() {
        List<String> path = new ArrayList<>(columns);
        if (!path.isEmpty() && isTitle(path.get(path.size() - 1))) {
            path.remove(path.size() - 1);
        }
        if (path.isEmpty()) {
            notes.add("No breadcrumb was found (没有当前位置); put in the column " + WITHOUT_BREADCRUMB.get(0));
            return WITHOUT_BREADCRUMB;
        }
        refuseIf(
                path.size() > DEEPEST || path.stream().anyMatch(name -> name.length() > LONGEST_COLUMN),
                "The breadcrumb does not name columns (栏目名称过长): " + String.join(" > ", path));
        return List.copyOf(path);
    }

    private boolean isTitle(String step) {
        String start = step.replaceFirst("(\\.{2,}|…+)$", "");
        return start.equals(title) || start.length() >= 6 && title.startsWith(start);
    }

    private String fit(String field, String text, int longest) {
        String clean = Lines.printable(text);
        if (clean.length() <= longest) {
            return clean;
        }
        notes.add(field + " was shortened to " + longest + " characters");
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }

    private static void refuseIf(boolean condition, String reason) {
        if (condition) {
            throw new NotTakenIn(reason);
        }
    }
}
