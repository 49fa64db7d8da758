package io.mediawatch.extract;

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
 * Finds the charset of bytes. A byte order mark wins, then bytes that are valid UTF-8 (no other charset produces them
 * by chance), then the header, the page's own meta tags and detection, each only if the bytes can be read with it.
 */
final class Charsets {
    /** Where a browser looks for the meta tag: HTML standard, "prescan a byte stream". Doubled, for late ones. */
    private static final int PRESCAN = 4096;

    /** Bytes by which a charset is judged; the detector is only shown those beyond ASCII. */
    private static final int SAMPLE = 64 * 1024;

    /** ISO-8859-1 as browsers read it. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final byte ESCAPE = 27;

    private static final Pattern NAME = Pattern.compile("charset\\s*=\\s*+[\"']?\\s*+([a-z0-9_:.+-]{2,40})");
    private static final Pattern META = Pattern.compile("<meta\\s[^>]{0,400}?" + NAME.pattern());
    private static final Pattern XML = Pattern.compile("<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([a-z0-9_.-]{2,40})");

    /** Labels that in practice mean a larger charset: encoding.spec.whatwg.org, "names and labels". */
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
     * @param start index behind the byte order mark
     * @param from {@code bom}, {@code utf-8}, {@code header}, {@code meta}, {@code detected} or {@code assumed}
     */
    @SuppressWarnings("ArrayRecordComponent") // a page is not copied; nobody compares them
    record Decoded(byte[] bytes, int start, Charset charset, String from) {
        String text() {
            return new String(bytes, start, bytes.length - start, charset);
        }

        /**
         * What a parser needs of it.
         *
         * @param elements whether all elements are needed, with all they say of themselves
         */
        Markup markup(boolean elements) {
            return Markup.of(bytes, start, charset, from.equals("utf-8"), elements);
        }
    }

    static Decoded decode(byte[] bytes, @Nullable String contentType) {
        Decoded marked = byteOrderMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset header = header(contentType);
        Decoded wide = wide(bytes, header);
        if (wide != null) {
            return wide;
        }
        if (Utf8.isSound(bytes)) {
            return new Decoded(bytes, 0, StandardCharsets.UTF_8, "utf-8");
        }
        List<Decoded> told = new ArrayList<>();
        metas(bytes).forEach(meta -> told.add(new Decoded(bytes, 0, meta, "meta")));
        if (header != null) {
            // servers say ISO-8859-1 of all their pages alike, and any bytes can be read with it
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

    /** Null unless such a charset is told and the bytes hold what every page in one does. */
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

    /** Whether a byte order mark or else the header tells a charset with NUL bytes or controls. */
    static boolean isWide(byte[] bytes, String contentType) {
        Decoded marked = byteOrderMark(bytes);
        Charset told = marked != null ? marked.charset : header(contentType);
        return told != null && isWide(told);
    }

    /** Whether bytes below 128 may be other characters than in ASCII. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16")
                || charset.name().startsWith("UTF-32")
                || charset.name().startsWith("ISO-2022");
    }

    /** Whether every byte below 128 is an ASCII character, or a digit or letter inside a longer one. */
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

    /** The start of a page up to the end of a tag, where no character of any charset goes on. */
    private static String sample(byte[] bytes, Charset charset) {
        int end = Math.min(bytes.length, SAMPLE);
        while (end < bytes.length && bytes[end - 1] != '>') {
            end++;
        }
        return new String(bytes, 0, isAsciiInside(charset) ? end : bytes.length, charset);
    }

    /** Fewer than one in fifty of the characters beyond ASCII are broken, controls or for private use. */
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

    /** Cut or patched pages: the declared charset is UTF-8 and most of the rest is, too. */
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
        return contentType == null
                ? null
                : named(contentType.toLowerCase(Locale.ROOT), NAME).findFirst().orElse(null);
    }

    /** What an XML declaration and the meta tags tell, in order. */
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
            return null; // a label nobody knows says nothing
        }
    }
}
