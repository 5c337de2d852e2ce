package zonenews.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** So many readers who ask one question after the other, without a pause. */
final class Readers {

    private record Answer(String kind, long nanos) {}

    /** What a round of questions has shown. */
    record Round(int readers, double seconds, Latencies all, Map<String, Latencies> byKind) {
        double perSecond() {
            return all.count() / seconds;
        }

        Latencies of(String kind) {
            return byKind.getOrDefault(kind, Latencies.of(List.of()));
        }
    }

    private final int port;
    private final List<SearchQuery> queries;
    private final AtomicInteger next = new AtomicInteger();

    Readers(int port, List<SearchQuery> queries) {
        this.port = port;
        this.queries = queries;
    }

    Round ask(int readers, long seconds) throws InterruptedException {
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            Thread thread = new Thread(() -> {
                SearchQuery query = queries.get(0);
                try (PlainClient browser = new PlainClient(port)) {
                    while (System.nanoTime() < end && failed.isEmpty()) {
                        query = queries.get(Math.floorMod(next.getAndIncrement(), queries.size()));
                        long asked = System.nanoTime();
                        browser.get(query.address());
                        answers.add(new Answer(query.kind(), System.nanoTime() - asked));
                    }
                } catch (IOException e) {
                    failed.add(query + ": " + e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.peek());
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Round(
                readers,
                took,
                Latencies.of(answers.stream().map(Answer::nanos).toList()),
                answers.stream()
                        .collect(Collectors.groupingBy(
                                Answer::kind,
                                LinkedHashMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Answer::nanos, Collectors.toList()), Latencies::of))));
    }

    String get(String address) throws IOException {
        try (PlainClient browser = new PlainClient(port)) {
            return new String(browser.get(address), StandardCharsets.UTF_8);
        }
    }
}
