package zonenews.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why there is no good archive, or no restored home: a sentence for the operator and one for the desk. */
final class BackupFault extends RuntimeException {

    private final String inChinese;

    BackupFault(String sentence, String inChinese) {
        super(sentence);
        this.inChinese = inChinese;
    }

    private BackupFault(String sentence, String inChinese, Exception cause) {
        super(sentence, cause);
        this.inChinese = inChinese;
    }

    static BackupFault of(Exception cause) {
        String reason = reason(cause);
        return new BackupFault("The files could not be read or written: " + reason, "文件无法读写：" + reason, cause);
    }

    static BackupFault databaseElsewhere(Path home) {
        return new BackupFault(
                "The database is not in the home: save it with its own tool (PostgreSQL: pg_dump, pg_restore) and copy "
                        + home.resolve("media") + " beside it",
                "数据库不在站点目录里：请用数据库自己的工具（PostgreSQL：pg_dump）备份，并另外复制 " + home.resolve("media"));
    }

    String inChinese() {
        return inChinese;
    }

    private static String reason(Exception cause) {
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : cause.toString();
    }
}
