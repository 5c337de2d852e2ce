package zonenews.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.Edition;
import zonenews.article.EditionMedia;
import zonenews.article.HouseStyle;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;

/** Reads from a form what it takes out of the 素材库: the cover, the 附件, and what stands in the text. */
@Component
class FormMedia {

    private static final String ADDRESS = "/media/";
    private static final int MOST = 50;
    private static final int LONGEST_LABEL = 255;
    private static final int LONGEST_WORDS = 300;

    private final MediaLibrary library;

    FormMedia(MediaLibrary library) {
        this.library = library;
    }

    @Nullable
    Media cover(ArticleForm form, @Nullable Media before, Map<String, String> problems) {
        String address = form.cover();
        if (address == null || before != null && before.address().equals(address)) {
            return before;
        }
        if (address.isEmpty()) {
            return null;
        }
        Optional<Media> chosen = find(address).filter(media -> media.type().isPicture());
        if (chosen.isEmpty()) {
            problems.put("cover", "cover.unknown");
        }
        return chosen.orElse(null);
    }

    /** In their order; the same file once. */
    List<EditionMedia> attachments(ArticleForm form, Collection<EditionMedia> before, Map<String, String> problems) {
        String typed = form.attachments();
        AttachmentLines lines =
                (typed == null ? AttachmentLines.of(before) : AttachmentLines.read(typed)).and(form.attach());
        List<EditionMedia> attachments = new ArrayList<>();
        Set<Media> once = new HashSet<>();
        Map<String, Media> files = library.findAll(
                lines.lines().stream().map(AttachmentLines.Line::name).toList());
        for (AttachmentLines.Line line : lines.lines()) {
            Media file = files.get(line.name());
            if (file == null) {
                problems.put("attachments", "attachments.unknown");
            } else if (line.label().length() > LONGEST_LABEL) {
                problems.put("attachments", "attachments.label.long");
            } else if (once.add(file)) {
                String label = line.label().isEmpty() ? file.originalName() : line.label();
                attachments.add(new EditionMedia(file, true, attachments.size(), label));
            }
        }
        if (attachments.size() > MOST) {
            problems.put("attachments", "attachments.many");
        }
        return attachments;
    }

    private Optional<Media> find(String address) {
        return address.startsWith(ADDRESS) ? library.find(address.substring(ADDRESS.length())) : Optional.empty();
    }

    /** An edition uses the files attached to it, and all that its text shows or links to. */
    void use(List<EditionMedia> attachments, Edition edition) {
        List<EditionMedia> used = new ArrayList<>(attachments);
        Set<Media> once =
                new HashSet<>(attachments.stream().map(EditionMedia::media).toList());
        List<String> names = HouseStyle.mediaNames(edition.content().body());
        Map<String, Media> files = library.findAll(names);
        names.stream()
                .map(files::get)
                .filter(Objects::nonNull)
                .filter(once::add)
                .forEach(media -> used.add(new EditionMedia(media, false, used.size(), "")));
        edition.use(used);
        rememberWords(edition.content().body(), files);
    }

    /** 图片描述 and 图片说明 of a picture's first use are what its next one begins with. */
    private static void rememberWords(String body, Map<String, Media> files) {
        for (Element picture : Jsoup.parseBodyFragment(body).select("img[src^=" + ADDRESS + "]")) {
            String alt = picture.attr("alt").strip();
            Element figure = picture.closest("figure:not(.group)");
            Element line = figure == null ? null : figure.selectFirst("figcaption");
            String caption = line == null ? "" : line.text().strip();
            Media media = files.get(picture.attr("src").substring(ADDRESS.length()));
            if (media != null
                    && (media.altText().isEmpty() && !alt.isEmpty() && alt.length() <= LONGEST_WORDS
                            || media.caption().isEmpty() && !caption.isEmpty() && caption.length() <= LONGEST_WORDS)) {
                media.describe(kept(media.altText(), alt), kept(media.caption(), caption));
            }
        }
    }

    private static String kept(String before, String now) {
        return before.isEmpty() && now.length() <= LONGEST_WORDS ? now : before;
    }
}
