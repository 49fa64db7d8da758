package io.mediawatch.cli;

import io.mediawatch.model.Hash;
import io.mediawatch.text.Cut;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes untrusted text safe for a terminal: removes control sequences and limits its length. */
final class Printable {
    static final int MOST = 4_000;

    private Printable() {}

    /**
     * Keeps line breaks and tabs; replaces other control characters, and those that change the text's direction, with
     * �.
     */
    static String text(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cf}&&[^\n\t]]", "\ufffd");
    }

    /** Returns the beginning of a UTF-8 text, or size and hash of any other value. */
    static String value(byte @Nullable [] value) {
        if (value == null) {
            return "(no value)";
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            return binary(value);
        }
        if (text.indexOf('\0') >= 0) {
            return binary(value);
        }
        if (text.length() <= MOST) {
            return text(text);
        }
        return text(text.substring(0, Cut.at(text, MOST))) + "… (" + value.length + " bytes in all)";
    }

    private static String binary(byte[] value) {
        return "(" + value.length + " bytes that are not UTF-8 text, hash " + Hash.of(value) + ")";
    }
}
