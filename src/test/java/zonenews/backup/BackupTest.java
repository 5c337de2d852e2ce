package zonenews.backup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import zonenews.NewsroomTest;

/** A newsroom whose timetable is looked at only when a test does. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NewsroomTest
@Import(BackupStories.class)
@TestPropertySource(properties = "zonenews.backup.look-every=PT24H")
@interface BackupTest {}
