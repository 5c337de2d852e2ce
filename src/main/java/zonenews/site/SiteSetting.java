package zonenews.site;

import java.util.Arrays;
import java.util.Optional;

/** One thing the office sets about its site, with the words it is asked for in. */
public enum SiteSetting {
    NAME("name", "网站名称", "", Kind.LINE, 60),
    ORGANIZER("organizer", "主办单位", "", Kind.LINE, 100),
    UNDERTAKER("undertaker", "承办单位", "", Kind.LINE, 100),
    PHONE("phone", "联系电话", "", Kind.LINE, 60),
    SITE_CODE("siteCode", "网站标识码", "由政府网站信息报送系统分配，例如 3307000099", Kind.LINE, 20),
    ICP_NUMBER("icpNumber", "ICP备案号", "", Kind.LINE, 60),
    POLICE_NUMBER("policeNumber", "公安备案号", "", Kind.LINE, 60),
    PARTY_GOVERNMENT_MARK("partyGovernmentMark", "党政机关网站标识", "核发标识时给出的页面地址，以 http:// 或 https:// 开头", Kind.ADDRESS, 300),
    FAULT_REPORT("faultReport", "我为政府网站找错", "本站在找错平台的页面地址，以 http:// 或 https:// 开头", Kind.ADDRESS, 300),
    FRIENDLY_LINKS("friendlyLinks", "友情链接", "一行一个：名称、空格、网址，例如：中国政府网 https://www.gov.cn/", Kind.LINKS, 1000),
    GREY_FROM("greyFrom", "置灰开始日期", "", Kind.DATE, 10),
    GREY_TO("greyTo", "置灰结束日期", "", Kind.DATE, 10),
    REVIEW_STEPS("reviewSteps", "审核步数", "", Kind.REVIEW_STEPS, 1),
    SENDING_IS_FIRST_STEP("sendingIsFirstStep", "录入即初审：编辑送审算作第一步", "", Kind.YES_NO, 4),
    RETURN_PHRASES("returnPhrases", "退回修改的常用语", "每行一条，审核员退回时可以直接选用", Kind.TEXT, 2000),
    COMMON_SOURCES("commonSources", "常用来源", "每行一个，写稿时在“信息来源”一栏可以直接选用", Kind.TEXT, 2000),
    COMMON_EDITORS("commonEditors", "责任编辑", "每行一个", Kind.TEXT, 2000),
    COMMON_CONTRIBUTORS("commonContributors", "供稿单位", "每行一个", Kind.TEXT, 2000),
    BACKUP_HOUR("backupHour", "每天备份的时刻", "例如 02:30；不填写就不自动备份。那时站点没有运行的，启动后补做", Kind.HOUR, 5),
    BACKUPS_KEPT("backupsKept", "保留几份备份", "1 到 365；不填写时保留 14 份，更早的自动删除", Kind.COUNT, 3);

    /** What may be typed. */
    public enum Kind {
        LINE,
        ADDRESS,
        LINKS,
        DATE,
        /** An hour of the day, 02:30. */
        HOUR,
        /** From 1 to 365. */
        COUNT,
        REVIEW_STEPS,
        YES_NO,
        TEXT;

        public boolean hasLines() {
            return this == LINKS || this == TEXT;
        }
    }

    private final String key;
    private final String label;
    private final String hint;
    private final Kind kind;
    private final int longest;

    SiteSetting(String key, String label, String hint, Kind kind, int longest) {
        this.key = key;
        this.label = label;
        this.hint = hint;
        this.kind = kind;
        this.longest = longest;
    }

    static Optional<SiteSetting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** What it is called in the database and in the form. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public Kind kind() {
        return kind;
    }

    public int longest() {
        return longest;
    }
}
