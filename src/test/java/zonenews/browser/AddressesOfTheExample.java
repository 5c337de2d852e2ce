package zonenews.browser;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the kinds of pages of the example newsroom are found. */
@TestComponent
class AddressesOfTheExample {

    private final JdbcClient jdbc;

    AddressesOfTheExample(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The article of a text of the example, by its number there. */
    String article(int number) {
        return "/articles/"
                + jdbc.sql("select id from article where form_token = ?")
                        .param("example-" + number)
                        .query(Long.class)
                        .single();
    }
}
