package zonenews.backup;

import java.util.concurrent.CompletableFuture;

/** A backup on its way. */
final class RunningBackup implements Progress {

    private final long id;
    private final CompletableFuture<Backup.Made> result = new CompletableFuture<>();
    private volatile Point point = new Point(Step.DATABASE, 0, 0);

    RunningBackup(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    @Override
    public void reached(Step step, int done, int all) {
        point = new Point(step, done, all);
    }

    Point doing() {
        return point;
    }

    boolean isDone() {
        return result.isDone();
    }

    void succeeded(Backup.Made made) {
        result.complete(made);
    }

    void failed(BackupFault fault) {
        result.completeExceptionally(fault);
    }

    CompletableFuture<Backup.Made> result() {
        return result;
    }
}
