package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0        | Edge（Windows）
            Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0           | 微信（安卓）
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1      | Safari（iPhone）
            Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 ArkWeb Safari           | Chrome（鸿蒙）
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0                       | Firefox（Linux）
            curl/8.0                                                                                     | 其他浏览器
            ''                                                                                           | 其他浏览器
            """)
    void a_browser_is_called_as_its_owner_calls_it(String userAgent, String inWords) {
        assertThat(Browser.inWords(userAgent)).isEqualTo(inWords);
    }

    @org.junit.jupiter.api.Test
    void one_that_says_nothing_has_a_name_too() {
        assertThat(Browser.inWords(null)).isEqualTo("其他浏览器");
    }
}
