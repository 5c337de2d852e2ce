package zonenews.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zonenews.article.CategoryTree;
import zonenews.article.ListedArticle;
import zonenews.site.SiteLink;

/**
 * The front page.
 *
 * @param headline 头条
 * @param focus 焦点图: those arranged, or the newest articles with a picture
 * @param lead the first column of the news, at full length
 * @param lists columns of text side by side
 * @param pictured columns whose first article comes with its picture
 * @param quickLinks 快捷入口
 */
record HomePage(
        @Nullable ListedArticle headline,
        List<ListedArticle> focus,
        @Nullable Block lead,
        List<Block> lists,
        List<Block> pictured,
        List<SiteLink> quickLinks) {

    record Block(CategoryTree.Node column, List<ListedArticle> articles) {

        public @Nullable ListedArticle withPicture() {
            return articles.stream()
                    .filter(article -> article.coverName() != null)
                    .findFirst()
                    .orElse(null);
        }

        /** Those that are not shown with the picture already. */
        public List<ListedArticle> articlesBesidePicture() {
            return articles.stream()
                    .filter(article -> !article.equals(withPicture()))
                    .limit(4)
                    .toList();
        }
    }

    public boolean isEmpty() {
        return lead == null;
    }
}
