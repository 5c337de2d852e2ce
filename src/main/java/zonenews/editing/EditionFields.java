package zonenews.editing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import zonenews.article.Article;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Edition;
import zonenews.site.SiteTime;

/** The fields of a text as the audit log names them. */
final class EditionFields {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private EditionFields() {}

    static Map<String, String> of(Edition edition) {
        Map<String, String> fields = of(edition.content(), edition.alsoIn());
        fields.put("附件", AttachmentLines.of(edition.media()).labels());
        return fields;
    }

    private static Map<String, String> of(Content content, Collection<Category> alsoIn) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("标题", content.title());
        fields.put("副标题", content.subtitle());
        fields.put("首页短标题", content.shortTitle());
        fields.put("栏目", name(content.category()));
        fields.put("同时发布到", alsoIn.stream().map(EditionFields::name).sorted().collect(Collectors.joining("、")));
        fields.put("信息来源", content.origin().source());
        fields.put("作者", content.origin().author());
        fields.put("责任编辑", content.origin().responsibleEditor());
        fields.put("供稿单位", content.origin().contributor());
        fields.put("原文发布日期", text(content.origin().originalDate()));
        fields.put("摘要", content.summary());
        fields.put("关键词", content.keywords());
        fields.put("正文", paragraphs(content.body()));
        fields.put("转链", content.link());
        fields.put("更正", content.correction());
        fields.put("封面", content.cover() == null ? "" : text(content.cover().name()));
        fields.put("发布时间", time(content.timing().publishAt()));
        fields.put("到期下线", time(content.timing().expireAt()));
        fields.put("置顶到", time(content.timing().pinnedUntil()));
        fields.put("头条", content.timing().headline() ? "是" : "");
        fields.put("发文机关", content.policy().issuingBody());
        fields.put("文号", content.policy().documentNumber());
        fields.put("成文日期", text(content.policy().writtenOn()));
        fields.put("有效性", content.policy().validity());
        fields.put("解读的稿件", text(content.policy().interpretsId()));
        return fields;
    }

    /** Which edition, from when, or that it is withdrawn and why. */
    static Map<String, String> whatResidentsSee(Article article) {
        Map<String, String> fields = new LinkedHashMap<>();
        Edition live = article.live();
        fields.put("当前发布稿", live == null ? "无" : "第" + live.number() + "版");
        fields.put("发布时间", live == null ? "" : time(article.publishedAt()));
        fields.put("撤下", article.isWithdrawn() ? "是" : "否");
        fields.put("撤稿说明", article.isWithdrawn() ? article.withdrawalNotice() : "");
        fields.put("撤稿原因", article.isWithdrawn() ? article.withdrawalReason() : "");
        return fields;
    }

    /** One paragraph a line, so that the log can leave out those that stayed as they were. */
    private static String paragraphs(String html) {
        return Jsoup.parseBodyFragment(html).body().childNodes().stream()
                .map(EditionFields::paragraph)
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(Node block) {
        return block instanceof Element element
                        && element.normalName().equals("p")
                        && element.childrenSize() == 0
                        && element.attributesSize() == 0
                ? element.wholeText()
                : block.outerHtml().replaceAll("\\R", "");
    }

    private static String name(@Nullable Category column) {
        return column == null ? "" : column.name() + "（" + column.id() + "）";
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(SiteTime.local(instant));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
