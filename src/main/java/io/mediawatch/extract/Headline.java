package io.mediawatch.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The article's headline, without the site's name that pages put behind it. */
final class Headline {
    /** Where the site's name may begin: a bar, or a dash with space around it; in Chinese also an underscore or a bare dash. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[|｜»«·•]\\s*|\\s+[-–—:~<>]\\s+|\\s*[—]{1,2}\\s*(?=\\p{IsHan})|_+|(?<=[\\p{IsHan}！？。”\"）)])\\s*-+\\s*(?=[\\p{IsHan}A-Za-z])");

    private Headline() {}

    record Found(String text, String from, int block) {}

    static Found of(Outline outline, JsonLd data) {
        String title = outline.title;
        String social = first(outline.meta("og:title"), outline.meta("twitter:title"));
        String declared = data.headline();
        int heading = heading(outline, title, social, declared);
        if (heading >= 0) {
            String text = outline.blocks.get(heading).text;
            return new Found(text, "h" + outline.blocks.get(heading).level, heading);
        }
        if (declared != null && (social == null || !agree(declared, social) || declared.length() <= social.length())) {
            return new Found(cut(declared, outline), "json-ld", -1);
        }
        if (social != null) {
            return new Found(cut(social, outline), "og:title", -1);
        }
        if (!title.isEmpty()) {
            return new Found(cut(title, outline), "title", -1);
        }
        return new Found("", "none", -1);
    }

    /** The first main heading that the page's other titles confirm; the only main heading where there is no other title. */
    private static int heading(Outline outline, String title, @Nullable String social, @Nullable String declared) {
        int best = -1;
        int mains = 0;
        int only = -1;
        String titles = Chars.key(title) + "\n" + Chars.key(social == null ? "" : social) + "\n"
                + Chars.key(declared == null ? "" : declared);
        for (int i = 0; i < outline.blocks.size(); i++) {
            Block block = outline.blocks.get(i);
            if (block.level == 0 || block.level > 3 || block.text.length() > 300 || block.letters < 2) {
                continue;
            }
            String key = Chars.key(block.text);
            boolean confirmed = key.length() >= 4 && titles.contains(key);
            if (confirmed
                    && (best < 0
                            || key.length()
                                    > Chars.key(outline.blocks.get(best).text).length())) {
                best = i;
            }
            if (block.level == 1) {
                mains++;
                only = i;
            }
        }
        return best >= 0 ? best : mains == 1 && title.isEmpty() && social == null && declared == null ? only : -1;
    }

    private static boolean agree(String a, String b) {
        String x = Chars.key(a);
        String y = Chars.key(b);
        return x.contains(y) || y.contains(x);
    }

    /** Cuts the site's name off the end: a last part that is short, or known to be the site's. */
    static String cut(String title, Outline outline) {
        String text = title;
        for (int i = 0; i < 3; i++) {
            Matcher m = SEPARATOR.matcher(text);
            int start = -1;
            int end = -1;
            while (m.find()) {
                if (m.start() > 0) {
                    start = m.start();
                    end = m.end();
                }
            }
            if (start < 0 || !isSuffix(text.substring(end), text.substring(0, start), outline)) {
                return text;
            }
            text = text.substring(0, start).strip();
        }
        return text;
    }

    private static boolean isSuffix(String tail, String head, Outline outline) {
        String name = outline.meta("og:site_name", "application-name");
        String key = Chars.key(tail);
        if (name != null && (Chars.key(name).contains(key) || key.contains(Chars.key(name)))) {
            return true;
        }
        boolean han = Chars.hanShare(tail) > 0.3;
        int letters = tail.length();
        return letters * 2 <= head.length() && (han ? letters <= 12 : tail.split("\\s+").length <= 4 && letters <= 32);
    }

    /** The site's name as the title's last part tells it. */
    static @Nullable String site(String title) {
        Matcher m = SEPARATOR.matcher(title);
        int end = -1;
        while (m.find()) {
            if (m.start() > 0) {
                end = m.end();
            }
        }
        String tail = end < 0 ? "" : title.substring(end).strip();
        return tail.length() >= 2 && tail.length() <= 30 ? tail : null;
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : List.of(texts.length == 0 ? new String[0] : nonNull(texts))) {
            if (!text.isBlank()) {
                return Chars.tidy(text);
            }
        }
        return null;
    }

    private static String[] nonNull(@Nullable String[] texts) {
        String[] all = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            all[i] = text == null ? "" : text;
        }
        return all;
    }
}
