package io.mediawatch.cli;

import io.mediawatch.text.Fold;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that are on no list, and what to say of them. */
final class Unknown {
    /** Characters of a name that are said again: whoever asks knows what for. */
    private static final int LONGEST = 100;

    private Unknown() {}

    /** Those that are on the list in no case or width, both of which queries ignore. */
    static List<String> of(Collection<String> known, List<String> names) {
        Set<String> folded = known.stream().map(Fold::fold).collect(Collectors.toSet());
        return names.stream().filter(name -> !folded.contains(Fold.fold(name))).toList();
    }

    /** Explains that nothing was found, where a name is not known now and may never have been; else nothing. */
    static String absent(Collection<String> known, List<String> names, String what, String list) {
        return names.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> " (" + name(known, name, what, list) + ")")
                .orElse("");
    }

    /** Says that no entity has the name, and which may be meant. */
    static String entity(Collection<String> known, String name) {
        return name(known, name, "entity", "on the watch-list");
    }

    /** Says that a name is not known, and which may be meant. */
    static String name(Collection<String> known, String name, String what, String list) {
        String shown = name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
        return "there is no " + what + " '" + shown + "' " + list + DidYouMean.among(known, name);
    }
}
