package zonenews.backup;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import zonenews.article.NotAllowed;

/** On the management port: what {@code --backup} asks of the running site. */
@Component
@WebEndpoint(id = "backup")
@ConditionalOnWebApplication
class BackupEndpoint {

    private final Backups backups;
    private final ManagementDoor door;

    BackupEndpoint(Backups backups, ManagementDoor door) {
        this.backups = backups;
        this.door = door;
    }

    @WriteOperation
    public WebEndpointResponse<Map<String, Object>> begin(@Nullable String token, @Nullable String file) {
        if (!door.opensFor(token) || file == null) {
            return answer(HttpStatus.FORBIDDEN, Map.of());
        }
        try {
            Path target = Path.of(file);
            Backup.refuseUnfit(target);
            return answer(
                    HttpStatus.OK,
                    Map.of("run", backups.start(target, "--backup 命令").id()));
        } catch (BackupFault fault) {
            return answer(HttpStatus.CONFLICT, Map.of("sentence", fault.getMessage()));
        } catch (NotAllowed anotherIsBeingMade) {
            return answer(HttpStatus.CONFLICT, Map.of("sentence", "Another backup is being made; try again after it"));
        }
    }

    @WriteOperation
    public WebEndpointResponse<Map<String, Object>> tell(@Selector long run, @Nullable String token) {
        RunningBackup running = door.opensFor(token) ? backups.find(run) : null;
        if (running == null) {
            return answer(HttpStatus.FORBIDDEN, Map.of());
        }
        if (!running.isDone()) {
            return answer(HttpStatus.OK, state("RUNNING", running.doing().sentence()));
        }
        try {
            return answer(HttpStatus.OK, state("GOOD", running.result().join().sentence()));
        } catch (CompletionException failed) {
            return answer(HttpStatus.OK, state("FAILED", failed.getCause().getMessage()));
        }
    }

    private static Map<String, Object> state(String state, String sentence) {
        return Map.of("state", state, "sentence", sentence);
    }

    private static WebEndpointResponse<Map<String, Object>> answer(HttpStatus status, Map<String, Object> body) {
        return new WebEndpointResponse<>(body, status.value());
    }
}
