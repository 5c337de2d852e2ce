package zonenews.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
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

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category mergedInto;

    @ElementCollection
    @CollectionTable(name = "category_former_slug")
    @Column(name = "slug")
    private Set<String> formerSlugs = new HashSet<>();

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

    /** What residents read of it; its former address is kept, and leads here. */
    public void edit(
            String newSlug,
            String newName,
            ColumnType newType,
            String newDescription,
            String newKeywords,
            boolean hide) {
        NotAllowed.unless(mergedInto == null, "column.merged");
        if (!newSlug.equals(slug)) {
            formerSlugs.remove(newSlug);
            formerSlugs.add(slug);
            slug = newSlug;
        }
        name = newName;
        columnType = newType;
        described(newDescription, newKeywords);
        hidden = hide;
    }

    public void moveBelow(@Nullable Category newParent, int newPosition) {
        NotAllowed.unless(mergedInto == null, "column.merged");
        NotAllowed.unless(newParent == null || !newParent.isWithin(this), "column.below-itself");
        parent = newParent;
        position = newPosition;
    }

    public void placeAt(int newPosition) {
        position = newPosition;
    }

    /**
     * @throws NotAllowed if the other one is this one, or a descendant, or merged itself
     */
    void mayMergeInto(Category target) {
        NotAllowed.unless(mergedInto == null && target.mergedInto() == null, "column.merged");
        NotAllowed.unless(!target.isWithin(this), "column.merge-below-itself");
    }

    /** From now on its addresses lead to the other one; no column has a slug with a tilde. */
    void mergeInto(Category target) {
        mayMergeInto(target);
        mergedInto = target;
        target.formerSlugs().addAll(formerSlugs);
        target.formerSlugs().add(slug);
        formerSlugs.clear();
        slug = "~" + id;
        hidden = true;
    }

    /** Itself, or, after a merger, the column that stands for it now. */
    public Category current() {
        Category current = this;
        while (current.mergedInto() != null) {
            current = current.mergedInto();
        }
        return current;
    }

    private boolean isWithin(Category other) {
        for (Category each = this; each != null; each = each.parent()) {
            if (each.equals(other)) {
                return true;
            }
        }
        return false;
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

    public String description() {
        return description;
    }

    public String keywords() {
        return keywords;
    }

    public int position() {
        return position;
    }

    public boolean hidden() {
        return hidden;
    }

    public @Nullable Category mergedInto() {
        return mergedInto;
    }

    public Set<String> formerSlugs() {
        return formerSlugs;
    }

    /** Grows with every change, so that a form can tell whether it is still about the column it was opened with. */
    public int revision() {
        return version;
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
