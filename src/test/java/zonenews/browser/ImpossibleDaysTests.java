package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.account.Role;

/** A day that never was stays to be seen in its field, with what is wrong beside it, until somebody puts it right. */
@BrowserTest
class ImpossibleDaysTests {

    private static final String NO_SUCH_DAY = "日期写法不对，例如 2026-03-01";
    private static final String NO_SUCH_HOUR = "时间写法不对，例如 2026-03-01 09:30";

    @Autowired
    private Newsroom newsroom;

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void signedIn(Browser browser) {
        desk = new Desk(browser, port);
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    private static void isShown(Page page, String field, String typed, String problem) {
        assertThat(page.locator("#" + field)).hasValue(typed);
        assertThat(page.locator("#" + field + "-problem")).hasText(problem);
        assertThat(page.locator("#" + field)).hasAttribute("aria-describedby", field + "-problem");
        assertThat(page.locator("#" + field)).hasAttribute("aria-invalid", "true");
    }

    /** As a browser without a calendar of its own lets it be typed. */
    private static void type(Page page, String field, String typed) {
        page.locator("#" + field).evaluate("field => { field.type = 'text'; }");
        page.locator("#" + field).evaluate("(field, typed) => { field.value = typed; }", typed);
    }

    @Test
    void in_filters_and_statistics() {
        Page statistics = desk.open("/admin/statistics?of=DAYS&from=2026-02-30&to=2026-03-01");
        isShown(statistics, "from", "2026-02-30", NO_SUCH_DAY);
        assertThat(statistics.locator("#to")).hasAttribute("type", "date");
        assertThat(statistics.locator("#to")).hasValue("2026-03-01");
        Page both = desk.open("/admin/statistics?of=DAYS&from=2026-02-30&to=2026-02-31");
        assertThat(both.locator("#from")).hasValue("2026-02-30");
        assertThat(both.locator("#to")).hasValue("2026-02-31");
        isShown(desk.open("/admin/articles?from=2026-02-30"), "from", "2026-02-30", NO_SUCH_DAY);
        isShown(desk.open("/admin/articles?to=2026-04-31"), "to", "2026-04-31", NO_SUCH_DAY);
        assertThat(desk.open("/admin/front-page/preview?at=2026-02-30T10:00").locator("#at"))
                .hasValue("2026-02-30T10:00");
    }

    @Test
    void a_day_that_was_is_chosen_in_the_calendar_also_when_it_is_refused() {
        Page page = desk.open("/admin/statistics?of=DAYS&from=2024-02-29&to=2024-02-28");
        assertThat(page.locator("#from")).hasAttribute("type", "date");
        assertThat(page.locator("#from")).hasValue("2024-02-29");
        isShown(page, "to", "2024-02-28", "结束日期不能早于开始日期");
    }

    @Test
    void in_the_form_of_an_article() {
        Page page = desk.form(newsroom.draft("没有这一天"));
        page.click("#article-form details summary");
        type(page, "publishAt", "2026-02-30T10:00");
        type(page, "expireAt", "2026-04-31T10:00");
        page.click("button[value=STAY]");
        page.waitForSelector(".problems");
        isShown(page, "publishAt", "2026-02-30T10:00", NO_SUCH_HOUR);
        isShown(page, "expireAt", "2026-04-31T10:00", NO_SUCH_HOUR);
    }

    @Test
    void in_a_text_taken_back_from_this_browser() {
        Long id = newsroom.draft("断网时写错了日子");
        Page killed = desk.form(id);
        killed.click("#article-form details summary");
        desk.context().setOffline(true);
        type(killed, "expireAt", "2026-02-30T10:00");
        killed.fill(Desk.TEXT, "断网时写的。");
        assertThat(killed.locator("#saving-state")).containsText("文字已存本机");
        killed.close();
        desk.context().setOffline(false);
        Page page = desk.form(id);
        page.click("#kept-restore");
        assertThat(page.locator("#expireAt")).hasValue("2026-02-30T10:00");
        assertThat(page.locator("#body")).hasValue("<p>断网时写的。</p>");
    }

    @Test
    void on_the_front_page() {
        Page page = desk.open("/admin/front-page/new?place=QUICK_LINK");
        page.fill("#name", "办事指南");
        page.fill("#address", "/categories/guides");
        type(page, "from", "2026-02-30T08:00");
        page.click("main form button.btn-primary");
        isShown(page, "from", "2026-02-30T08:00", NO_SUCH_HOUR);
        assertThat(page.locator("#name")).hasValue("办事指南");
    }

    @Test
    void in_settings_and_for_a_substitute() {
        Page settings = desk.open("/admin/settings");
        List<String> days = List.of("2026-02-30", "2026-04-31");
        List<String> fields = List.of("greyFrom", "greyTo");
        for (int i = 0; i < fields.size(); i++) {
            type(settings, fields.get(i), days.get(i));
        }
        settings.locator("#greyFrom").evaluate("field => field.form.requestSubmit()");
        isShown(settings, "greyFrom", "2026-02-30", NO_SUCH_DAY);
        isShown(settings, "greyTo", "2026-04-31", NO_SUCH_DAY);

        newsroom.colleague(Role.REVIEWER);
        Page people = desk.open("/admin/people");
        people.locator("main a.fw-semibold").last().click();
        type(people, "substituteUntil", "2026-02-30");
        people.locator("form[action$='/substitute'] button").click();
        isShown(people, "substituteUntil", "2026-02-30", NO_SUCH_DAY);
    }
}
