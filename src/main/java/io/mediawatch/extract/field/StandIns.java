package io.mediawatch.extract.field;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises pictures that stand for every page of a site, such as its logo, by their file names. The words are in
 * {@code stand-ins.tsv}.
 */
public final class StandIns {
    private static final Vocabulary WORDS = new Vocabulary("stand-ins.tsv");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Maximum length, in characters, of a word that says nothing: {@code fb}, {@code og}, a site's initials. */
    private static final int SHORT = 3;

    private StandIns() {}

    public static boolean isOne(String image, @Nullable String site) {
        String own = site == null ? "" : Chars.key(site);
        List<String> words = WORD.matcher(name(image).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        return words.stream().anyMatch(WORDS.words("sign")::contains)
                && words.stream()
                        .allMatch(word -> word.length() <= SHORT
                                || WORDS.words("sign").contains(word)
                                || WORDS.words("beside").contains(word)
                                || own.contains(word));
    }

    /** The file name in an address, without its extension. */
    private static String name(String image) {
        int end = 0;
        while (end < image.length() && "?#".indexOf(image.charAt(end)) < 0) {
            end++;
        }
        String path = image.substring(0, end);
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
