package zonenews.article;

/** 栏目类别, as inspections of government sites name it. */
public enum ColumnType {
    NEWS("工作动态"),
    NOTICE("通知公告"),
    POLICY("政策文件"),
    INTERPRETATION("政策解读"),
    OVERVIEW("概况信息"),
    SERVICE("办事服务");

    private final String label;

    ColumnType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
