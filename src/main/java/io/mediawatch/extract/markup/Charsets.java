package io.mediawatch.extract.markup;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Determines the charset of a page. A byte order mark wins; then UTF-8 if the bytes are valid UTF-8, which no other
 * charset produces by chance; then header, meta tags and detection, each only if the bytes can be decoded with it.
 */
public final class Charsets {
    /** Half the number of bytes that are searched for a meta tag: far more than in browsers, for late ones. */
    private static final int PRESCAN = 4096;

    /**
     * Number of bytes by which a charset is judged; the detector only gets stretches that begin with a non-ASCII byte.
     */
    private static final int SAMPLE = 64 * 1024;

    /** What browsers decode ISO-8859-1 as. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final byte ESCAPE = 27;

    private static final Pattern NAME = Pattern.compile("charset\\s*=\\s*+[\"']?\\s*+([a-z0-9_:.+-]{2,40})");
    private static final Pattern META = Pattern.compile("<meta\\s[^>]{0,400}?" + NAME.pattern());
    private static final Pattern XML = Pattern.compile("<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([a-z0-9_.-]{2,40})");

    /** Labels that in practice mean a larger charset, as in the Encoding standard (encoding.spec.whatwg.org). */
    private static final Map<String, String> LARGER = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb-2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("hz-gb-2312", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("utf-16", "UTF-16LE"),
            Map.entry("utf8", "UTF-8"));

    private Charsets() {}

    /**
     * @param start index after the byte order mark
     * @param from  {@code bom}, {@code utf-8}, {@code header}, {@code meta}, {@code detected} or {@code assumed}
     */
    @SuppressWarnings("ArrayRecordComponent") // pages are not copied, and never compared
    public record Decoded(byte[] bytes, int start, Charset charset, String from) {
        public String text() {
            return new String(bytes, start, bytes.length - start, charset);
        }
    }

    public static Decoded decode(byte[] bytes, @Nullable String contentType) {
        Decoded marked = byteOrderMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset header = header(contentType);
        Decoded wide = wide(bytes, header);
        if (wide != null) {
            return wide;
        }
        Utf8.Form form = Utf8.form(bytes);
        if (form != Utf8.Form.BROKEN) {
            byte[] composed = form == Utf8.Form.ACCENTS_APART ? Accents.composed(bytes) : bytes;
            return new Decoded(composed, 0, StandardCharsets.UTF_8, "utf-8");
        }
        List<Decoded> told = new ArrayList<>();
        metas(bytes).forEach(meta -> told.add(new Decoded(bytes, 0, meta, "meta")));
        if (header != null) {
            // servers declare ISO-8859-1 for all their pages alike, and it can decode any bytes
            told.add(header.equals(WESTERN) ? told.size() : 0, new Decoded(bytes, 0, header, "header"));
        }
        return told.stream()
                .filter(each -> !isWide(each.charset) && isReadable(each))
                .findFirst()
                .orElseGet(() -> guessed(bytes, told));
    }

    private static Decoded guessed(byte[] bytes, List<Decoded> told) {
        Charset charset = detected(bytes);
        Decoded detected = charset == null ? null : new Decoded(bytes, 0, charset, "detected");
        if (detected != null && isReadable(detected)) {
            return detected;
        }
        boolean declared = told.stream().anyMatch(each -> each.charset.equals(StandardCharsets.UTF_8));
        boolean utf8 = isMostlyUtf8(new String(bytes, StandardCharsets.UTF_8), declared);
        return new Decoded(bytes, 0, utf8 ? StandardCharsets.UTF_8 : WESTERN, "assumed");
    }

    /**
     * Decodes a page in UTF-16, UTF-32 or ISO-2022; null unless one is declared and the page contains the NUL bytes or
     * escapes that it produces.
     */
    private static @Nullable Decoded wide(byte[] bytes, @Nullable Charset header) {
        boolean escapes = holds(bytes, ESCAPE);
        if (header != null && isWide(header)) {
            return escapes || holds(bytes, (byte) 0) ? new Decoded(bytes, 0, header, "header") : null;
        }
        return !escapes
                ? null
                : metas(bytes).stream()
                        .filter(meta -> meta.name().startsWith("ISO-2022"))
                        .findFirst()
                        .map(meta -> new Decoded(bytes, 0, meta, "meta"))
                        .orElse(null);
    }

