package io.mediawatch.extract.field;

import io.mediawatch.extract.language.Phrases;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.outline.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the owner of a site from the copyright line at the end of a page. */
final class Copyright {
    /** The owner in a copyright line: after the sign or, in Chinese, before it. */
    private static final Pattern OWNER = Pattern.compile(
            "(?:版权所有|(?<=^\\W{0,3})Copyright|Copyright(?=\\s*(?:[:：©\\d]|\\(c\\)|by\\b))|©|\\(c\\))"
                    + "[\\s:：©\\d\\-–—~.,]*(?:by |版权所有)?\\s*(\\p{L}(?:[\\p{L}0-9 &'’]|-(?=\\p{L})){1,60})|"
                    + "([\\p{IsHan}]{2,16}[A-Za-z]{0,8})\\s*(?:版权所有)",
            Pattern.CASE_INSENSITIVE);

    /** The words one of which is in every copyright line. */
    private static final Phrases WORDS = new Phrases(List.of("版权所有", "copyright", "©", "(c)"));

    /** Number of blocks at the end of a page in which to look for its owner. */
    private static final int FOOT = 60;

    /** Maximum length, in characters, of a copyright line. */
    private static final int LONGEST = 400;

    private Copyright() {}

    static boolean isLine(String text) {
        return WORDS.in(text, 0) != null;
    }

    /**
     * The owner named in the last copyright line; null if there is none. In the article and above it, the line has to
     * begin with the sign, as an article may also speak of others' rights.
     */
    static @Nullable String owner(Evidence evidence) {
        List<Block> blocks = evidence.outline().blocks;
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - FOOT); i--) {
            String text = blocks.get(i).text;
            Matcher m = OWNER.matcher(text.length() <= LONGEST && isLine(text) ? text : "");
            if (m.find() && (i > evidence.around().last() || m.start() == 0)) {
                String name = (m.group(1) != null ? m.group(1) : m.group(2)).strip();
                return OutletNames.withoutRights(name);
            }
        }
        return null;
    }
}
