package zonenews.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of each file, as a table (CSV) that is complete up to the last batch whatever happens. */
final class ImportReport implements AutoCloseable {

    enum Outcome {
        TAKEN_IN("已导入"),
        ALREADY_THERE("已存在"),
        NOT_TAKEN_IN("未导入");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }
    }

    record Entry(String file, Outcome outcome, @Nullable Long article, List<String> remarks) {

        static Entry notTakenIn(String file, String reason) {
            return new Entry(file, Outcome.NOT_TAKEN_IN, null, List.of(reason));
        }
    }

    private static final Logger log = LoggerFactory.getLogger(ImportReport.class);
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BufferedWriter table;
    private final int[] counts = new int[Outcome.values().length];
    private final java.util.ArrayList<Entry> remarkable = new java.util.ArrayList<>();

    ImportReport(Path file) {
        try {
            table = Files.newBufferedWriter(file);
            table.write(BYTE_ORDER_MARK);
            write("文件", "结果", "稿件编号", "说明");
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written to " + file, e);
        }
    }

    void add(List<Entry> entries) {
        try {
            for (Entry entry : entries) {
                counts[entry.outcome.ordinal()]++;
                if (!entry.remarks.isEmpty()) {
                    remarkable.add(entry);
                }
                String article = entry.article == null ? "" : entry.article.toString();
                write(entry.file, entry.outcome.label, article, String.join("; ", entry.remarks));
            }
            table.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** The files with a remark, in the log. */
    void tell() {
        for (Entry entry : remarkable) {
            String remarks = String.join("; ", entry.remarks);
            if (entry.outcome == Outcome.NOT_TAKEN_IN) {
                log.warn("Not taken in: {}: {}", entry.file, remarks);
            } else {
                log.info("Note: {}: {}", entry.file, remarks);
            }
        }
    }

    private void write(String... cells) throws IOException {
        table.write(Stream.of(cells).map(ImportReport::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** A spreadsheet would calculate what begins like a formula. */
    static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() {
        try {
            table.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
