package io.mediawatch.cli;

import io.mediawatch.text.Fold;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names that are on no list, and words the messages about them. */
final class Unknown {
    /** Maximum length, in characters, of a name in a message; longer ones are cut. */
    private static final int LONGEST = 100;

    private Unknown() {}

    /** Returns the names that are not on the list. Case and width are ignored, as in queries. */
    static List<String> of(Collection<String> known, List<String> names) {
        Set<String> folded = known.stream().map(Fold::fold).collect(Collectors.toSet());
        return names.stream().filter(name -> !folded.contains(Fold.fold(name))).toList();
    }

    /** Explains why nothing was found if one of the names is unknown; otherwise returns an empty text. */
    static String absent(Collection<String> known, List<String> names, String what, String list) {
        return names.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> " (" + name(known, name, what, list) + ")")
                .orElse("");
    }

    /** Says that no entity has the name, and suggests one. */
    static String entity(Collection<String> known, String name) {
        return name(known, name, "entity", "on the watch-list");
    }

    /** Says that a name is unknown, and suggests one. */
    static String name(Collection<String> known, String name, String what, String list) {
        return "there is no " + what + " '" + shown(name) + "' " + list + DidYouMean.among(known, name);
    }

    /** Returns the name as messages show it. */
    static String shown(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
