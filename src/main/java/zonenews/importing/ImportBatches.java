package zonenews.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import zonenews.importing.ImportReport.Entry;
import zonenews.importing.ImportReport.Outcome;
import zonenews.importing.OldPages.Ready;
import zonenews.importing.PageReaders.Read;
import zonenews.site.SiteTime;

/** Takes pages in by batches, and one by one where a batch fails, so that one bad page stops no other. */
@Component
class ImportBatches {

    private static final Logger log = LoggerFactory.getLogger(ImportBatches.class);

    private final OldPages oldPages;
    private final Columns columns;
    private final Enclosures enclosures;
    private final Clock clock;

    ImportBatches(OldPages oldPages, Columns columns, Enclosures enclosures, Clock clock) {
        this.oldPages = oldPages;
        this.columns = columns;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /** What became of each page. */
    List<Entry> takeIn(List<Read> pages) {
        Map<String, Long> there = oldPages.alreadyThere(
                pages.stream().map(Read::identity).filter(Objects::nonNull).toList());
        Map<List<String>, Long> columnsOfBatch = new HashMap<>();
        Map<String, Ready> ready = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Read read : pages) {
            OldPage page = read.page();
            String identity = read.identity();
            if (page == null || identity == null) {
                entries.add(Entry.notTakenIn(read.file().name(), Objects.requireNonNull(read.problem())));
            } else if (there.containsKey(identity)) {
                entries.add(alreadyThere(read.file(), there.get(identity)));
            } else if (ready.containsKey(identity)) {
                Path same = ready.get(identity).file().path().getFileName();
                entries.add(new Entry(
                        read.file().name(), Outcome.ALREADY_THERE, null, List.of("The same page as " + same)));
            } else {
                try {
                    ready.put(identity, prepare(read.file(), page, identity, columnsOfBatch));
                } catch (RuntimeException e) {
                    entries.add(failed(read.file(), e));
                }
            }
        }
        entries.addAll(store(List.copyOf(ready.values())));
        return entries;
    }

    private Ready prepare(PageFile file, OldPage page, String identity, Map<List<String>, Long> columnsOfBatch) {
        if (SiteTime.instant(page.date()).isAfter(clock.instant())) {
            throw new NotTakenIn("The date lies in the future (日期晚于今天): " + page.date());
        }
        Long column = columnsOfBatch.computeIfAbsent(page.columns(), columns::named);
        return new Ready(file, page, identity, column, enclosures.store(page, file, OldPages.WHO));
    }

    private List<Entry> store(List<Ready> ready) {
        if (ready.isEmpty()) {
            return List.of();
        }
        try {
            List<Long> numbers = oldPages.takeIn(ready);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < ready.size(); i++) {
                entries.add(takenIn(ready.get(i), numbers.get(i)));
            }
            return entries;
        } catch (RuntimeException e) {
            log.debug("A batch failed; its pages are taken in one by one", e);
            return ready.stream().map(this::storeAlone).toList();
        }
    }

    private Entry storeAlone(Ready ready) {
        try {
            return takenIn(ready, oldPages.takeIn(List.of(ready)).get(0));
        } catch (RuntimeException e) {
            Long meanwhile = oldPages.alreadyThere(List.of(ready.identity())).get(ready.identity());
            return meanwhile == null ? failed(ready.file(), e) : alreadyThere(ready.file(), meanwhile);
        }
    }

    private static Entry takenIn(Ready ready, Long article) {
        List<String> remarks = new ArrayList<>(ready.page().notes());
        remarks.addAll(ready.enclosures().notes());
        return new Entry(ready.file().name(), Outcome.TAKEN_IN, article, remarks);
    }

    private static Entry alreadyThere(PageFile file, Long article) {
        return new Entry(file.name(), Outcome.ALREADY_THERE, article, List.of());
    }

    private static Entry failed(PageFile file, RuntimeException e) {
        log.debug("Cannot take in {}", file, e);
        if (e instanceof NotTakenIn) {
            return Entry.notTakenIn(file.name(), Lines.printable(e.getMessage()));
        }
        String cause =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        String sentence = cause.lines().findFirst().orElse("").replaceFirst("; SQL statement:$", "");
        return Entry.notTakenIn(file.name(), "It cannot be stored (无法保存): " + Lines.printable(sentence));
    }
}
