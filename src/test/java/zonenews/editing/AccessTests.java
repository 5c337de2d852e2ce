package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;

/** Every address by every role. A new address needs a line here before it goes out. */
@NewsroomTest
class AccessTests {

    /**
     * "in" is any answer but a refusal: the page, a redirect, or what is wrong with an empty form. "login" leads to
     * the sign-in form. A line that begins with + is answered by no controller.
     */
    private static final String TABLE = """
                                                             nobody  editor     editor     reviewer   admini-   auditor
                                                                     elsewhere  in column  in column  strator
            GET /                                            in      in         in         in         in        in
            GET /articles/{id}                               in      in         in         in         in        in
            GET /articles/{id}/print                         in      in         in         in         in        in
            GET /categories/{slug}                           in      in         in         in         in        in
            GET /categories/{slug}/feed.xml                  in      in         in         in         in        in
            GET /error                                       in      in         in         in         in        in
            GET /feed.xml                                    in      in         in         in         in        in
            GET /leaving                                     in      in         in         in         in        in
            GET /media/{name}                                in      in         in         in         in        in
            GET /privacy                                     in      in         in         in         in        in
            GET /robots.txt                                  in      in         in         in         in        in
            GET /search                                      in      in         in         in         in        in
            GET /sitemap                                     in      in         in         in         in        in
            GET /sitemap.xml                                 in      in         in         in         in        in
            GET /sitemap-{part:[1-9][0-9]{0,7}}.xml          in      in         in         in         in        in
            GET /login                                       in      in         in         in         in        in
            GET /admin                                       login   in         in         in         in        in
            GET /admin/articles                              login   in         in         in         in        403
            GET /admin/articles/new                          login   in         in         403        403       403
            GET /admin/articles/word-file                    login   in         in         403        403       403
            POST /admin/articles/word-file                   login   in         in         403        403       403
            GET /admin/guide                                 login   in         in         in         in        403
            POST /admin/articles                             login   in         in         403        403       403
            GET /admin/articles/{id}                         login   403        in         in         in        403
            GET /admin/articles/{id}/draft                   login   403        in         in         in        403
            POST /admin/articles/{id}/draft                  login   403        in         403        403       403
            GET /admin/articles/{id}/preview                 login   403        in         in         in        403
            POST /admin/articles/{id}/publication            login   403        in         in         403       403
            POST /admin/articles/{id}/withdrawal             login   403        in         in         in        403
            POST /admin/articles/{id}/restoration            login   403        in         in         in        403
            GET /admin/articles/{id}/review                  login   403        in         in         in        403
            GET /admin/articles/{id}/sheet                   login   403        in         in         in        403
            POST /admin/articles/{id}/submission             login   403        in         403        403       403
            POST /admin/articles/{id}/approval               login   403        403        in         403       403
            POST /admin/articles/{id}/return                 login   403        403        in         403       403
            POST /admin/articles/{id}/recall                 login   403        in         403        403       403
            POST /admin/articles/{id}/emergency-publication  login   403        403        403        in        403
            POST /admin/articles/{id}/editions/{number}/later-review  login  403  403      in         403       403
            POST /admin/articles/autosave                    login      in         in         403        403        403
            POST /admin/articles/{id}/autosave               login      403        in         403        403        403
            GET /admin/articles/{id}/editions                login      403        in         in         in         403
            GET /admin/articles/{id}/editions/{number}       login      403        in         in         in         403
            POST /admin/articles/{id}/editions/{number}/restoration login      403        in         403        403        403
            GET /admin/articles/{id}/comparison              login      403        in         in         in         403
            POST /admin/articles/{id}/presence               login      403        in         403        403        403
            POST /admin/articles/{id}/presence/end           login      403        in         403        403        403
            POST /admin/articles/{id}/takeover               login      403        in         403        403        403
            GET /admin/recycle-bin                           login      in         in         403         in         403
            POST /admin/articles/{id}/recycling              login      403        in         403        403        403
            POST /admin/articles/{id}/recovery               login      403        in         403        in         403
            GET /admin/articles/{id}/removal                 login      403        403        403        in         403
            POST /admin/articles/{id}/removal                login      403        403        403        in         403
            GET /admin/columns                               login      403        403        403        in         403
            GET /admin/columns/new                           login      403        403        403        in         403
            POST /admin/columns                              login      403        403        403        in         403
            GET /admin/columns/{id}                          login      403        403        403        in         403
            POST /admin/columns/{id}/details                 login      403        403        403        in         403
            POST /admin/columns/{id}/position                login      403        403        403        in         403
            POST /admin/columns/{id}/place                   login      403        403        403        in         403
            POST /admin/columns/{id}/merger                  login      403        403        403        in         403
            POST /admin/columns/{id}/deletion                login      403        403        403        in         403
            POST /admin/columns/rewriting                    login      403        403        403        in         403
            GET /admin/words                                 login   403        403        403        in         403
            POST /admin/words                                login   403        403        403        in         403
            GET /admin/words/{id}                            login   403        403        403        in         403
            POST /admin/words/{id}                           login   403        403        403        in         403
            POST /admin/words/{id}/deletion                  login   403        403        403        in         403
            GET /admin/words/export                          login   403        403        403        in         403
            GET /admin/words/file                            login   403        403        403        in         403
            POST /admin/words/preview                        login   403        403        403        in         403
            POST /admin/words/additions                      login   403        403        403        in         403
            GET /admin/words/rules                           login   403        403        403        in         403
            POST /admin/words/rules                          login   403        403        403        in         403
            POST /admin/articles/check                       login   in         in         in         in         403
            POST /admin/articles/{id}/check                  login   403        in         in         in         403
            GET /admin/media                                 login      in         in         403        in         403
            POST /admin/media                                login      in         in         403        in         403
            GET /admin/media/{name}                          login      in         in         403        in         403
            POST /admin/media/{name}/description             login      in         in         403        in         403
            POST /admin/media/{name}/deletion                login      in         in         403        in         403
            GET /admin/backups                               login      403        403        403        in         403
            POST /admin/backups                              login      403        403        403        in         403
            GET /admin/front-page                            login      403        403        403        in         403
            GET /admin/front-page/new                        login      403        403        403        in         403
            POST /admin/front-page/items                     login      403        403        403        in         403
            GET /admin/front-page/items/{id}                 login      403        403        403        in         403
            POST /admin/front-page/items/{id}                login      403        403        403        in         403
            POST /admin/front-page/items/{id}/position       login      403        403        403        in         403
            POST /admin/front-page/items/{id}/removal        login      403        403        403        in         403
            GET /admin/front-page/preview                    login      403        403        403        in         403
            GET /admin/front-page/home                       login      403        403        403        in         403
            GET /admin/statistics                            login      in         in         in         in         403
            GET /admin/statistics/table                      login      in         in         in         in         403
            GET /admin/log                                   login      403        403        403        403        in
            GET /admin/log/{id:\\d{1,18}}                    login      403        403        403        403        in
            POST /admin/log/export                           login      403        403        403        403        in
            POST /admin/articles/unsaved                     login   in         in         in         in        403
            POST /admin/articles/{id}/draft/unsaved          login   403        in         in         in        403
            POST /admin/articles/comparison                  login   in         in         in         in        403
            POST /admin/articles/{id}/comparison             login   403        in         in         in        403
            GET /admin/whoami                                login   in         in         in         in        in
            POST /login/unsaved                              in      in         in         in         in        in
            GET /search/suggestions                          in      in         in         in         in        in
            GET /admin/synonyms                              login   403        403        403        in        403
            POST /admin/synonyms                             login   403        403        403        in        403
            GET /admin/settings                              login   403        403        403        in        403
            POST /admin/settings                             login   403        403        403        in        403
            GET /admin/people                                login   403        403        403        in        403
            GET /admin/people/new                            login   403        403        403        in        403
            POST /admin/people                               login   403        403        403        in        403
            GET /admin/people/{person}                       login   403        403        403        in        403
            POST /admin/people/{person}                      login   403        403        403        in        403
            POST /admin/people/{person}/closure              login   403        403        403        in        403
            POST /admin/people/{person}/reopening            login   403        403        403        in        403
            POST /admin/people/{person}/password             login   403        403        403        in        403
            POST /admin/people/{person}/substitute           login   403        403        403        in        403
            GET /admin/password                              login   in         in         in         in        in
            POST /admin/password                             login   in         in         in         in        in
            GET /admin/sessions                              login   in         in         in         in        in
            POST /admin/sessions/{key}/end                   login   in         in         in         in        in
            POST /admin/sessions/others/end                  login   in         in         in         in        in
            +GET /admin/nothing                              login   in         in         in         in        403
            +GET /css/desk.css                               in      in         in         in         in        in
            +GET /livez                                      in      in         in         in         in        in
            +GET /readyz                                     in      in         in         in         in        in
            +GET /actuator                                   in      in         in         in         in        in
            +GET /actuator/env                               in      in         in         in         in        in
            +GET /actuator/heapdump                          in      in         in         in         in        in
            +POST /login                                     login   login      login      login      login     login
            +POST /logout                                    login   login      login      login      login     login
            """;

