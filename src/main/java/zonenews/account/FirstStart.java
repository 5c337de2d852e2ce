package zonenews.account;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A newsroom without people gets its administrator, who may also write and publish. */
@Component
@Order(1)
class FirstStart implements ApplicationRunner {

    private final Accounts accounts;
    private final Environment environment;

    FirstStart(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.nobodyYet()) {
            String given = environment.getProperty("ZONENEWS_ADMIN_PASSWORD", "");
            accounts.open("admin", "系统管理员", given, Role.ADMINISTRATOR, Role.EDITOR, Role.REVIEWER);
        }
    }
}
