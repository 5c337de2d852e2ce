package zonenews.article;

/** The article was merged into another one, which residents may read. */
public class ArticleMerged extends RuntimeException {

    private final Long into;

    ArticleMerged(Long id, Long into) {
        super("Article " + id + " was merged into " + into);
        this.into = into;
    }

    public Long into() {
        return into;
    }
}
