package zonenews.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.account.Accounts;
import zonenews.account.Role;
import zonenews.article.Article;
import zonenews.article.Categories;
import zonenews.article.Category;
import zonenews.article.ColumnType;
import zonenews.frontpage.ArrangedFrontPage;
import zonenews.site.Settings;
import zonenews.site.SiteLink;
import zonenews.site.SiteSetting;
import zonenews.site.SiteSettings;
import zonenews.site.SiteTime;
import zonenews.site.SiteVersion;

/** Fills an empty newsroom with a fictional zone, its columns, articles and people, for trying the site. */
@Component
@Profile("example")
@Order(2)
class ExampleNewsroom implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ExampleNewsroom.class);
    private static final SiteSettings SETTINGS = new SiteSettings(Map.of(
            SiteSetting.NAME, "澜州经济技术开发区",
            SiteSetting.ORGANIZER, "澜州经济技术开发区管理委员会",
            SiteSetting.UNDERTAKER, "澜州经开区融媒体中心",
            SiteSetting.PHONE, "0579-5550 1234",
            SiteSetting.SITE_CODE, "3307000099",
            SiteSetting.ICP_NUMBER, "东ICP备00000000号",
            SiteSetting.POLICE_NUMBER, "东公网安备 33070000000000号",
            SiteSetting.COMMON_SOURCES, """
                    经开区融媒体中心
                    澜州经开区管委会
                    澜州日报
                    东江日报""",
            SiteSetting.FRIENDLY_LINKS, """
                    中国政府网 https://www.gov.cn/
                    国家政务服务平台 https://gjzwfw.www.gov.cn/
                    国家企业信用信息公示系统 https://www.gsxt.gov.cn/"""));

    private static final String QUICK_LINKS = """
            办事指南 /categories/guides
            政策解读 /categories/interpretations
            招考录用 /categories/recruitment
            重点项目 /categories/projects
            投资环境 /categories/environment
            生活服务 /categories/living""";

    private final Categories categories;
    private final ExampleArticles articles;
    private final Accounts accounts;
    private final Settings settings;
    private final ArrangedFrontPage frontPage;
    private final SiteVersion siteVersion;
    private final TransactionTemplate transactions;
    private final Environment environment;
    private final Clock clock;

    ExampleNewsroom(
            Categories categories,
            ExampleArticles articles,
            Accounts accounts,
            Settings settings,
            ArrangedFrontPage frontPage,
            SiteVersion siteVersion,
            TransactionTemplate transactions,
            Environment environment,
            Clock clock) {
        this.categories = categories;
        this.articles = articles;
        this.accounts = accounts;
        this.settings = settings;
        this.frontPage = frontPage;
        this.siteVersion = siteVersion;
        this.transactions = transactions;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("import") || categories.count() > 0) {
            return;
        }
        transactions.executeWithoutResult(status -> fill());
        log.info("The example newsroom is ready");
    }

    private void fill() {
        Map<String, Category> columns = columns();
        String password = environment.getProperty("ZONENEWS_EXAMPLE_PASSWORD", "");
        accounts.open("editor", "张敏", password, Role.EDITOR);
        accounts.open("reviewer1", "何静", password, Role.REVIEWER);
        accounts.open("reviewer2", "孙立", password, Role.REVIEWER);
        accounts.open("auditor", "周平", password, Role.AUDITOR);
        Map<Integer, ExampleText> texts = texts();
        Map<Integer, Article> begun = new TreeMap<>();
        texts.forEach((number, text) -> begun.put(number, articles.begin(number, text, columns)));
        articles.numbersAreGiven();
        begun.forEach((number, article) -> articles.publish(article, texts.get(number), columns, begun));
        frontPage.beginWith(SiteLink.of(QUICK_LINKS));
        settings.change(SETTINGS);
        long version = siteVersion.raise();
        begun.values().forEach(article -> article.stamp(version));
    }

    private Map<String, Category> columns() {
        Map<String, Category> columns = new TreeMap<>();
        Category parent = null;
        for (String line :
                read(new ClassPathResource("example/columns.txt")).lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] part = line.strip().split("\\s*\\|\\s*");
            boolean below = line.startsWith(" ");
            Category column =
                    new Category(below ? parent : null, part[0], part[1], ColumnType.valueOf(part[2]), columns.size());
            columns.put(part[0], categories.save(column.described(part[3], part[4])));
            parent = below ? parent : column;
        }
        return columns;
    }

    private Map<Integer, ExampleText> texts() {
        LocalDate today = SiteTime.local(clock.instant()).toLocalDate();
        Map<Integer, ExampleText> texts = new TreeMap<>();
        for (Resource file : files("classpath:example/articles/*.html")) {
            ExampleText text = new ExampleText(read(file), today);
            texts.put(Integer.parseInt(text.get("number")), text);
        }
        return texts;
    }

    private static List<Resource> files(String pattern) {
        try {
            List<Resource> files =
                    new ArrayList<>(Arrays.asList(new PathMatchingResourcePatternResolver().getResources(pattern)));
            files.sort(Comparator.comparing(Resource::getFilename));
            return files;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
