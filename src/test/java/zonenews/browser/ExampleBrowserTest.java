package zonenews.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ActiveProfiles;
import zonenews.NewsroomTest;

/** As {@link BrowserTest}, with the example newsroom. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@NewsroomTest
@ActiveProfiles("example")
@ExtendWith(Chromium.class)
@interface ExampleBrowserTest {}
