package zonenews.editing;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A problem as it is said away from its field: it names the field. */
@Component("problemLines")
public class ProblemLines {

    private final MessageSource messages;

    ProblemLines(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String field, String problem) {
        String said = messages.getMessage(problem, null, Locale.CHINA);
        String name = messages.getMessage("field." + field, null, "", Locale.CHINA);
        return name == null || said.contains(name) ? said : name + "：" + said;
    }
}
