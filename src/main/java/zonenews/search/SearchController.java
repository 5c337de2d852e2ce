package zonenews.search;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zonenews.article.ListedArticle;

@Controller
class SearchController {

    private static final int LONGEST_QUERY = 100;
    private static final int MOST = 50;

    private final TitleSearch search;

    SearchController(TitleSearch search) {
        this.search = search;
    }

    @GetMapping("/search")
    String results(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = cut(q);
        List<String> words = Arrays.stream(typed.split("[\\s\\p{Cntrl}\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<ListedArticle> found = words.isEmpty() ? List.of() : search.find(words, MOST);
        model.addAttribute("q", typed);
        model.addAttribute("searched", !words.isEmpty());
        model.addAttribute("articles", found);
        model.addAttribute("full", found.size() == MOST);
        return "search/results";
    }

    /** The first hundred characters, no half of one, and none a database would refuse. */
    private static String cut(String q) {
        String clean = q.replaceAll("[\\x00\\p{Cs}]", " ");
        return clean.codePointCount(0, clean.length()) <= LONGEST_QUERY
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_QUERY));
    }
}
