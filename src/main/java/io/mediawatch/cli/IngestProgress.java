package io.mediawatch.cli;

import java.util.List;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress of an ingest: bytes, rate and time left, files and pages. Shown on terminals only. */
final class IngestProgress implements AutoCloseable {
    private static final long MEBIBYTE = 1 << 20;

    private final ProgressBar bar;
    private final int files;

    IngestProgress(List<String> inputs, boolean silent) {
        this.files = inputs.size();
        this.bar = new ProgressBarBuilder()
                .setTaskName("Ingesting")
                .setInitialMax(inputs.stream().mapToLong(IngestInputs::weight).sum())
                .setUnit(" MiB", MEBIBYTE)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(silent ? Integer.MAX_VALUE : 200)
                .setConsumer(
                        new DelegatingProgressBarConsumer(silent ? line -> {} : line -> System.err.print("\r" + line)))
                .build();
    }

    /**
     * @param file  number of the file that is being read
     * @param bytes read of all files so far
     */
    void at(int file, long bytes, int pages) {
        bar.stepTo(bytes);
        bar.setExtraMessage((file + 1) + "/" + files + " files, " + pages + " pages");
    }

    void say(String what) {
        bar.setExtraMessage(what);
    }

    @Override
    public void close() {
        bar.close();
    }
}
