package zonenews.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import zonenews.importing.ImportReport.Entry;
import zonenews.importing.ImportReport.Outcome;
import zonenews.importing.PageReaders.Read;
import zonenews.site.HomeDirectory;
import zonenews.site.SiteTime;

/** Takes in the pages below a path. */
@Component
class Importer {

    private static final Logger log = LoggerFactory.getLogger(Importer.class);
    /** Small enough that a batch of the largest pages fits into memory beside the next one. */
    private static final int BATCH = 250;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final ImportBatches batches;
    private final HomeDirectory home;
    private final Clock clock;

    Importer(ImportBatches batches, HomeDirectory home, Clock clock) {
        this.batches = batches;
        this.home = home;
        this.clock = clock;
    }

    /** Whether everything was taken in or there already. */
    boolean takeIn(List<Path> paths) {
        String stamp = STAMP.format(SiteTime.local(clock.instant()));
        Path table = home.resolve("import-report-" + stamp + ".csv");
        try (ImportReport report = new ImportReport(table)) {
            for (Path path : paths) {
                PageFiles files = PageFiles.below(path);
                report.add(files.unreadable().entrySet().stream()
                        .map(each -> Entry.notTakenIn(each.getKey(), each.getValue()))
                        .toList());
                takeIn(files.pages(), report);
            }
            report.tell();
            log.info(
                    "Import finished (导入结束): {} taken in (已导入), {} there already (已存在), {} not taken in (未导入); report: {}",
                    report.count(Outcome.TAKEN_IN),
                    report.count(Outcome.ALREADY_THERE),
                    report.count(Outcome.NOT_TAKEN_IN),
                    table);
            return report.count(Outcome.NOT_TAKEN_IN) == 0;
        }
    }

    private void takeIn(List<PageFile> files, ImportReport report) {
        log.info("{} pages to take in", files.size());
        Progress progress = new Progress(files.size());
        try (PageReaders readers = new PageReaders()) {
            Supplier<List<Read>> next = readers.begin(batch(files, 0));
            for (int start = 0; start < files.size(); start += BATCH) {
                List<Read> pages = next.get();
                next = readers.begin(batch(files, start + BATCH));
                report.add(batches.takeIn(pages));
                progress.reached(Math.min(start + BATCH, files.size()));
            }
        }
    }

    private static List<PageFile> batch(List<PageFile> files, int start) {
        int size = files.size();
        return files.subList(Math.min(start, size), Math.min(start + BATCH, size));
    }
}
