package io.mediawatch.model;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** BCP 47 tags of languages: {@code zh}, {@code zh-Hant}, {@code en-US}. */
public final class LanguageTag {
    /** The tag for an undetermined language. */
    public static final String UNKNOWN = "und";

    /** Number of letters of a script code. */
    private static final int SCRIPT = 4;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Three-letter codes of the languages above; not valid as tags, as these have shorter ones. */
    private static final Set<String> LONGER = LANGUAGES.stream()
            .map(language -> Locale.forLanguageTag(language).getISO3Language())
            .collect(Collectors.toSet());

    private LanguageTag() {}

    /** Whether the tag is that of an existing language, without script or region. */
    public static boolean isPlain(String tag) {
        return tag.indexOf('-') < 0 && is(tag);
    }

    /** Whether the tag is that of an existing language, with or without a script, but without a region. */
    public static boolean isWriting(String tag) {
        int script = tag.indexOf('-');
        return is(tag) && (script < 0 || tag.length() == script + 1 + SCRIPT);
    }

    /**
     * Whether this is a valid tag of an existing language; three-letter codes are accepted unless a shorter one exists,
     * as there is no list of them.
     */
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
