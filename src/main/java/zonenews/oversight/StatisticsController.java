package zonenews.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import zonenews.account.SignedIn;
import zonenews.site.SiteTime;

/** 统计: what is read, and whose texts are published; as a chart, as a table, and to take away. */
@Controller
@RequestMapping(StatisticsController.ADDRESS)
class StatisticsController {

    static final String ADDRESS = "/admin/statistics";
    private static final int MOST_SHOWN = 50;

    private final Statistics statistics;
    private final Clock clock;

    StatisticsController(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        Statistic statistic = Statistic.of(of);
        Period period = Period.of(days, from, to, clock.instant());
        if (period.isRead()) {
            Counted counted = statistics.count(statistic, period, who);
            model.addAttribute("counted", statistic == Statistic.DAYS ? counted : counted.first(MOST_SHOWN));
            model.addAttribute("table", tableAddress(statistic, period));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problems", period.problems());
        }
        model.addAttribute("statistic", statistic);
        model.addAttribute("statistics", Statistic.values());
        model.addAttribute("lately", Period.LATELY);
        model.addAttribute("period", period);
        model.addAttribute("today", SiteTime.local(clock.instant()).toLocalDate());
        model.addAttribute("from", period.isRead() ? period.from().toString() : from);
        model.addAttribute("to", period.isRead() ? period.to().toString() : to);
        return "oversight/statistics";
    }

    private static String tableAddress(Statistic statistic, Period period) {
        return UriComponentsBuilder.fromPath(ADDRESS + "/table")
                .queryParam("of", statistic)
                .queryParam("from", period.from())
                .queryParam("to", period.to())
                .toUriString();
    }

    @GetMapping("/table")
    void table(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response)
            throws IOException {
        Statistic statistic = Statistic.of(of);
        Period period = Period.of("", from, to, clock.instant());
        if (!period.isRead()) {
            // The page says what is wrong; a table of other days would not.
            response.sendRedirect(UriComponentsBuilder.fromPath(ADDRESS)
                    .queryParam("of", statistic)
                    .queryParam("from", "{from}")
                    .queryParam("to", "{to}")
                    .encode()
                    .buildAndExpand(from, to)
                    .toUriString());
            return;
        }
        Counted counted = statistics.count(statistic, period, who);
        response.setContentType("text/csv;charset=UTF-8");
        String name = statistic.label().replace('：', '-') + "-" + period.from() + "-" + period.to() + ".csv";
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Writer csv = response.getWriter();
        csv.write(Csv.BYTE_ORDER_MARK);
        boolean ofArticles = statistic == Statistic.ARTICLES;
        csv.write(
                ofArticles
                        ? Csv.line("编号", statistic.what(), "栏目", statistic.counted())
                        : Csv.line(statistic.what(), statistic.counted()));
        for (Counted.Line line : counted.lines()) {
            String number = String.valueOf(line.number());
            csv.write(
                    ofArticles
                            ? Csv.line(String.valueOf(line.article()), line.name(), line.beside(), number)
                            : Csv.line(line.name(), number));
        }
        csv.flush();
    }
}
