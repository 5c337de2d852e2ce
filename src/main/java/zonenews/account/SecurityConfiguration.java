package zonenews.account;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final int HASHES_AT_ONCE = 4;

    private static final String[] ANYBODY_OF_THE_DESK = {
        Role.EDITOR.name(), Role.REVIEWER.name(), Role.ADMINISTRATOR.name(), Role.AUDITOR.name()
    };

    private static final String[] ANYBODY_BUT_THE_AUDITOR = {
        Role.EDITOR.name(), Role.REVIEWER.name(), Role.ADMINISTRATOR.name()
    };

    private static final RequestMatcher PAGES_OF_THE_DESK =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/admin/**");

    private final Accounts accounts;
    private final Clock clock;

    SecurityConfiguration(@Lazy Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Argon2id with 19 MiB, two passes and one lane, as OWASP recommends. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        return new BoundedPasswordEncoder(
                new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", argon2)), HASHES_AT_ONCE);
    }

    /** Each request is measured as a whole; measuring each of its filters costs more than most of them do. */
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain managementPort(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.disable())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    @ConditionalOnWebApplication
    SecurityFilterChain site(HttpSecurity http, SignInThrottle throttle, AuditLog auditLog, RefusalLimit limit)
            throws Exception {
        EndedSession endedSession = new EndedSession();
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/admin/articles/new", "/admin/articles/word-file")
                                .hasRole(Role.EDITOR.name())
                                .requestMatchers(HttpMethod.POST, "/admin/articles")
                                .hasRole(Role.EDITOR.name())
                                .requestMatchers("/admin/articles/**")
                                .hasAnyRole(Role.EDITOR.name(), Role.REVIEWER.name(), Role.ADMINISTRATOR.name())
                                .requestMatchers("/admin/recycle-bin/**", "/admin/media/**")
                                .hasAnyRole(Role.EDITOR.name(), Role.ADMINISTRATOR.name())
                                .requestMatchers(
                                        "/admin/words/**",
                                        "/admin/synonyms/**",
                                        "/admin/settings/**",
                                        "/admin/people/**",
                                        "/admin/columns/**",
                                        "/admin/backups/**")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .requestMatchers("/admin/front-page/**")
                                .access((who, request) -> new AuthorizationDecision(mayArrangeTheFrontPage(who.get())))
                                .requestMatchers("/admin/log/**")
                                .hasRole(Role.AUDITOR.name())
                                .requestMatchers("/admin", "/admin/whoami", "/admin/password/**", "/admin/sessions/**")
                                .hasAnyRole(ANYBODY_OF_THE_DESK)
                                .requestMatchers("/admin/**")
                                .hasAnyRole(ANYBODY_BUT_THE_AUDITOR)
                                .anyRequest()
                                .permitAll())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(backToTheDesk())
                        .authenticationDetailsSource(request -> new SignInDetails(request, clock.instant())))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .requestCache(cache -> cache.requestCache(onlyPagesOfTheDesk()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(endedSession).accessDeniedHandler(endedSession))
                .sessionManagement(Customizer.withDefaults())
                .addFilterAfter(new RefusalsInTheLog(auditLog, limit), SecurityContextHolderFilter.class)
                .addFilterBefore(new UploadsFromTheDesk(endedSession), CsrfFilter.class)
                .addFilterBefore(new SessionStillHolds(accounts), AuthorizationFilter.class)
                .addFilterBefore(new SignInThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                // SecurityHeaders of the site writes them, on answers too that never come this far.
                .headers(headers -> headers.disable())
                .build();
    }

    private static boolean mayArrangeTheFrontPage(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn account && account.mayArrangeTheFrontPage();
    }

    /** To the page that asked for it; never to an address made of what the Host header said. */
    private static AuthenticationSuccessHandler backToTheDesk() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl("/admin");
        handler.setRedirectStrategy((request, response, address) -> {
            String path = address.replaceFirst("^https?://[^/]*", "");
            response.sendRedirect(path.startsWith("/admin") ? path : "/admin");
        });
        return handler;
    }

    /** A resident's page never starts a session, and a change is not made again by signing in. */
    private static HttpSessionRequestCache onlyPagesOfTheDesk() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PAGES_OF_THE_DESK);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FirstPasswordMustChange()).addPathPatterns("/admin", "/admin/**");
    }
}
