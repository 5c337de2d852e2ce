package zonenews.backup;

import org.jspecify.annotations.Nullable;

/**
 * What the 工作台 says of backups.
 *
 * @param good the last good one
 * @param failed the latest attempt, if it came to nothing
 * @param overdue there is a timetable, and none was good for more than 26 hours
 */
public record LastBackups(
        @Nullable BackupEntry good, @Nullable BackupEntry failed, boolean overdue) {

    public boolean isAlarm() {
        return failed != null || overdue;
    }
}
