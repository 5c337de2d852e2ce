package zonenews.account;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final int HASHES_AT_ONCE = 4;

    private static final String[] ANYBODY_OF_THE_DESK = {
        Role.EDITOR.name(), Role.REVIEWER.name(), Role.ADMINISTRATOR.name(), Role.AUDITOR.name()
    };

    private final Accounts accounts;

    SecurityConfiguration(@Lazy Accounts accounts) {
        this.accounts = accounts;
    }

    /** Argon2id with 19 MiB, two passes and one lane, as OWASP recommends. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        return new BoundedPasswordEncoder(
                new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", argon2)), HASHES_AT_ONCE);
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
    SecurityFilterChain site(HttpSecurity http, SignInThrottle throttle) throws Exception {
        EndedSession endedSession = new EndedSession();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/admin/articles/**")
                        .hasAnyRole(Role.EDITOR.name(), Role.REVIEWER.name())
                        .requestMatchers("/admin/settings/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/admin", "/admin/**")
                        .hasAnyRole(ANYBODY_OF_THE_DESK)
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/admin"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .requestCache(cache -> cache.requestCache(onlyPagesOfTheDesk()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(endedSession).accessDeniedHandler(endedSession))
                .sessionManagement(Customizer.withDefaults())
                .addFilterBefore(new SignInThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                // SecurityHeaders of the site writes them, on answers too that never come this far.
                .headers(headers -> headers.disable())
                .build();
    }

    /** A resident's page never starts a session. */
    private static HttpSessionRequestCache onlyPagesOfTheDesk() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PathPatternRequestMatcher.pathPattern("/admin/**"));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SessionStillHolds(accounts)).addPathPatterns("/admin", "/admin/**");
        registry.addInterceptor(new FirstPasswordMustChange()).addPathPatterns("/admin", "/admin/**");
    }
}
