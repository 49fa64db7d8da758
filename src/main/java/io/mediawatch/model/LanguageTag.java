package io.mediawatch.model;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** BCP 47 tags of languages: {@code zh}, {@code zh-Hant}, {@code en-US}. */
public final class LanguageTag {
    /** Undetermined. */
    public static final String UNKNOWN = "und";

    /** Letters of a script. */
    private static final int SCRIPT = 4;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Of the languages above, which have shorter ones. */
    private static final Set<String> LONGER = LANGUAGES.stream()
            .map(language -> Locale.forLanguageTag(language).getISO3Language())
            .collect(Collectors.toSet());

    private LanguageTag() {}

    /** Whether it is the tag of a language there is, without script or region. */
    public static boolean isPlain(String tag) {
        return tag.indexOf('-') < 0 && is(tag);
    }

    /** Whether it is the tag of a language there is, with a script or without, but no region. */
    public static boolean isWriting(String tag) {
        int script = tag.indexOf('-');
        return is(tag) && (script < 0 || tag.length() == script + 1 + SCRIPT);
    }

    /** Whether it is a tag, and of a language there is; there is no list of those of three letters. */
    public static boolean is(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return LANGUAGES.contains(language)
                    || (language.length() == 3 && !LONGER.contains(language))
                    || tag.equals(UNKNOWN);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
