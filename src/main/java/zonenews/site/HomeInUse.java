package zonenews.site;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Another process holds the home. */
public final class HomeInUse extends RuntimeException {

    HomeInUse(Path home) {
        super("The home directory " + home + " is in use by another running Zone News (站点正在运行,目录已被占用)");
    }

    /** Turns the stack trace into one sentence for the operator. */
    static final class Analyzer extends AbstractFailureAnalyzer<HomeInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable root, HomeInUse cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Stop the running site first, or set zonenews.home to another directory",
                    cause);
        }
    }
}
