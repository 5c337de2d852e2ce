package zonenews.picturedesk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;
import zonenews.article.NotAllowed;
import zonenews.media.MediaRefused;

/** 素材库: a page for people; the same in JSON for the scripts of forms. */
@Controller
@RequestMapping("/admin/media")
class MediaDeskController {

    private static final String NOTHING_SENT = "请先选择要上传的文件。";

    record Answer(List<MediaItem> items, boolean more) {}

    private final MediaDesk desk;
    private final MediaList list;

    MediaDeskController(MediaDesk desk, MediaList list) {
        this.desk = desk;
        this.list = list;
    }

    @GetMapping
    Object list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        if (page < 1 || page > MediaList.LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        MediaFilter filter = new MediaFilter(q, kind);
        if (isScript(accept)) {
            MediaList.Page found = list.page(filter, page, who);
            return ResponseEntity.ok(
                    new Answer(found.rows().stream().map(MediaList.Row::item).toList(), found.more()));
        }
        return page(filter, page, who, model);
    }

    private String page(MediaFilter filter, int page, SignedIn who, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("media", list.page(filter, page, who));
        model.addAttribute("kinds", zonenews.media.MediaType.Kind.values());
        model.addAttribute("lastPage", MediaList.LAST_PAGE);
        return "picturedesk/media";
    }

    @PostMapping
    Object upload(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream().filter(MediaDeskController::isChosen).toList();
        return isScript(accept) ? one(files, who) : several(files, who, model, response, redirect);
    }

    /** Of a field nobody chose a file for browsers send an empty one with no name. */
    private static boolean isChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isEmpty();
    }

    private ResponseEntity<?> one(List<MultipartFile> files, SignedIn who) {
        if (files.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(Map.of("text", NOTHING_SENT));
        }
        try {
            return ResponseEntity.status(HttpStatus.CREATED).body(desk.upload(files.get(0), who));
        } catch (MediaRefused refused) {
            return ResponseEntity.status(refused.status()).body(Map.of("text", refused.text()));
        }
    }

    /** What can be taken in is; of the rest it is said why not. */
    private String several(
            List<MultipartFile> files,
            SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ArrayList<String> uploaded = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int status = files.isEmpty() ? 422 : 200;
        for (MultipartFile file : files) {
            try {
                uploaded.add(desk.upload(file, who).originalName());
            } catch (MediaRefused no) {
                refused.add(no.text());
                status = no.status();
            }
        }
        if (status == 200) {
            redirect.addFlashAttribute("uploaded", uploaded);
            return "redirect:/admin/media";
        }
        model.addAttribute("uploaded", uploaded);
        model.addAttribute("refused", files.isEmpty() ? List.of(NOTHING_SENT) : refused);
        response.setStatus(status);
        return page(MediaFilter.NOTHING, 1, who, model);
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("media", desk.show(name, who));
        return "picturedesk/one";
    }

    @PostMapping("/{name}/description")
    String describe(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String alt,
            @RequestParam(defaultValue = "") String caption,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.describe(name, alt, caption, who);
        } catch (NotAllowed tooLong) {
            model.addAttribute("alt", alt);
            model.addAttribute("caption", caption);
            return refused(name, tooLong, HttpStatus.BAD_REQUEST, who, model, response);
        }
        redirect.addFlashAttribute("done", "done.saved");
        return "redirect:/admin/media/" + name;
    }

    @PostMapping("/{name}/deletion")
    String delete(
            @PathVariable String name,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("deleted", desk.delete(name, who));
        } catch (NotAllowed used) {
            return refused(name, used, HttpStatus.CONFLICT, who, model, response);
        }
        return "redirect:/admin/media";
    }

    private String refused(
            String name, NotAllowed why, HttpStatus status, SignedIn who, Model model, HttpServletResponse response) {
        model.addAttribute("notAllowed", why.messageKey());
        response.setStatus(status.value());
        return show(name, who, model);
    }

    private static boolean isScript(String accept) {
        return accept.contains(MediaType.APPLICATION_JSON_VALUE);
    }
}
