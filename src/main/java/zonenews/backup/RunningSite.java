package zonenews.backup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Asks the site that holds the home to make the backup itself. */
final class RunningSite {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MILLIS_BETWEEN_QUESTIONS = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String address;
    private final String token;

    private RunningSite(String address, String token) {
        this.address = address;
        this.token = token;
    }

    static RunningSite of(Path home) {
        Path file = home.resolve(ManagementDoor.FILE);
        try {
            List<String> lines = Files.readAllLines(file);
            return new RunningSite(lines.get(0), lines.get(1));
        } catch (IOException | IndexOutOfBoundsException notThere) {
            throw new BackupFault(
                    "The home is in use, and the site cannot be asked (" + file
                            + " cannot be read): it is starting or stopping, an import is running, or its management"
                            + " port is switched off",
                    "");
        }
    }

    /** The sentence about the good archive. */
    String backup(Path target, Consumer<String> progress) {
        Object run = ask("", Map.of("token", token, "file", target.toString())).get("run");
        while (true) {
            Map<?, ?> answer = ask("/" + run, Map.of("token", token));
            String sentence = String.valueOf(answer.get("sentence"));
            switch (String.valueOf(answer.get("state"))) {
                case "GOOD" -> {
                    return sentence;
                }
                case "FAILED" -> throw new BackupFault(sentence, "");
                default -> progress.accept(sentence);
            }
        }
    }

    private Map<?, ?> ask(String path, Map<String, String> question) {
        try {
            Thread.sleep(path.isEmpty() ? 0 : MILLIS_BETWEEN_QUESTIONS);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json.writeValueAsString(question)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return json.readValue(answer.body(), Map.class);
            }
            if (answer.statusCode() == 409) {
                throw new BackupFault(
                        String.valueOf(json.readValue(answer.body(), Map.class).get("sentence")), "");
            }
            throw new BackupFault("The running site answered " + answer.statusCode() + "; try again in a minute", "");
        } catch (IOException gone) {
            throw new BackupFault("The running site does not answer at " + address + "; is it stopping?", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupFault("Interrupted", "");
        }
    }
}
