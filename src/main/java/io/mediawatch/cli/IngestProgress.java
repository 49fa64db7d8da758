package io.mediawatch.cli;

import java.io.PrintWriter;
import java.util.List;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress of an ingest: bytes, rate and time left, files and pages. Shown on terminals only. */
final class IngestProgress implements AutoCloseable {
    private static final long MEBIBYTE = 1 << 20;
    /**
     * Maximum width in columns, since only stderr may be a terminal. The bar must not determine the width itself: its
     * library would take over the handling of Ctrl-C, and the program would end without a message.
     */
    private static final int WIDEST = 79;

    /** Moves to the beginning of the terminal's line and erases it (ECMA-48, EL). */
    private static final String CLEAR = "\r\u001b[K";

    private final ProgressBar bar;
    private final int files;
    private final boolean silent;

    IngestProgress(List<String> inputs, boolean silent) {
        this.files = inputs.size();
        this.silent = silent;
        this.bar = new ProgressBarBuilder()
                .setTaskName("Ingesting")
                .setInitialMax(inputs.stream().mapToLong(IngestInputs::weight).sum())
                .setUnit(" MiB", MEBIBYTE)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(silent ? Integer.MAX_VALUE : 200)
                .setConsumer(new DelegatingProgressBarConsumer(
                        silent ? line -> {} : line -> System.err.print("\r" + line), Math.min(WIDEST, Console.width())))
                .build();
    }

    /**
     * @param file  number of the file being read
     * @param bytes total number of bytes read from all files so far
     */
    void at(int file, long bytes, int pages) {
        bar.stepTo(bytes);
        bar.setExtraMessage((file + 1) + "/" + files + " files, " + pages + " pages");
    }

    /** Prints a permanent line in place of the bar, which is drawn again below it. */
    void tell(PrintWriter out, String line) {
        out.println(silent ? line : CLEAR + line);
    }

    void say(String what) {
        bar.setExtraMessage(what);
    }

    @Override
    public void close() {
        bar.close();
    }
}
