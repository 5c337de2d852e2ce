package zonenews.proofing;

/** What is looked at before a text goes to residents. */
public enum Rule {
    TITLE_MISSING("没有标题", Severity.BLOCKING, true),
    COLUMN_MISSING("没有选择栏目", Severity.BLOCKING, true),
    TEXT_MISSING("没有正文", Severity.BLOCKING, true),
    SOURCE_MISSING("没有信息来源", Severity.BLOCKING),
    PICTURE_NOT_TAKEN("没能带入或待处理的内容", Severity.BLOCKING),
    ALT_MISSING("图片没有图片描述", Severity.BLOCKING),
    FILE_MISSING("图片或附件不存在", Severity.BLOCKING),
    LINK_BROKEN("打不开的链接", Severity.BLOCKING),
    LINK_NOT_PUBLIC("链接到居民还看不到的文章", Severity.WARNING),
    LINK_FORMER("链接用的是旧地址", Severity.WARNING),
    ID_NUMBER("完整的身份证号", Severity.BLOCKING),
    BANK_CARD("银行卡号", Severity.WARNING),
    MOBILE_NUMBER("手机号码", Severity.WARNING),
    FORBIDDEN_WORD("敏感词（禁用）", Severity.BLOCKING),
    CAREFUL_WORD("敏感词（慎用）", Severity.WARNING),
    WRONG_WORD("错别字", Severity.WARNING),
    IMPOSSIBLE_DATE("不存在的日期", Severity.BLOCKING),
    WRONG_WEEKDAY("日期与星期不符", Severity.WARNING),
    FUTURE_DATE("将来的原文发布日期或成文日期", Severity.WARNING),
    UNPAIRED("引号、书名号或括号不成对", Severity.WARNING),
    DOUBLED_PUNCTUATION("重复的标点", Severity.WARNING),
    HEADING_ORDER("小标题的级别顺序", Severity.WARNING),
    NUMBERING("序号不连续", Severity.WARNING),
    REPEATED_PARAGRAPH("重复的段落", Severity.WARNING),
    TITLE_LONG("标题过长", Severity.WARNING),
    COVER("封面太小或缺少", Severity.WARNING);

    private final String label;
    private final Severity severity;
    private final boolean fixed;

    Rule(String label, Severity severity) {
        this(label, severity, false);
    }

    Rule(String label, Severity severity, boolean fixed) {
        this.label = label;
        this.severity = severity;
        this.fixed = fixed;
    }

    public String label() {
        return label;
    }

    /** As long as the office has set nothing else. */
    Severity severity() {
        return severity;
    }

    /** Without these there is nothing to read: the office cannot set them otherwise, and no reason gets past them. */
    public boolean isFixed() {
        return fixed;
    }
}
