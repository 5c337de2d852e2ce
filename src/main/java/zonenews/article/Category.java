package zonenews.article;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** 栏目: a node of the column tree, 新闻动态 > 市县动态. */
@Entity
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category parent;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private ColumnType columnType;

    private String description = "";
    private String keywords = "";
    private int position;
    private boolean hidden;

    @Version
    private int version;

    protected Category() {}

    public Category(@Nullable Category parent, String slug, String name, ColumnType columnType, int position) {
        this.parent = parent;
        this.slug = slug;
        this.name = name;
        this.columnType = columnType;
        this.position = position;
    }

    public Category described(String description, String keywords) {
        this.description = description;
        this.keywords = keywords;
        return this;
    }

    public Long id() {
        return id;
    }

    public @Nullable Category parent() {
        return parent;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public ColumnType columnType() {
        return columnType;
    }

    String description() {
        return description;
    }

    String keywords() {
        return keywords;
    }

    int position() {
        return position;
    }

    boolean hidden() {
        return hidden;
    }

    /** By number, so that a proxy equals what it stands for. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Category that && id != null && id.equals(that.id());
    }

    @Override
    public int hashCode() {
        return Category.class.hashCode();
    }
}
