package zonenews.proofing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How severe the office has set each rule to be. */
@Component
class RuleSettings {

    private final JdbcClient jdbc;

    RuleSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every rule; a row for a rule that is no more is passed over. */
    Map<Rule, Severity> read() {
        Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
        Arrays.stream(Rule.values()).forEach(rule -> severities.put(rule, rule.severity()));
        jdbc.sql("select name, severity from proof_rule").query(row -> {
            Optional<Rule> rule = named(Rule.values(), row.getString("name"));
            Optional<Severity> severity = named(Severity.values(), row.getString("severity"));
            if (rule.isPresent() && severity.isPresent() && !rule.get().isFixed()) {
                severities.put(rule.get(), severity.get());
            }
        });
        return severities;
    }

    void write(Map<Rule, Severity> severities) {
        jdbc.sql("delete from proof_rule").update();
        severities.forEach((rule, severity) -> jdbc.sql("insert into proof_rule (name, severity) values (?, ?)")
                .params(rule.name(), severity.name())
                .update());
    }

    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
