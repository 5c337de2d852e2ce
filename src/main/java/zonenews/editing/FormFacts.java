package zonenews.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zonenews.article.CategoryTree;

/** What stands in a form beside the text, under the names it has there, and where two forms differ. */
final class FormFacts {

    private static final String TITLE = "标题";

    /** A field in which two forms differ. */
    record Difference(String label, String theirs, String mine) {}

    private FormFacts() {}

    /** Where one form says something else than the other, title and text left out. */
    static List<Difference> differences(ArticleForm mine, ArticleForm theirs, CategoryTree columns) {
        Map<String, String> others = of(theirs, columns);
        return of(mine, columns).entrySet().stream()
                .filter(each -> !each.getKey().equals(TITLE))
                .map(each -> new Difference(each.getKey(), others.get(each.getKey()), each.getValue()))
                .filter(difference -> !difference.theirs.equals(difference.mine))
                .toList();
    }

    /** Everything but the text. */
    static Map<String, String> of(ArticleForm form, CategoryTree columns) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(TITLE, form.title());
        facts.put("副标题", form.subtitle());
        facts.put("首页短标题", form.shortTitle());
        facts.put("栏目", column(form.categoryId(), columns));
        facts.put(
                "同时发布到",
                form.furtherColumns().stream().map(id -> column(id, columns)).collect(Collectors.joining("、")));
        facts.put("信息来源", form.source());
        facts.put("作者", form.author());
        facts.put("责任编辑", form.responsibleEditor());
        facts.put("供稿单位", form.contributor());
        facts.put("摘要", form.summary());
        facts.put("关键词", form.keywords());
        facts.put("更正", form.correction());
        facts.put("发布时间", form.publishAt().replace('T', ' '));
        facts.put("到期下线", form.expireAt().replace('T', ' '));
        facts.put("置顶到", form.pinnedUntil().replace('T', ' '));
        facts.put("头条", form.isHeadline() ? "是" : "");
        facts.put("原文发布日期", form.originalDate());
        facts.put("转链", form.link());
        facts.put("文号", form.policy().documentNumber());
        facts.put("发文机关", form.policy().issuingBody());
        facts.put("成文日期", form.policy().writtenOn());
        facts.put("有效性", form.policy().validity());
        facts.put("解读的文件", form.policy().interprets());
        facts.put("封面图片", form.cover() == null ? "" : form.cover());
        facts.put(
                "附件",
                AttachmentLines.read(form.attachments() == null ? "" : form.attachments())
                        .labels());
        return facts;
    }

    private static String column(String id, CategoryTree columns) {
        String known = id.matches("\\d{1,18}") ? columns.label(Long.valueOf(id)) : "";
        return known.isEmpty() ? id : known;
    }
}
