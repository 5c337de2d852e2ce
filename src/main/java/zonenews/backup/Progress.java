package zonenews.backup;

/** Told how far it is; may stop it by a {@link BackupFault}. */
interface Progress {

    Progress SILENT = (step, done, all) -> {};

    enum Step {
        DATABASE("Copying the database", "复制数据库"),
        MEDIA("Writing media files", "写入素材"),
        CHECK("Checking the archive", "核对备份文件");

        private final String label;
        private final String inChinese;

        Step(String label, String inChinese) {
            this.label = label;
            this.inChinese = inChinese;
        }

        String label() {
            return label;
        }

        String inChinese() {
            return inChinese;
        }
    }

    /** How far it is. */
    record Point(Step step, int done, int all) {

        String sentence() {
            return all == 0 ? step.label() : "%s: %d of %d".formatted(step.label(), done, all);
        }

        String inChinese() {
            return all == 0 ? step.inChinese() : "%s：第 %d 个，共 %d 个".formatted(step.inChinese(), done, all);
        }
    }

    void reached(Step step, int done, int all);
}
