package zonenews.proofing;

import java.io.Serializable;

/**
 * One fault, and where it is.
 *
 * @param field the id of the form's field
 * @param before what stands ahead of the place, for an excerpt
 * @param place the faulty words themselves; empty: the field as a whole
 * @param occurrence which one it is of those places in the field's text that read the same, from 1
 * @param right what to write instead; empty: the editor knows better
 */
public record Finding(
        Rule rule,
        Severity severity,
        String field,
        String message,
        String before,
        String place,
        String after,
        int occurrence,
        String right)
        implements Serializable {

    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }
}
