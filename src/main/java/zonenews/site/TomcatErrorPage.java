package zonenews.site;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tomcat's own white page, with its version and stack trace, is replaced by ours. */
final class TomcatErrorPage extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(TomcatErrorPage.class);

    private final StaticErrorPage page;

    TomcatErrorPage(StaticErrorPage page) {
        this.page = page;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setLocale(java.util.Locale.CHINA);
            page.write(response, status);
            response.finishResponse();
        } catch (IOException | IllegalStateException clientHasGone) {
            log.debug("No error page could be sent", clientHasGone);
        }
    }
}
