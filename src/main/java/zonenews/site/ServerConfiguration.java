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
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ourErrorPagesAndTrustedProxies(
            SiteProperties site, StaticErrorPage errorPage) {
        return tomcat -> {
            tomcat.addContextCustomizers(
                    context -> standsFor(((StandardHost) context.getParent()), new TomcatErrorPage(errorPage)));
            if (!site.trustedProxies().isEmpty()) {
                tomcat.addEngineValves(trusting(String.join("|", site.trustedProxies())));
            }
        };
    }

    /** Named as well, or Tomcat would add a page of its own behind it. */
    private static void standsFor(StandardHost host, TomcatErrorPage page) {
        host.getPipeline().addValve(page);
        host.setErrorReportValveClass(TomcatErrorPage.class.getName());
    }

    private static RemoteIpValve trusting(String proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    @Bean
    RequestRejectedHandler requestsTheFirewallRejects(StaticErrorPage errorPage) {
        return (request, response, rejected) -> errorPage.write(response, 400);
    }

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashIsTolerated() {
        var registration = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
