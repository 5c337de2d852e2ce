package zonenews.article;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 彻底删除 of what lies in the 回收站, with every edition; pictures and files stay. */
@Component
public class Removal {

    private final Articles articles;
    private final EntityManager entities;

    Removal(Articles articles, EntityManager entities) {
        this.articles = articles;
        this.entities = entities;
    }

    /** Of an article this transaction has locked, and which nothing else knows any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Article article) {
        NotAllowed.unless(articles.referringTo(article.id()).isEmpty(), "removal.referred-to");
        article.letGoOfEditions();
        entities.flush();
        articles.findEditions(article.id()).forEach(entities::remove);
        entities.flush();
        entities.remove(article);
    }
}
