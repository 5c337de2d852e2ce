package zonenews.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zonenews.importing.Details.Field;

/** A page saved as HTML. What its meta elements say goes before what it shows. */
final class HtmlPage {

    private static final String NEVER_SHOWN =
            "script, style, noscript, template, iframe, object, svg, button, input, select, textarea, [hidden], "
                    + "[style~=(?i)display\\s*:\\s*none]";

    private final Document page;

    private HtmlPage(Document page) {
        this.page = page;
    }

    static OldPage parse(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select(NEVER_SHOWN).remove();
        return new HtmlPage(page).read();
    }

    private OldPage read() {
        List<String> lines = Lines.of(page.body());
        Breadcrumb breadcrumb = Breadcrumb.in(lines);
        String title = new HtmlTitle(page, meta("SiteName")).text();
        Header shown = header(lines, breadcrumb, title);
        Details details = details(shown.details());
        List<Enclosure> enclosures = new ArrayList<>();
        HtmlText text = new HtmlText(page, MainText.in(page), enclosures);
        List<Block> body = Body.of(text.blocks(title), details);
        return new Findings(details)
                .listedIn(columns(breadcrumb))
                .titled(title.isEmpty() ? shown.title() : title, "")
                .described(meta("Description"), meta("Keywords"))
                .page(SubHeadings.html(body), enclosures);
    }

    private static Header header(List<String> lines, Breadcrumb breadcrumb, String title) {
        int start = breadcrumb.end();
        for (int i = breadcrumb.end(); i < lines.size(); i++) {
            if (!title.isEmpty() && lines.get(i).equals(title)) {
                start = i;
                break;
            }
        }
        return Header.in(lines, start);
    }

    private Details details(Details shown) {
        Details details = new Details();
        String date = firstOf("PubDate", "publishdate", "article:published_time");
        if (OldDate.endAtStartOf(date.strip()) > 0) {
            details.put(Field.DATE, date);
        }
        details.put(Field.SOURCE, Lines.printable(meta("ContentSource")));
        details.put(Field.AUTHOR, Lines.printable(meta("Author")));
        details.add(shown);
        return details;
    }

    private List<String> columns(Breadcrumb breadcrumb) {
        if (!breadcrumb.columns().isEmpty()) {
            return breadcrumb.columns();
        }
        for (Element crumbs : page.select("[class*=crumb], [id*=crumb], .position, .location, .weizhi, .dqwz")) {
            List<String> steps = crumbs.select("a").eachText();
            if (steps.size() > 1 && steps.get(0).matches("(网站|本站)?(首页|主页)")) {
                return steps.subList(1, steps.size());
            }
        }
        String column = Lines.printable(meta("ColumnName"));
        return column.isEmpty() ? List.of() : List.of(column);
    }

    private String firstOf(String... names) {
        for (String name : names) {
            if (!meta(name).isEmpty()) {
                return meta(name);
            }
        }
        return "";
    }

    private String meta(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return page.select("meta[name], meta[property]").stream()
                .filter(meta -> (meta.attr("name") + meta.attr("property"))
                        .toLowerCase(Locale.ROOT)
                        .equals(wanted))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse("");
    }
}
