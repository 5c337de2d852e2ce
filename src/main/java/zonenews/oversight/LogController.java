package zonenews.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import zonenews.site.SiteTime;

/** 审计日志: read and taken away by the 审计员, changed by nobody. */
@Controller
@RequestMapping(LogController.ADDRESS)
class LogController {

    static final String ADDRESS = "/admin/log";

    private final AuditTrail trail;
    private final LogExport export;
    private final Clock clock;

    LogController(AuditTrail trail, LogExport export, Clock clock) {
        this.trail = trail;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @ModelAttribute("filter") LogFilter filter,
            @RequestParam(defaultValue = "") String older,
            @RequestParam(defaultValue = "") String newer,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("actions", trail.actions());
        model.addAttribute("problems", filter.problems());
        if (!filter.problems().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "oversight/log";
        }
        AuditTrail.Page page = page(filter, older, newer);
        model.addAttribute("page", page);
        model.addAttribute("newest", address(filter, "", null));
        model.addAttribute("newer", address(filter, "newer", page.newer()));
        model.addAttribute("older", address(filter, "older", page.older()));
        return "oversight/log";
    }

    private AuditTrail.Page page(LogFilter filter, String older, String newer) {
        if (!newer.isEmpty()) {
            return trail.newerThan(filter, place(newer));
        }
        return older.isEmpty() ? trail.newest(filter) : trail.olderThan(filter, place(older));
    }

    private static Place place(String written) {
        return Place.of(written).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static String address(LogFilter filter, String direction, @Nullable Place place) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
        filter.typedFields().forEach((name, typed) -> address.queryParam(name, "{" + name + "}"));
        if (place != null) {
            address.queryParam(direction, place);
        }
        return address.encode().buildAndExpand(filter.typedFields()).toUriString();
    }

    @GetMapping("/{id:\\d{1,18}}")
    String entry(@PathVariable long id, Model model) {
        model.addAttribute(
                "entry", trail.entry(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "oversight/entry";
    }

    @PostMapping("/export")
    void export(LogFilter filter, HttpServletResponse response) throws IOException {
        if (!filter.problems().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String day = SiteTime.local(clock.instant()).toLocalDate().toString();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("审计日志-" + day + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Writer csv = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        export.write(filter, csv);
        csv.flush();
    }
}
