package zonenews.frontpage;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement as the desk shows it.
 *
 * @param changedBy who changed it last; null: nobody yet
 */
record Arrangement(
        long revision, @Nullable String changedBy, @Nullable LocalDateTime changedAt, List<Section> sections) {

    /**
     * @param empty what residents see instead, where nothing of it is shown
     */
    record Section(Place place, List<Row> rows, String empty) {

        public boolean isAnythingShown() {
            return rows.stream().anyMatch(Row::shown);
        }
    }

    /**
     * @param position counted from 1
     * @param last whether it is the last of its place
     * @param state the state of the article; empty of a link
     * @param shown whether residents see it now
     * @param why what else is to be said: why it is not shown, or until when
     */
    record Row(
            Long id,
            Place place,
            int position,
            boolean last,
            String title,
            String shortTitle,
            String address,
            @Nullable Long article,
            @Nullable String coverName,
            String state,
            boolean shown,
            String why,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until) {}
}
