package zonenews.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zonenews.Newsroom;
import zonenews.Visitor;

/** The site as a program of its own, which can be killed. */
final class SiteProcess implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);

    private final int port;
    private final Process process;

    SiteProcess(Path home, String... more) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "zonenews.ZoneNews",
                "--zonenews.home=" + home,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.main.lazy-initialization=true"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolveSibling(home.getFileName() + ".log").toFile()));
        builder.environment().put("ZONENEWS_ADMIN_PASSWORD", Newsroom.PASSWORD);
        builder.environment().put("ZONENEWS_EXAMPLE_PASSWORD", Newsroom.PASSWORD);
        process = builder.start();
        waitUntilItAnswers();
    }

    private void waitUntilItAnswers() throws InterruptedException {
        long began = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
                close();
                throw new IllegalStateException("The site has not started");
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
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

    int port() {
        return port;
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void signal(String name) throws IOException, InterruptedException {
        Shell.run("kill", "-" + name, String.valueOf(process.pid()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
