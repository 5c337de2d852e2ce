package zonenews.article;

/** Residents could read the article once: it was withdrawn, or its time is over. */
public class ArticleGone extends RuntimeException {

    private final String notice;

    ArticleGone(Long id, String notice) {
        super("Article " + id + " is gone");
        this.notice = notice;
    }

    public String notice() {
        return notice;
    }
}
