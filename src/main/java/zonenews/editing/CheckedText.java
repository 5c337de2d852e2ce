package zonenews.editing;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonenews.proofing.Finding;

/**
 * What 发布检查 found, as it is shown.
 *
 * @param problems what cannot be read in a form, by field
 * @param isRefused whether the text was stopped by it
 * @param mayGoOn whether a reason would let it go on
 * @param reason as it was typed
 */
record CheckedText(
        Map<String, String> problems,
        List<Finding> blocking,
        List<Finding> warnings,
        boolean isRefused,
        boolean mayGoOn,
        String reason)
        implements Serializable {

    static CheckedText of(Map<String, String> problems, List<Finding> findings) {
        Map<String, String> unsaid = new LinkedHashMap<>(problems);
        findings.stream().filter(each -> each.rule().isFixed()).forEach(each -> unsaid.remove(each.field()));
        return new CheckedText(
                unsaid,
                List.copyOf(findings.stream().filter(Finding::isBlocking).toList()),
                List.copyOf(findings.stream().filter(each -> !each.isBlocking()).toList()),
                false,
                false,
                "");
    }

    /** Of a form whose problems are listed beside it: each is said once. */
    static CheckedText beside(Map<String, String> problems, List<Finding> findings) {
        return of(
                Map.of(),
                findings.stream()
                        .filter(each -> !each.rule().isFixed() || !problems.containsKey(each.field()))
                        .toList());
    }

    CheckedText refused(boolean newMayGoOn, String newReason) {
        return new CheckedText(problems, blocking, warnings, true, newMayGoOn, newReason);
    }

    public boolean isClean() {
        return problems.isEmpty() && blocking.isEmpty() && warnings.isEmpty();
    }

    /** Whether it can be published with a reason. */
    public boolean needsReason() {
        return !blocking.isEmpty()
                && blocking.stream().noneMatch(each -> each.rule().isFixed());
    }

    public int mustCount() {
        return problems.size() + blocking.size();
    }
}
