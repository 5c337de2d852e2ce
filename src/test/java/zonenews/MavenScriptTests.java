package zonenews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that brings Maven along, tried on a stand-in for Maven that a server on this machine hands out. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class MavenScriptTests {

    private static final String TARBALL = "/maven-3/9.8.7/binaries/apache-maven-9.8.7-bin.tar.gz";

    @TempDir
    private Path room;

    private Path project;
    private Path userHome;
    private Path tarball;
    private HttpServer server;
    private final List<String> fetched = new CopyOnWriteArrayList<>();

    private record Run(int exit, String said, String complained) {}

    @BeforeEach
    void a_project_with_a_pinned_maven() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::handOut);
        server.start();
        // The spaces catch a forgotten quotation mark.
        project = Files.createDirectories(room.resolve("the project"));
        userHome = Files.createDirectories(room.resolve("user home"));
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
        tarball = room.resolve("maven.tar.gz");
        script(room.resolve("apache-maven-9.8.7/bin/mvn"), "echo \"fetched Maven: $*\"");
        assertThat(run(room, Map.of(), "tar", "-czf", tarball.toString(), "apache-maven-9.8.7"))
                .isEqualTo(new Run(0, "", ""));
        pin(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(tarball))));
    }

    @AfterEach
    void the_server_ends() {
        server.stop(0);
    }

    @Test
    void the_pinned_maven_is_fetched_once() throws Exception {
        Run first = mvnw(Map.of("MVNW_IGNORE_INSTALLED", "1"), "--version", "two words");
        Run second = mvnw(Map.of("MVNW_IGNORE_INSTALLED", "1"), "--version");

        assertThat(first.said()).isEqualTo("fetched Maven: --version two words\n");
        assertThat(second).isEqualTo(new Run(0, "fetched Maven: --version\n", ""));
        assertThat(fetched).containsExactly("/mirror" + TARBALL);
        assertThat(filesInUserHome()).singleElement().asString().endsWith("/bin/mvn");
    }

    @Test
    void without_a_mirror_it_comes_from_the_pinned_address() throws Exception {
        Run run = mvnw(Map.of("MVNW_IGNORE_INSTALLED", "1", "MVNW_REPOURL", ""), "--version");

        assertThat(run.said()).isEqualTo("fetched Maven: --version\n");
        assertThat(fetched).containsExactly("/pinned" + TARBALL);
    }

    @Test
    void a_wrong_checksum_is_refused_and_nothing_is_unpacked() throws Exception {
        pin("0".repeat(128));

        Run run = mvnw(Map.of("MVNW_IGNORE_INSTALLED", "1"), "--version");

        assertThat(run.exit()).isNotZero();
        assertThat(run.said()).isEmpty();
        assertThat(run.complained()).contains("refused and deleted: its SHA-512 is ");
        assertThat(fetched).hasSize(1);
        assertThat(filesInUserHome()).isEmpty();
    }

    @Test
    void a_missing_checksum_is_refused() throws Exception {
        pin("");

        Run run = mvnw(Map.of("MVNW_IGNORE_INSTALLED", "1"), "--version");

        assertThat(run.exit()).isNotZero();
        assertThat(run.complained()).contains("names no distributionVersion or no distributionTarGzSha512Sum");
        assertThat(fetched).isEmpty();
    }

    @Test
    void what_cannot_be_fetched_is_said() throws Exception {
        Files.delete(tarball);

        Run run = mvnw(Map.of("MVNW_IGNORE_INSTALLED", "1"), "--version");

        assertThat(run.exit()).isNotZero();
        assertThat(run.complained()).contains(TARBALL + " could not be fetched");
        assertThat(filesInUserHome()).isEmpty();
    }

    @Test
    void an_installed_maven_of_3_6_3_is_used() throws Exception {
        Run run = mvnw(Map.of("PATH", installed("3.6.3")), "verify");

        assertThat(run).isEqualTo(new Run(0, "installed Maven: verify\n", ""));
        assertThat(fetched).isEmpty();
    }

    @Test
    void an_installed_maven_of_3_3_9_is_too_old() throws Exception {
        Run run = mvnw(Map.of("PATH", installed("3.3.9")), "verify");

        assertThat(run.said()).isEqualTo("fetched Maven: verify\n");
        assertThat(fetched).hasSize(1);
    }

    @Test
    void a_java_home_without_a_jdk_is_named() throws Exception {
        Run run = mvnw(Map.of("JAVA_HOME", project.toString()), "--version");

        assertThat(run.exit()).isNotZero();
        assertThat(run.complained())
                .isEqualTo("mvnw: no JDK found in JAVA_HOME, which is " + project + "; JDK 17 or newer is needed\n");
    }

    @Test
    void an_old_java_is_named() throws Exception {
        Path old = room.resolve("jdk 8");
        script(old.resolve("bin/java"), "echo '    java.specification.version = 1.8' >&2");
        script(old.resolve("bin/javac"), "");

        Run run = mvnw(Map.of("JAVA_HOME", old.toString()), "--version");

        assertThat(run.exit()).isNotZero();
        assertThat(run.complained())
                .isEqualTo("mvnw: " + old + "/bin/java is Java 8, which is too old; JDK 17 or newer is needed\n");
    }

    private Run mvnw(Map<String, String> environment, String... arguments) throws Exception {
        String[] command =
                Stream.concat(Stream.of("sh", "mvnw"), Stream.of(arguments)).toArray(String[]::new);
        return run(project, environment, command);
    }

    private Run run(Path directory, Map<String, String> environment, String... command) throws Exception {
        Path said = room.resolve("said");
        Path complained = room.resolve("complained");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile());
        builder.environment().remove("MVNW_IGNORE_INSTALLED");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_USER_HOME", userHome.toString());
        builder.environment().put("MVNW_REPOURL", address("/mirror"));
        builder.environment().put("no_proxy", "127.0.0.1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(said), Files.readString(complained));
    }

    private void pin(String checksum) throws IOException {
        Path properties = project.resolve(".mvn/wrapper/maven-wrapper.properties");
        Files.createDirectories(properties.getParent());
        Files.writeString(properties, """
                distributionVersion=9.8.7
                distributionUrl=%s
                distributionTarGzSha512Sum=%s
                """.formatted(address("/pinned" + TARBALL.replace(".tar.gz", ".zip")), checksum));
    }

    private String installed(String version) throws IOException {
        script(room.resolve("installed/mvn"), """
                if [ "$1" = --version ]; then
                    echo "Apache Maven %s (0123abcd)"
                else
                    echo "installed Maven: $*"
                fi
                """.formatted(version));
        return room.resolve("installed") + ":" + System.getenv("PATH");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void handOut(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        fetched.add(path);
        boolean known = path.endsWith(TARBALL) && Files.exists(tarball);
        byte[] answer = known ? Files.readAllBytes(tarball) : "nothing here".getBytes(UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 404, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private List<Path> filesInUserHome() throws IOException {
        try (Stream<Path> files = Files.walk(userHome)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