    private static final List<String> ROLES =
            List.of("nobody", "editor elsewhere", "editor in column", "reviewer", "administrator", "auditor");

    @Autowired
    private Newsroom newsroom;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private record Someone(String role, Visitor visitor, String token) {}

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        TABLE.lines()
                .map(String::strip)
                .filter(line -> line.matches("\\+?[A-Z]+ /.*"))
                .forEach(line -> {
                    List<String> cells = List.of(line.split("\\s+"));
                    rows.put(cells.get(0) + " " + cells.get(1), cells.subList(2, cells.size()));
                });
        return rows;
    }

    @Test
    void every_address_has_its_line() {
        List<String> lines = table().keySet().stream()
                .filter(address -> !address.startsWith("+"))
                .map(address -> address.replace("{person}", "{id}"))
                .toList();
        assertThat(new TreeSet<>(lines)).isEqualTo(Addresses.of(mappings));
        assertThat(table().values()).allSatisfy(cells -> assertThat(cells).hasSize(ROLES.size()));
    }

    @Test
    void everybody_gets_what_is_theirs_and_nothing_else() {
        Category column = newsroom.column("园区要闻");
        List<Someone> people = List.of(
                someone("nobody", newsroom.resident(), "/login"),
                someone("editor elsewhere", newsroom.colleague(editorElsewhere()), "/admin/password"),
                someone("editor in column", newsroom.colleague(in(Role.EDITOR, column)), "/admin/password"),
                someone("reviewer", newsroom.colleague(in(Role.REVIEWER, column)), "/admin/password"),
                someone("administrator", newsroom.colleague(Role.ADMINISTRATOR), "/admin/password"),
                someone("auditor", newsroom.colleague(Role.AUDITOR), "/admin/password"));
        String somebodyElse = somebodyElse();
        List<String> wrong = new ArrayList<>();
        table().forEach((address, expected) -> {
            for (int i = 0; i < people.size(); i++) {
                Someone who = people.get(i);
                // Wrong passwords are forgotten before the next try.
                clock.forward(Duration.ofHours(2));
                String got = answer(who, address, column, somebodyElse);
                if (!got.equals(expected.get(i))) {
                    wrong.add(address + " by " + who.role() + ": " + got + " instead of " + expected.get(i));
                }
            }
        });
        assertThat(wrong).isEmpty();
        System.out.printf("Access: %d addresses x %d roles%n", table().size(), ROLES.size());
    }

    private Right editorElsewhere() {
        return in(Role.EDITOR, newsroom.column("别的栏目"));
    }

    private static Right in(Role role, Category column) {
        return new Right(role, column.id());
    }

    private static Someone someone(String role, Visitor visitor, String pageWithToken) {
        return new Someone(
                role,
                visitor,
                visitor.get(pageWithToken).html().select("input[name=_csrf]").val());
    }

    private String answer(Someone who, String address, Category column, String somebodyElse) {
        String[] part = address.replace("+", "").split(" ");
        Long article = part[1].contains("{id}") ? newsroom.draft("一篇稿件", column) : 0L;
        String path = part[1].replace("{id}", article.toString())
                .replace("{person}", somebodyElse)
                .replace("{slug}", column.slug())
                .replace("{number}", "1")
                .replace("{name}", "none.png")
                .replace("{part:[1-9][0-9]{0,7}}", "1")
                .replace("{id:\\d{1,18}}", "1")
                .replace("{key}", "none");
        Page page = part[0].equals("GET")
                ? who.visitor().get(path)
                : who.visitor()
                        .post(
                                path,
                                Map.of(
                                        "_csrf", who.token(),
                                        "title", "标题",
                                        "reason", "原因",
                                        "remark", "说明",
                                        "base", article == 0 ? "" : base(article)));
        return inOneWord(page);
    }

    private String somebodyElse() {
        newsroom.colleague(Role.EDITOR);
        return jdbc.sql("select max(id) from account").query(String.class).single();
    }

    private String base(Long article) {
        return ArticleForm.base(newsroom.article(article).latest());
    }

    private static String inOneWord(Page page) {
        if (page.status() == 302 && page.location().equals("/login")) {
            return "login";
        }
        boolean in = Stream.of(200, 204, 302, 400, 404, 409, 422).anyMatch(status -> status == page.status());
        return in ? "in" : String.valueOf(page.status());
    }
}
