package zonenews.backup;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to make a backup. */
@Entity
class BackupRun {

    private static final int LONGEST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private boolean good;
    private String fileName;
    private long byteSize;
    private String problem = "";

    protected BackupRun() {}

    BackupRun(String fileName, Instant now) {
        this.fileName = cut(fileName);
        this.startedAt = now;
    }

    void succeeded(long byteSize, Instant now) {
        this.finishedAt = now;
        this.good = true;
        this.byteSize = byteSize;
    }

    void failed(String problem, Instant now) {
        this.finishedAt = now;
        this.problem = cut(problem);
    }

    Long id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    boolean isGood() {
        return good;
    }

    String fileName() {
        return fileName;
    }

    long byteSize() {
        return byteSize;
    }

    String problem() {
        return problem;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
