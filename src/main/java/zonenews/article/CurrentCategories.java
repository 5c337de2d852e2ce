package zonenews.article;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.site.FollowsSiteVersion;
import zonenews.site.SiteVersion;

/** The column tree as it is now. */
@Component
public class CurrentCategories {

    private final FollowsSiteVersion<CategoryTree> tree;

    CurrentCategories(Categories categories, SiteVersion siteVersion, TransactionTemplate transactions) {
        this.tree = new FollowsSiteVersion<>(
                siteVersion,
                () -> transactions.execute(status -> new CategoryTree(categories.findAllWithFormerSlugs())));
    }

    public CategoryTree tree() {
        return tree.get();
    }
}
