package zonenews;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import zonenews.backup.ArchiveCommands;

@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class ZoneNews {

    public static void main(String[] arguments) {
        if (ArchiveCommands.areNamedIn(arguments)) {
            System.exit(ArchiveCommands.run(arguments));
        }
        if (Stream.of(arguments).anyMatch(argument -> argument.matches("(?s)--(import|reset-password)(=.*)?"))) {
            System.exit(runCommand(arguments));
        }
        SpringApplication.run(ZoneNews.class, arguments);
    }

    /** Without a web server, and with nothing started but what the command needs. */
    static int runCommand(String... arguments) {
        try {
            return SpringApplication.exit(new SpringApplicationBuilder(ZoneNews.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .properties(
                            "logging.level.root=warn",
                            "logging.level.zonenews=info",
                            // The sentence of the failure analysis says it all.
                            "logging.level.org.springframework.context.annotation=error")
                    .run(arguments));
        } catch (RuntimeException reportedBySpring) {
            return 1;
        }
    }
}
