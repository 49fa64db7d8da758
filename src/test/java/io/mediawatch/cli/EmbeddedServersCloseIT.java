package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.UserError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedServersCloseIT {
    @Test
    void serversStopAlsoIfTheirFolderCannotBeWritten() throws Exception {
        Path path = Servers.folder("unwritable");
        DataFolder folder = new DataFolder(path);
        EmbeddedServers servers = EmbeddedServers.start(folder, new Steps(new PrintWriter(new StringWriter())));
        Files.createDirectories(path.resolve("running.json/in the way"));

        assertThatExceptionOfType(UserError.class).isThrownBy(servers::close);

        assertThat(servers.children().stream().flatMap(pid -> ProcessHandle.of(pid).stream()))
                .as("child processes")
                .noneMatch(ProcessHandle::isAlive);
        Files.delete(path.resolve("running.json/in the way"));
        Files.delete(path.resolve("running.json"));
        folder.requireFree();
    }
}
