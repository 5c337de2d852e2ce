package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.Visitor.Upload;

/** Sends files as the script of a form does. */
final class Uploads {

    private static final JsonMapper JSON = new JsonMapper();

    private final Visitor who;
    private final String token;

    Uploads(Visitor who) {
        this.who = who;
        this.token =
                who.get("/admin/password").html().select("input[name=_csrf]").val();
    }

    String token() {
        return token;
    }

    Page send(String name, byte[] content) {
        return who.upload(
                "/admin/media",
                Map.of(),
                List.of(new Upload(name, content)),
                "Accept",
                "application/json",
                "X-CSRF-TOKEN",
                token);
    }

    JsonNode taken(String name, byte[] content) {
        Page answer = send(name, content);
        assertThat(answer.status()).as("%s: %s", name, answer.answer().body()).isEqualTo(201);
        return read(answer);
    }

    static JsonNode read(Page answer) {
        return JSON.readTree(answer.answer().body());
    }

    /** The status, and that it is said why. */
    int refused(String name, byte[] content) {
        Page answer = send(name, content);
        assertThat(read(answer).path("text").asString()).as(name).endsWith("。");
        return answer.status();
    }
}
