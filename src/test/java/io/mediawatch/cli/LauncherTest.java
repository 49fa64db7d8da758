package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script at the top, with a Java and a Maven that only say that they were called. */
class LauncherTest {
    private final Path home;

    LauncherTest(@TempDir Path folder) {
        this.home = folder.resolve("my program");
    }

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("config"));
        Files.createDirectories(home.resolve("target"));
        Files.createDirectories(home.resolve("java/bin"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("config/mediawatch.yaml"), "");
        script("mediawatch", Files.readString(Path.of("mediawatch")));
        script("mvnw", "#!/bin/sh\necho built >>built; ls target >seen; echo jar >target/mediawatch.jar\n");
        script(
                "java/bin/java",
                """
                #!/bin/sh
                case $1 in
                  -version) echo 'openjdk version "17.0.1" 2021-10-19' >&2 ;;
                  *) locale charmap; echo "messages in ${LC_ALL:-$LC_MESSAGES}"; printf '%s\\n' "$@" ;;
                esac
                """);
    }

    /**
     * As ssh brings them along: the locale of the machine it comes from. Messages of the system in another language
     * would not be recognised, such as that a port is occupied.
     */
    @Test
    void chineseArgumentsNeedNoLocaleThatIsInstalled() throws Exception {
        for (String locale : new String[] {"xx_XX.UTF-8", "UTF-8", "C", "C.UTF-8"}) {
            assertThat(run("LC_ALL=" + locale + " ./mediawatch search 推理"))
                    .as(locale)
                    .startsWith("UTF-8\nmessages in C\n")
                    .endsWith("推理\n");
        }
    }

    @Test
    void sourcesOfALaterTimeAreBuiltOnce() throws Exception {
        Files.setLastModifiedTime(
                home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(3_600)));
        Files.setLastModifiedTime(
                home.resolve("config/mediawatch.yaml"),
                FileTime.from(Instant.now().plusSeconds(60)));

        run("./mediawatch version");
        run("./mediawatch version");

        assertThat(home.resolve("built")).hasContent("built");
    }

    /** Killed, started again in a container: the number of its process is the same. */
    @Test
    void aBuildThatOurOwnNumberBeganIsOver() throws Exception {
        assertThat(run("ln -s $$ target/building; exec ./mediawatch version")).contains("version");

        assertThat(home.resolve("built")).hasContent("built");
        assertThat(home.resolve("target/building")).doesNotExist();
    }

    /** Maven takes a jar for whole if it is newer than what is in it. */
    @Test
    void whatAnInterruptedBuildLeftIsNotKept() throws Exception {
        Files.createFile(home.resolve("target/unfinished"));
        Files.createFile(home.resolve("target/mediawatch.jar"));
        Files.createDirectories(home.resolve("target/lib"));
        Files.createFile(home.resolve("target/lib/half.jar"));

        assertThat(run("./mediawatch version")).contains("version");

        assertThat(home.resolve("seen"))
                .content()
                .doesNotContain("mediawatch.jar")
                .doesNotContain("lib");
    }

    @Test
    void anEmptyJarIsBuiltAgain() throws Exception {
        Files.createFile(home.resolve("target/mediawatch.jar"));

        assertThat(run("./mediawatch version")).contains("version");

        assertThat(home.resolve("built")).hasContent("built");
    }

    @Test
    void aJavaThatDoesNotStartSaysWhy() throws Exception {
        script("java/bin/java", "#!/bin/sh\necho Could not reserve enough space for code cache; exit 1\n");

        assertThat(run("./mediawatch version 2>&1"))
                .contains("java/bin/java does not start: Could not reserve enough space for code cache");
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        assertThat(run("JAVA_HOME=/nowhere ./mediawatch version 2>&1"))
                .isEqualTo("mediawatch: JAVA_HOME is /nowhere, which has no bin/java; set it to a JDK 17 or newer\n");
    }

    @Test
    void aBuildWithoutANetworkSaysWhatItNeeds() throws Exception {
        script("mvnw", "#!/bin/sh\necho '[ERROR] Could not transfer artifact a:b:pom:1 from/to central'; exit 1\n");

        assertThat(run("./mediawatch version 2>&1"))
                .contains("could not download what it needs; it takes Maven Central");
    }

    /** As services are started. */
    @Test
    void mavenIsFoundWithoutAHomeFolder() throws Exception {
        script("mvnw", Files.readString(Path.of("mvnw")));
        Files.createDirectories(home.resolve("bin"));
        script("bin/mvn", "#!/bin/sh\necho Apache Maven 3.9.16\n");

        assertThat(run("unset HOME MAVEN_USER_HOME; PATH=$PWD/bin:$PATH ./mvnw -v 2>&1"))
                .isEqualTo("Apache Maven 3.9.16\n");
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
        Files.setPosixFilePermissions(home.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** @return what the shell prints */
    private String run(String commands) throws Exception {
        script("commands", "unset LC_ALL LC_CTYPE LANG\nexport JAVA_HOME=\"$PWD/java\"\n" + commands + "\n");
        Path said = home.resolve("said");
        Process shell = new ProcessBuilder("sh", "commands")
                .directory(home.toFile())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            shell.destroyForcibly();
        }
        return Files.readString(said);
    }
}
