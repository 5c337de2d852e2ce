package zonenews.frontpage;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import zonenews.site.SiteLink;

/** 快捷入口 were lines of a setting: what a site has written there it finds arranged. */
@Component
class V11_1__QuickLinksFromTheSettings extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        String lines = jdbc.sql("select content from setting where name = 'quickLinks'")
                .query(String.class)
                .optional()
                .orElse("");
        List<SiteLink> links =
                SiteLink.of(lines).stream().filter(SiteLink::isComplete).toList();
        for (int at = 1; at <= links.size(); at++) {
            SiteLink link = links.get(at - 1);
            jdbc.sql("""
                            insert into front_page_item (id, front_page_id, place, position, name, address)
                            values (:number, 1, 'QUICK_LINK', :number, :name, :address)
                            """)
                    .param("number", at)
                    .param("name", link.name().substring(0, Math.min(link.name().length(), 60)))
                    .param("address", link.address())
                    .update();
        }
        jdbc.sql("delete from setting where name = 'quickLinks'").update();
    }
}