    private static boolean holds(byte[] bytes, byte sought) {
        for (int i = 0; i < Math.min(bytes.length, 2 * PRESCAN); i++) {
            if (bytes[i] == sought) {
                return true;
            }
        }
        return false;
    }

    /** Whether the byte order mark or else the header gives a charset whose pages contain NUL bytes or escapes. */
    public static boolean isWide(byte[] bytes, String contentType) {
        Decoded marked = byteOrderMark(bytes);
        Charset told = marked != null ? marked.charset : header(contentType);
        return told != null && isWide(told);
    }

    /** Whether bytes below 128 may be part of characters other than ASCII. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16")
                || charset.name().startsWith("UTF-32")
                || charset.name().startsWith("ISO-2022");
    }

    /** Whether every byte below 128 is an ASCII character, or a digit or letter within a longer one. */
    static boolean isAsciiInside(Charset charset) {
        return !isWide(charset) && charset.contains(StandardCharsets.US_ASCII);
    }

    private static @Nullable Decoded byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return new Decoded(b, 3, StandardCharsets.UTF_8, "bom");
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return new Decoded(b, 2, StandardCharsets.UTF_16LE, "bom");
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return new Decoded(b, 2, StandardCharsets.UTF_16BE, "bom");
        }
        return null;
    }

    private static boolean isReadable(Decoded page) {
        return plausible(sample(page.bytes, page.charset));
    }

    /** Decodes the start of a page, up to the end of a tag so that no character is cut. */
    private static String sample(byte[] bytes, Charset charset) {
        int end = Math.min(bytes.length, SAMPLE);
        while (end < bytes.length && bytes[end - 1] != '>') {
            end++;
        }
        return new String(bytes, 0, isAsciiInside(charset) ? end : bytes.length, charset);
    }

    /** Whether at most one in fifty non-ASCII characters is broken, a control character or for private use. */
    private static boolean plausible(String text) {
        int beyond = 0;
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyond++;
                if (c == '\uFFFD' || (c < 0xA0 && c != 0x85) || (c >= 0xE000 && c < 0xF900)) {
                    odd++;
                }
            }
        }
        return odd * 50L <= beyond;
    }

    /**
     * Whether a page is UTF-8 apart from places where it was cut or patched; more of them are accepted if it declares
     * UTF-8.
     */
    private static boolean isMostlyUtf8(String utf8, boolean declared) {
        int beyond = 0;
        int broken = 0;
        for (int i = 0; i < utf8.length(); i++) {
            char c = utf8.charAt(i);
            beyond += c >= 0x80 ? 1 : 0;
            broken += c == '\uFFFD' ? 1 : 0;
        }
        return broken * (declared ? 3L : 10L) <= beyond;
    }

    private static @Nullable Charset header(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.contains("charset") ? named(type, NAME).findFirst().orElse(null) : null;
    }

    /** Returns the charsets named by an XML declaration and the meta tags, in order. */
    private static List<Charset> metas(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2 * PRESCAN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return Stream.concat(named(head, XML), named(head, META)).toList();
    }

    private static @Nullable Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        int fed = 0;
        for (int i = 0; i < bytes.length && fed < SAMPLE && !detector.isDone(); ) {
            int from = i;
            while (from < bytes.length && bytes[from] >= 0) {
                from++;
            }
            int to = Math.min(bytes.length, from + 512);
            if (to == from) {
                break;
            }
            detector.handleData(bytes, from, to - from);
            fed += to - from;
            i = to;
        }
        detector.dataEnd();
        return charset(detector.getDetectedCharset());
    }

    private static Stream<Charset> named(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> charset(found.group(1)))
                .flatMap(Stream::ofNullable);
    }

    static @Nullable Charset charset(@Nullable String label) {
        if (label == null) {
            return null;
        }
        String name = LARGER.getOrDefault(label.toLowerCase(Locale.ROOT), label);
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // an unknown label is ignored
        }
    }
}
