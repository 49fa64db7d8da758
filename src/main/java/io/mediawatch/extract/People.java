package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who wrote it: people, not the site. */
final class People {
    private static final List<String> METAS = WordList.lines("author-metas.txt");

    private People() {}

    static void find(Draft draft, Outline outline, JsonLd data, Byline byline, boolean chinese) {
        if (!draft.authors.isEmpty()) {
            return;
        }
        if (chinese) {
            take(draft, () -> byline.authors, "byline");
        }
        take(draft, () -> Names.of(data.authors()), "json-ld");
        for (String name : METAS) {
            take(draft, () -> full(Names.of(outline.metas(name))), "meta " + name);
        }
        take(draft, () -> marked(outline), "author element");
        for (String name : METAS) {
            take(draft, () -> Names.of(outline.metas(name)), "meta " + name);
        }
        take(draft, () -> byline.authors, "byline");
        if (draft.authors.isEmpty()) {
            signed(draft, outline, data);
        }
    }

    /** Nobody where one is no full name: systems tell machines the account that posted. */
    private static List<String> full(List<String> names) {
        return names.stream().allMatch(Names::looksLikeOne) ? names : List.of();
    }

    /** Where nobody else is named, an outlet that signs: the page names it where authors stand, and machines are told the same. */
    private static void signed(Draft draft, Outline outline, JsonLd data) {
        List<String> told = Names.of(data.authors()).stream()
                .filter(name -> isSigned(outline, Chars.key(name)))
                .toList();
        if (!told.isEmpty()) {
            draft.authors = told;
            draft.found("authors", "json-ld", told);
        }
    }

    private static boolean isSigned(Outline outline, String key) {
        return outline.marks.stream()
                .anyMatch(mark -> mark.has(Signals.AUTHOR | Signals.BYLINE)
                        && !outline.isInComments(mark)
                        && Chars.key(mark.text()).contains(key));
    }

    /** Who machines are told has written it. */
    static List<String> told(Outline outline, JsonLd data) {
        List<String> names = new ArrayList<>(Names.of(data.authors()));
        METAS.forEach(name -> names.addAll(Names.of(outline.metas(name))));
        return names;
    }

    private static void take(Draft draft, Supplier<Collection<String>> names, String rule) {
        if (draft.authors.isEmpty()) {
            Collection<String> told = names.get();
            List<String> signed = told.stream()
                    .filter(name -> !isOutlet(name, draft) && !Names.isOutlet(name))
                    .map(name -> isOutlet(Names.withoutPost(name), draft) ? name : Names.withoutPost(name))
                    .toList();
            List<String> people =
                    signed.stream().filter(name -> !Names.isAgency(name)).toList();
            people = people.isEmpty() ? signed : people;
            if (!people.isEmpty() && told.stream().noneMatch(Names::isCompany)) {
                draft.authors = people;
                draft.found("authors", rule, people);
            }
        }
    }

    private static boolean isOutlet(String name, Draft draft) {
        return isOutlet(name, draft.site) || isOutlet(name, draft.publisher);
    }

    private static boolean isOutlet(String name, @Nullable String outlet) {
        return outlet != null && Chars.key(name).equals(Chars.key(outlet));
    }

    private static List<String> marked(Outline outline) {
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.AUTHOR | Signals.BYLINE) && !outline.isInComments(mark)) {
                String text = mark.text();
                boolean by = text.regionMatches(true, 0, "by ", 0, 3);
                if (text.length() < 100 && (mark.has(Signals.AUTHOR) || by)) {
                    List<String> names = Names.of(text);
                    if (!names.isEmpty()
                            && names.stream().map(Names::withoutPost).allMatch(Names::looksLikeOne)) {
                        return names;
                    }
                }
            }
        }
        return List.of();
    }
}
