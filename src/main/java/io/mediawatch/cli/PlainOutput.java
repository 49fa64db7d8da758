package io.mediawatch.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The stream that a command prints to. Remembers a failure to write, which print writers swallow. */
final class PlainOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    PlainOutput(OutputStream out) {
        super(out);
    }

    /** Returns why something could not be written; null if everything could. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether the reader has closed the pipe, as {@code head} does once it has read enough: no reason to complain. */
    static boolean isUnwanted(IOException failure) {
        return "Broken pipe".equals(failure.getMessage());
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            out.write(bytes, start, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
