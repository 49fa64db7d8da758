package io.mediawatch.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes the content encodings that we accept. */
final class Encoding {
    /** The header {@code Accept-Encoding}. */
    static final String ACCEPTED = "br, gzip";

    private static final int PIECE = 8192;

    private Encoding() {}

    static boolean isKnown(@Nullable String encoding) {
        return switch (name(encoding)) {
            case "identity", "gzip", "x-gzip", "br" -> true;
            default -> false;
        };
    }

    /**
     * Decodes at most {@code most} bytes, however large the whole would be.
     *
     * @param cut whether the body was cut, so that its end is missing and must not be expected
     * @throws IOException if the body is not in this encoding
     */
    static byte[] undo(@Nullable String encoding, byte[] body, int most, boolean cut) throws IOException {
        if (body.length == 0 || name(encoding).equals("identity")) {
            return body;
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream(Math.min(most, 4 * body.length));
        try (InputStream in = decoder(encoding, body)) {
            byte[] piece = new byte[PIECE];
            int read = 0;
            while (read >= 0 && plain.size() < most) {
                plain.write(piece, 0, read);
                read = in.read(piece, 0, Math.min(PIECE, most - plain.size()));
            }
            return plain.toByteArray();
        } catch (EOFException e) {
            if (cut) {
                return plain.toByteArray();
            }
            throw e;
        } catch (RuntimeException e) { // a decoder that meets what it did not expect
            throw new IOException("not decodable: " + e, e);
        }
    }

    private static InputStream decoder(@Nullable String encoding, byte[] body) throws IOException {
        InputStream encoded = new ByteArrayInputStream(body);
        return name(encoding).equals("br") ? new BrotliInputStream(encoded) : new GZIPInputStream(encoded, PIECE);
    }

    private static String name(@Nullable String encoding) {
        return encoding == null || encoding.isBlank()
                ? "identity"
                : encoding.strip().toLowerCase(Locale.ROOT);
    }
}
