package zonenews.site;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Setting {

    @Id
    private String name;

    private String content;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Setting() {}

    Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}
