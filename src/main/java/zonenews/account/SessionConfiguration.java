package zonenews.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions are kept in the database: every instance knows them, and a restart ends none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {

    /**
     * Two requests of one session may add the same value at once, and the session may be ended meanwhile: neither is a
     * failure. Each saves the session's own row first, whose lock puts them in order.
     */
    private static final String ADD_OR_REPLACE = """
            merge into spring_session_attributes a using (
                select s.primary_id as id, v.name as name, v.content as content
                from (select cast(? as char(36)) as id, cast(? as varchar(200)) as name, cast(? as bytea) as content) v
                join spring_session s on s.primary_id = v.id
            ) n on (a.session_primary_id = n.id and a.attribute_name = n.name)
            when matched then update set attribute_bytes = n.content
            when not matched then insert (session_primary_id, attribute_name, attribute_bytes)
                values (n.id, n.name, n.content)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> requestsOfOneSessionDoNotCollide() {
        return sessions -> sessions.setCreateSessionAttributeQuery(ADD_OR_REPLACE);
    }

    @Bean
    SessionCookie sessionCookie() {
        return new SessionCookie();
    }

    /** Found by its name. */
    @Bean
    ConversionService springSessionConversionService() {
        return SessionValues.conversion();
    }
}
