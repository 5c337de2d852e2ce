package zonenews.site;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.actuate.endpoint.EndpointsSupplier;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.HandlerMapping;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
class SiteConfiguration {

    /** With the default write delay, a killed process loses commits that were already acknowledged. */
    private static final String H2_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

    @Bean
    Clock clock() {
        return Clock.system(SiteTime.ZONE);
    }

    /**
     * Where beans are made when first needed, a request that comes while the management port is still being opened
     * would make these together with it, and the two would wait for each other.
     */
    @Bean
    static LazyInitializationExcludeFilter whatBothPortsAskFor() {
        return LazyInitializationExcludeFilter.forBeanTypes(HandlerMapping.class, EndpointsSupplier.class);
    }

    @Bean
    HomeDirectory homeDirectory(SiteProperties properties, Environment environment) {
        boolean beside = environment.containsProperty("reset-password")
                && !environment.getProperty("spring.datasource.url", "none").equals("none");
        return beside ? HomeDirectory.beside(properties.home()) : new HomeDirectory(properties.home());
    }

    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor databaseIsOpenedInALockedHome() {
        return new AbstractDependsOnBeanFactoryPostProcessor(DataSource.class, HomeDirectory.class) {};
    }

    /** Unless another database is named, the newsroom lives in a file of its home. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
    JdbcConnectionDetails databaseInHome(HomeDirectory home) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "sa";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:h2:file:" + home.resolve("zonenews") + H2_OPTIONS;
            }
        };
    }
}
