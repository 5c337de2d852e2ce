package zonenews;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.account.Accounts;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Article;
import zonenews.article.Articles;
import zonenews.article.Categories;
import zonenews.article.Category;
import zonenews.article.ColumnType;
import zonenews.article.Content;
import zonenews.article.HouseStyle;
import zonenews.article.Listings;
import zonenews.article.Origin;
import zonenews.article.ReviewRules;
import zonenews.article.Timing;
import zonenews.counting.ViewCounter;
import zonenews.site.Settings;
import zonenews.site.SiteSetting;
import zonenews.site.SiteSettings;
import zonenews.site.SiteVersion;

/** Tells the stories tests begin with: {@code newsroom.published("园区开工")}. */
@TestComponent
public class Newsroom {

    public static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Articles articles;
    private final Categories categories;
    private final Listings listings;
    private final ViewCounter views;
    private final SiteVersion siteVersion;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final TestClock clock;
    private final Settings settings;
    private final Environment environment;

    Newsroom(
            Articles articles,
            Categories categories,
            Listings listings,
            ViewCounter views,
            SiteVersion siteVersion,
            Accounts accounts,
            TransactionTemplate transactions,
            TestClock clock,
            Settings settings,
            Environment environment) {
        this.articles = articles;
        this.categories = categories;
        this.listings = listings;
        this.views = views;
        this.siteVersion = siteVersion;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
        this.environment = environment;
    }

    /** A new column of the first level. */
    public Category column(String name) {
        return columnBelow(null, name);
    }

    public Category columnBelow(Category parent, String name) {
        int number = NUMBER.incrementAndGet();
        return transactions.execute(status -> {
            Category column = categories.save(new Category(parent, "column-" + number, name, ColumnType.NEWS, number));
            categories.flush();
            siteVersion.raise();
            return column;
        });
    }

    /** An article residents read since now, in a column of its own. */
    public Long published(String title) {
        return published(title, column("园区要闻"));
    }

    public Long published(String title, Category column) {
        return publishedAsOf(clock.instant(), content(title, column));
    }

    public Long publishedAsOf(Instant hour, Content content) {
        return article(content, article -> article.publishAsOf(hour, clock.instant(), "admin"));
    }

    /** Published for an hour that has not come. */
    public Long scheduled(String title, Duration fromNow) {
        Timing later = new Timing(clock.instant().plus(fromNow), null, null, false);
        return article(
                content(title, column("园区要闻")).withTiming(later),
                article -> article.publish(ReviewRules.NO_REVIEW, clock.instant(), "admin"));
    }

    public Long draft(String title) {
        return draft(title, column("园区要闻"));
    }

    public Long draft(String title, Category column) {
        return article(content(title, column), article -> {});
    }

    public Long withdrawn(String title, String notice) {
        Long id = published(title);
        change(id, article -> article.withdraw(notice, "", clock.instant()));
        return id;
    }

    public static Content content(String title, Category column) {
        return Content.titled(title, column)
                .withBody(HouseStyle.of("第一段写" + title + "。\n\n第二段接着写。"))
                .withOrigin(new Origin("澜州日报", "", "", "", null));
    }

    private Long article(Content content, Consumer<Article> then) {
        return transactions.execute(status -> {
            Article article = articles.saveAndFlush(
                    new Article(content, "test-" + NUMBER.incrementAndGet(), clock.instant(), "admin"));
            article.write(content, clock.instant(), "admin");
            views.begin(article.id(), 0);
            then.accept(article);
            listings.rewrite(article);
            article.stamp(siteVersion.raise());
            return article.id();
        });
    }

    public void change(Long id, Consumer<Article> change) {
        transactions.executeWithoutResult(status -> {
            Article article = articles.findForChange(id).orElseThrow();
            change.accept(article);
            listings.rewrite(article);
            article.stamp(siteVersion.raise());
        });
    }

    public long views(Long id) {
        return views.total(id);
    }

    /** Somebody who opens pages as a browser does, without cookies until a page sets one. */
    public Visitor resident() {
        return new Visitor(Integer.parseInt(environment.getProperty("local.server.port")));
    }

    /** Signed in as the administrator of the first start, who may also write and publish. */
    public Visitor editor() {
        return signedIn("admin");
    }

    /** Signed in as a new colleague. */
    public Visitor colleague(Role... roles) {
        String name = "colleague" + NUMBER.incrementAndGet();
        accounts.open(name, "同事", PASSWORD, roles);
        return signedIn(name);
    }

    /** Signed in as a new colleague with rights in certain columns. */
    public Visitor colleague(Right... rights) {
        String name = "colleague" + NUMBER.incrementAndGet();
        accounts.open(name, "同事" + NUMBER.get(), PASSWORD, List.of(rights));
        return signedIn(name);
    }

    /** What the office sets, everything else as it was. */
    public void set(SiteSetting setting, String value) {
        Map<SiteSetting, String> values = new EnumMap<>(settings.current().values());
        values.put(setting, value);
        settings.change(new SiteSettings(values));
    }

    public Article article(Long id) {
        return transactions.execute(status -> {
            Article article = articles.findById(id).orElseThrow();
            Hibernate.initialize(article.latest().review().steps());
            Hibernate.initialize(article.live());
            return article;
        });
    }

    private Visitor signedIn(String name) {
        Visitor visitor = resident();
        visitor.signIn(name, PASSWORD);
        return visitor;
    }
}
