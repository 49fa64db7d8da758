package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import java.util.Set;

/** Recognises company names by their last word: {@code Northgate Energy Inc.} */
public final class CompanyName {
    private static final Set<String> ENDS = Lexicon.read("english-subjects.txt").section("ends of company names");
    private static final Set<String> FORMS = Set.of("inc", "corp", "ltd", "llc", "plc");

    private CompanyName() {}

    /** Whether a word ends names of companies: {@code Energy}. */
    static boolean isEnd(String word) {
        return ENDS.contains(Fold.fold(word));
    }

    /** Whether a word is what companies of a legal form have behind their name: {@code Inc}. */
    public static boolean isLegalForm(String word) {
        return FORMS.contains(Fold.fold(word));
    }

    /** The name without its legal form; empty if it does not look like a company name. */
    static String of(String name) {
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            return "";
        }
        String last = Fold.fold(name.substring(space + 1));
        if (!ENDS.contains(last)) {
            return "";
        }
        return FORMS.contains(last) ? name.substring(0, space) : name;
    }
}
