package io.mediawatch.scrape;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes pages to find links. Articles are decoded elsewhere, with more care. */
final class Charsets {
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*+[\"']?\\s*+([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 2048;
    private static final String MARK = "\ufeff";

    private Charsets() {}

    /**
     * Decodes the bytes and removes a byte order mark. The charset is taken from the byte order mark, otherwise from
     * the header, otherwise from a declaration in the first lines. Without any of these, it is UTF-8 if the bytes are
     * valid UTF-8, otherwise GB18030, the most likely one left.
     */
    static String decode(byte[] body, @Nullable String contentType) {
        String text = new String(body, of(body, contentType));
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static Charset of(byte[] body, @Nullable String contentType) {
        Charset marked = marked(body);
        Charset declared = marked == null ? declared(contentType) : marked;
        if (declared == null) {
            declared = declared(new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1));
            // If this declaration can be read one byte per letter, the page is not UTF-16.
            declared = declared != null && declared.name().startsWith("UTF-16") ? null : declared;
        }
        if (declared != null) {
            return declared;
        }
        return isUtf8(body) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    }

    private static @Nullable Charset marked(byte[] body) {
        String first = new String(body, 0, Math.min(3, body.length), StandardCharsets.ISO_8859_1);
        if (first.startsWith("\u00fe\u00ff") || first.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16;
        }
        return first.equals("\u00ef\u00bb\u00bf") ? StandardCharsets.UTF_8 : null;
    }

    private static @Nullable Charset declared(@Nullable String text) {
        Matcher name = DECLARED.matcher(text == null ? "" : text);
        if (!name.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.group(1));
            // GB2312 and GBK are subsets, and pages that claim them use the rest too.
            return charset.name().startsWith("GB") ? Charset.forName("GB18030") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
