package zonenews.counting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param repeatWindow within this time the same reader counts once for an article; 0: every opening counts, which is
 *     what 浏览次数 means on such sites
 */
@ConfigurationProperties("zonenews.views")
record CountingProperties(@DefaultValue("0") Duration repeatWindow) {}
