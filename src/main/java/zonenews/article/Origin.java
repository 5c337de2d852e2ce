package zonenews.article;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from.
 *
 * @param source 信息来源
 * @param author 作者
 * @param responsibleEditor 责任编辑
 * @param contributor 供稿单位
 * @param originalDate 原文发布日期; shown, never sorted by
 */
@Embeddable
public record Origin(
        String source,
        String author,
        String responsibleEditor,
        String contributor,
        @Nullable LocalDate originalDate) {

    public static final Origin UNKNOWN = new Origin("", "", "", "", null);
}
