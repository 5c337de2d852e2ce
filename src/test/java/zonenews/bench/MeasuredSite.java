package zonenews.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import zonenews.Newsroom;
import zonenews.Visitor;

/** The site as a program of its own, with the heap it is measured with. */
final class MeasuredSite implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(300);

    private final Path home;
    private final int port;
    private final Process process;

    MeasuredSite(Path home, String heap) throws IOException {
        this.home = home;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        java("java"),
                        "-XX:+UseParallelGC",
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "zonenews.ZoneNews",
                        "--zonenews.home=" + home,
                        "--server.address=127.0.0.1",
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        home.resolveSibling(home.getFileName() + ".log").toFile()));
        builder.environment().put("ZONENEWS_ADMIN_PASSWORD", Newsroom.PASSWORD);
        process = builder.start();
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    int port() {
        return port;
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    /** Seconds until it answers. */
    double untilReady() throws InterruptedException {
        long began = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
                close();
                throw new IllegalStateException("The site has not started, see the log beside " + home);
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean answers() {
        try {
            return visitor().get("/readyz").status() == 200;
        } catch (UncheckedIOException notYet) {
            if (notYet.getCause() instanceof ConnectException) {
                return false;
            }
            throw notYet;
        }
    }

    /** Megabytes of the heap that are in use after everything else was thrown away. */
    double heapInUse() throws IOException, InterruptedException {
        String histogram = run(java("jcmd"), String.valueOf(process.pid()), "GC.class_histogram");
        String total = histogram.substring(histogram.lastIndexOf("Total")).strip();
        return Long.parseLong(total.split("\\s+")[2]) / 1e6;
    }

    /** Megabytes the operating system has given to it; NaN where it does not say. */
    double resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1e3)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Seconds of the processors it has used. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Megabytes in the directories of its home that have to do with searching. */
    double indexSize() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                            .filter(file -> home.relativize(file).toString().matches("(index|search).*"))
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process told =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        told.waitFor();
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
