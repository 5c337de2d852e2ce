package zonenews.frontpage;

import java.util.Map;

/** Something typed cannot be kept: the names of the fields, and what is said of each. */
class Refused extends RuntimeException {

    private final transient Map<String, String> problems;

    Refused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = problems;
    }

    Map<String, String> problems() {
        return problems;
    }
}
