/** The news itself: articles (稿件), their editions (历史版本), the columns (栏目) they are listed in. */
@NullMarked
package zonenews.article;

import org.jspecify.annotations.NullMarked;
