package io.mediawatch.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What a command prints to. Remembers that something could not be written, which writers keep to themselves. */
final class PlainOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    PlainOutput(OutputStream out) {
        super(out);
    }

    /** Why something could not be written; null if all could. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whoever reads has had enough, as {@code head} has: no reason to complain. */
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
