package io.mediawatch.model;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** BCP 47 tags of languages: {@code zh}, {@code zh-Hant}, {@code en-US}. */
public final class LanguageTag {
    /** Undetermined. */
    public static final String UNKNOWN = "und";

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /** Whether it is the tag of a language there is, without script or region. */
    public static boolean isPlain(String tag) {
        return tag.indexOf('-') < 0 && is(tag);
    }

    /** Whether it is a tag, and of a language there is. */
    public static boolean is(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return LANGUAGES.contains(language) || tag.equals(UNKNOWN);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
