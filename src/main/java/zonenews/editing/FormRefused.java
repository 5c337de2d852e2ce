package zonenews.editing;

import java.util.Map;

/** The form cannot be saved or published as it is; the form is shown again with the reasons beside the fields. */
class FormRefused extends RuntimeException {

    private final transient Map<String, String> problems;

    FormRefused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = problems;
    }

    Map<String, String> problems() {
        return problems;
    }
}
