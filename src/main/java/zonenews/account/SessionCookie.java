package zonenews.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Out of reach of scripts and other sites; under HTTPS also of other hosts and of plain connections. */
class SessionCookie implements CookieSerializer {

    private final CookieSerializer plain = cookie("zonenews", false);
    private final CookieSerializer secure = cookie("__Host-zonenews", true);

    private static CookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(secure);
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        under(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return under(request).readCookieValues(request);
    }

    private CookieSerializer under(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
