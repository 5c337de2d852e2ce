package zonenews.editing;

import java.util.List;
import java.util.Map;

/** The form cannot be saved or published as it is; the form is shown again with the reasons beside the fields. */
class FormRefused extends RuntimeException {

    private final transient Map<String, String> problems;

    private final transient CheckedText checked;

    FormRefused(Map<String, String> problems) {
        this(problems, CheckedText.beside(problems, List.of()));
    }

    FormRefused(Map<String, String> problems, CheckedText checked) {
        super(problems.toString());
        this.problems = problems;
        this.checked = checked;
    }

    /** What 发布检查 found besides. */
    CheckedText checked() {
        return checked;
    }

    Map<String, String> problems() {
        return problems;
    }
}
