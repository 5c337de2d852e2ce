package zonenews.search;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Titles that hold what has been typed so far. */
@RestController
class SuggestionsController {

    private final Suggestions suggestions;

    SuggestionsController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping(path = "/search/suggestions", produces = "application/json;charset=UTF-8")
    List<String> titles(@RequestParam(defaultValue = "") String q) {
        return suggestions.titles(q);
    }
}
