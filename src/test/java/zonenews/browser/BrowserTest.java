package zonenews.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import zonenews.NewsroomTest;

/** The whole application, seen in Chromium; run by the profile {@code browser} alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@NewsroomTest
@ExtendWith(Chromium.class)
@interface BrowserTest {}
