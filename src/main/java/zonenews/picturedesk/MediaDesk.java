package zonenews.picturedesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import zonenews.account.Accounts;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.ArticleState;
import zonenews.article.Articles;
import zonenews.article.NotAllowed;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;
import zonenews.site.Durability;

/** What is done in the 素材库. */
@Service
class MediaDesk {

    private static final String SUBJECT = "素材";
    private static final int LONGEST = 300;

    /** An article with a picture or file in one of its editions. */
    record Use(Long article, String title, ArticleState state) {}

    record Shown(MediaItem item, List<Use> uses, boolean mayDelete) {}

    private final MediaLibrary library;
    private final Articles articles;
    private final Accounts accounts;
    private final AuditLog auditLog;
    private final Durability durability;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MediaDesk(
            MediaLibrary library,
            Articles articles,
            Accounts accounts,
            AuditLog auditLog,
            Durability durability,
            TransactionTemplate transactions,
            Clock clock) {
        this.library = library;
        this.articles = articles;
        this.accounts = accounts;
        this.auditLog = auditLog;
        this.durability = durability;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A file on the disk stays there: it is looked at and drawn outside of the transaction that enters it.
     *
     * @throws zonenews.media.MediaRefused if it is not taken in
     */
    MediaItem upload(MultipartFile sent, SignedIn who) {
        Path upload = library.freshFile();
        try {
            sent.transferTo(upload.toFile());
            // Browsers write it so between the quotes a name is sent in.
            String name =
                    Objects.requireNonNullElse(sent.getOriginalFilename(), "").replace("%22", "\"");
            Media prepared = library.prepare(upload, name, who.getUsername());
            return transactions.execute(status -> enter(prepared));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            library.discard(upload);
        }
    }

    private MediaItem enter(Media prepared) {
        boolean isNew = prepared.id() == null;
        Media kept = library.keep(prepared);
        if (isNew) {
            auditLog.record(
                    "上传素材", SUBJECT, kept.id(), kept.originalName() + "（" + kept.name() + "，" + kept.size() + "）");
            durability.onDiskAfterCommit();
        }
        return item(kept);
    }

    Shown show(String name, SignedIn who) {
        return transactions.execute(status -> {
            Media media = find(name, who);
            List<Use> uses = uses(media);
            return new Shown(item(media), uses, uses.isEmpty() && mayDelete(media, who));
        });
    }

    /**
     * 图片描述 and 图片说明.
     *
     * @throws NotAllowed if one is too long
     */
    void describe(String name, String altText, String caption, SignedIn who) {
        String alt = line(altText);
        String words = line(caption);
        if (alt.length() > LONGEST || words.length() > LONGEST) {
            throw new NotAllowed("media.description.long");
        }
        transactions.executeWithoutResult(status -> {
            Media media = find(name, who);
            Map<String, String> before = words(media);
            media.describe(alt, words);
            auditLog.record("修改素材说明", SUBJECT, media.id(), media.originalName(), Change.between(before, words(media)));
            durability.onDiskAfterCommit();
        });
    }

    private static String line(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Map<String, String> words(Media media) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("图片描述", media.altText());
        words.put("图片说明", media.caption());
        return words;
    }

    /**
     * Answers what it was called.
     *
     * @throws NotAllowed if an article has it, in whatever edition
     */
    String delete(String name, SignedIn who) {
        try {
            return transactions.execute(status -> {
                Media media = find(name, who);
                if (!mayDelete(media, who)) {
                    throw new AccessDeniedException("Somebody else's");
                }
                if (!uses(media).isEmpty()) {
                    throw new NotAllowed("media.used");
                }
                library.delete(media);
                auditLog.record("删除素材", SUBJECT, media.id(), media.originalName() + "（" + media.name() + "）");
                durability.onDiskAfterCommit();
                return media.originalName();
            });
        } catch (DataIntegrityViolationException usedMeanwhile) {
            throw new NotAllowed("media.used");
        }
    }

    private static boolean mayDelete(Media media, SignedIn who) {
        return who.may(Role.ADMINISTRATOR) || media.createdBy().equals(who.getUsername());
    }

    private Media find(String name, SignedIn who) {
        Media media = library.find(name).orElseThrow(() -> new MediaNotFound(name));
        boolean open = MediaList.seesAll(who)
                || media.createdBy().equals(who.getUsername())
                || articles.showsMedia(media.id(), clock.instant());
        if (!open) {
            throw new MediaNotFound(name);
        }
        return media;
    }

    private List<Use> uses(Media media) {
        return articles.using(media.id()).stream()
                .sorted(Comparator.comparing(Article::id).reversed())
                .map(article ->
                        new Use(article.id(), article.latest().content().title(), article.state(clock.instant())))
                .toList();
    }

    private MediaItem item(Media media) {
        return MediaItem.of(media, accounts.displayName(media.createdBy()));
    }
}
