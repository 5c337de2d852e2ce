package zonenews.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A command of the operating system. */
final class Shell {

    private Shell() {}

    /** What it said, if it failed. */
    static String tried(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean done = process.waitFor(60, TimeUnit.SECONDS);
        return done && process.exitValue() == 0 ? "" : String.join(" ", command) + ": " + said;
    }

    static void run(String... command) throws IOException, InterruptedException {
        String failed = tried(command);
        if (!failed.isEmpty()) {
            throw new IOException(failed);
        }
    }
}
