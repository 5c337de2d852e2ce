package zonenews.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Categories extends JpaRepository<Category, Long> {

    Optional<Category> findBySlug(String slug);

    List<Category> findByParentAndName(@Nullable Category parent, String name);

    @Query("select c from Category c join c.formerSlugs f where f = :slug")
    Optional<Category> findByFormerSlug(String slug);

    @Query("select c from Category c left join fetch c.formerSlugs")
    List<Category> findAllWithFormerSlugs();

    @Query("""
            select c from Category c
            where c.mergedInto is null and (c.parent = :parent or :parent is null and c.parent is null)
            order by c.position, c.id
            """)
    List<Category> findChildren(@Nullable Category parent);

    /** Whether anything names it: a text, a list, a column below it or merged into it. */
    @Query("""
            select exists(select 1 from Edition e where e.content.category.id = :id)
                or exists(select 1 from Edition e join e.alsoIn c where c.id = :id)
                or exists(select 1 from Article a where a.category.id = :id)
                or exists(select 1 from Listing l where l.categoryId = :id)
                or exists(select 1 from Category c where c.parent.id = :id or c.mergedInto.id = :id)
            """)
    boolean isUsed(Long id);
}
