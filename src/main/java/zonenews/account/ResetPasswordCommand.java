package zonenews.account;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.site.Durability;

/** {@code --reset-password=NAME}: a way back in, for who may run commands on the machine; the program then ends. */
@Component
@Order(50)
class ResetPasswordCommand implements ApplicationRunner, ExitCodeGenerator {

    static final String OPTION = "reset-password";

    private static final Logger log = LoggerFactory.getLogger(ResetPasswordCommand.class);

    private final ObjectProvider<People> people;
    private final ObjectProvider<AuditLog> auditLog;
    private final ObjectProvider<Durability> durability;
    private final ObjectProvider<TransactionTemplate> transactions;
    private boolean done = true;

    ResetPasswordCommand(
            ObjectProvider<People> people,
            ObjectProvider<AuditLog> auditLog,
            ObjectProvider<Durability> durability,
            ObjectProvider<TransactionTemplate> transactions) {
        this.people = people;
        this.auditLog = auditLog;
        this.durability = durability;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> names = arguments.getOptionValues(OPTION);
        if (names == null) {
            return;
        }
        if (names.size() != 1 || names.get(0).isBlank()) {
            log.error("Name one account (请指定一个用户名): --{}=NAME", OPTION);
            done = false;
        } else {
            done = Boolean.TRUE.equals(transactions.getObject().execute(status -> letBackIn(names.get(0))));
        }
    }

    private boolean letBackIn(String name) {
        Optional<Person> person = people.getObject().letBackIn(name);
        if (person.isEmpty()) {
            log.error(
                    "No account has this name (没有这个用户名); there are {} accounts",
                    people.getObject().all().size());
            return false;
        }
        auditLog.getObject().record("重置密码", "账号", person.get().id(), name + "，在服务器上用命令重置，账号已启用");
        durability.getObject().onDiskAfterCommit();
        log.info("{} signs in with the password in that file, and is asked for a new one (首次登录须修改密码)", name);
        return true;
    }

    @Override
    public int getExitCode() {
        return done ? 0 : 1;
    }
}
