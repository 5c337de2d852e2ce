package zonenews.site;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.UrlHandlerFilter;

/** How the web server answers before the application is reached. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ourErrorPagesAndTrustedProxies(SiteProperties site) {
        return tomcat -> {
            tomcat.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(TomcatErrorPage.class.getName()));
            if (!site.trustedProxies().isEmpty()) {
                tomcat.addEngineValves(trusting(String.join("|", site.trustedProxies())));
            }
        };
    }

    private static RemoteIpValve trusting(String proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    @Bean
    RequestRejectedHandler requestsTheFirewallRejects() {
        return (request, response, rejected) -> StaticErrorPage.write(response, 400);
    }

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashIsTolerated() {
        var registration = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
