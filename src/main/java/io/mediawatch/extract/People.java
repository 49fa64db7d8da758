package io.mediawatch.extract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote it: people, not the site. */
final class People {
    /** The longest text of an element with an account's name, with words such as {@code posted by}. */
    private static final int ACCOUNT = 50;

    /** The longest text of an element named for the author. */
    private static final int MARKED = 100;

    /** How far below the headline a byline stands, in blocks. */
    private static final int NEAR = 12;

    /** Blocks from one author of several to the next. */
    private static final int BESIDE = 6;

    /** The longest one, with the space behind it. */
    private static final int ARTICLE = 4;

    private static final int NO_AUTHOR = Signals.RELATED | Signals.SIDE | Signals.NAVIGATION | Signals.CAPTION;

    private People() {}

    static void find(Draft draft, Evidence evidence, ToldAuthors told) {
        Outline outline = evidence.outline();
        Surroundings around = evidence.around();
        Byline byline = around.byline();
        if (!draft.authors.isEmpty()) {
            return;
        }
        List<String> publishers = Names.of(outline.metas("publisher")); // many sites tell them as every page's author
        Map<String, List<String>> metas = told.metas();
        if (draft.language.equals("zh")) {
            metas = withoutEditor(metas, byline.editor);
            take(draft, () -> byline.authors, "byline");
            take(draft, () -> full(told.named()), "json-ld");
            take(draft, around::signed, "byline");
        }
        take(draft, told::named, "json-ld");
        metas.forEach((meta, names) -> take(draft, () -> full(without(publishers, names)), "meta " + meta));
        take(draft, () -> marked(outline, around, NO_AUTHOR), "author element");
        metas.forEach((meta, names) -> take(draft, () -> without(publishers, names), "meta " + meta));
        take(draft, () -> byline.authors, "byline");
        take(draft, around::signed, "byline");
        take(draft, () -> marked(outline, around, Signals.RELATED), "author element");
        metas.forEach((meta, names) -> take(draft, () -> names, "meta " + meta));
        take(draft, () -> titled(outline, around.anchor()), "title");
        take(draft, () -> account(outline), "author element");
        take(draft, () -> byline.penNames, "byline");
        if (draft.authors.isEmpty()) {
            signed(draft, outline, told);
        }
    }

    /** Systems of Chinese offices tell machines who edited. */
    private static Map<String, List<String>> withoutEditor(Map<String, List<String>> metas, @Nullable String editor) {
        if (editor == null) {
            return metas;
        }
        List<String> editors = Names.of(editor);
        Map<String, List<String>> written = new LinkedHashMap<>();
        metas.forEach((meta, names) -> written.put(meta, without(editors, names)));
        return written;
    }

    private static List<String> without(List<String> publishers, List<String> names) {
        return names.stream().filter(name -> !publishers.contains(name)).toList();
    }

    /**
     * Whom the page's title signs, {@code Headline - by Ann Miller - Outlet}, if a line below the headline begins with
     * the name.
     */
    private static List<String> titled(Outline outline, int headline) {
        return Signature.names(outline.title).stream()
                .limit(1)
                .filter(name -> outline.blocks.stream()
                        .skip(Math.max(headline, 0))
                        .limit(NEAR)
                        .anyMatch(line -> line.text.startsWith(name)))
                .toList();
    }

    /** Nobody where one is no full name: systems tell machines the account that posted. */
    private static List<String> full(List<String> names) {
        return names.stream().allMatch(Names::looksLikeOne) ? names : List.of();
    }

    /**
     * Where nobody else is named, an outlet that signs: the page names it where authors stand, and machines are told
     * the same.
     */
    private static void signed(Draft draft, Outline outline, ToldAuthors machines) {
        List<String> told = machines.data().stream()
                .map(Names::withoutLeading)
                .filter(name -> Names.isPerson(name) && Chars.hasLetter(name) && isSigned(outline, Chars.key(name)))
                .distinct()
                .toList();
        if (!told.isEmpty()) {
            draft.authors = told;
            draft.agency = Agencies.alone(told);
            draft.found("authors", "json-ld", told);
        }
    }

    private static boolean isSigned(Outline outline, String key) {
        return outline.marks.stream()
                .anyMatch(mark -> mark.has(Signals.AUTHOR | Signals.BYLINE)
                        && !isOfComment(outline, mark)
                        && Chars.key(mark.text()).contains(key));
    }

    private static void take(Draft draft, Supplier<Collection<String>> names, String rule) {
        if (draft.authors.isEmpty()) {
            Collection<String> told = names.get();
            List<String> signed = told.stream()
                    .map(name -> withoutSite(name, draft.site))
                    .filter(name ->
                            !isOutlet(name, draft) && !OutletNames.isNoPerson(name) && !OutletNames.isAddress(name))
                    .filter(name -> told.size() == 1 || !(isShort(name, draft.site) || Names.isLogin(name)))
                    .map(name -> withoutPost(name, draft))
                    .toList();
            List<String> people =
                    signed.stream().filter(name -> !Agencies.isOne(name)).toList();
            people = people.isEmpty() ? signed : people;
            if (!people.isEmpty() && told.stream().noneMatch(OutletNames::isCompany)) {
                draft.authors = people;
                draft.agency = Agencies.alone(people);
                draft.found("authors", rule, people);
            }
        }
    }

    /** The name alone of {@code Ann Miller Political Editor}, but what is left is no outlet's. */
    private static String withoutPost(String name, Draft draft) {
        String left = Names.withoutPost(name);
        return isOutlet(left, draft) ? name : left;
    }

    /** The name alone of {@code Ann Miller Bay Courier} and {@code 海湾在线 周文海}. */
    private static String withoutSite(String name, @Nullable String site) {
        String left = name;
        if (site != null && name.endsWith(' ' + site)) {
            left = name.substring(0, name.length() - site.length()).strip();
        } else if (site != null && name.startsWith(site + ' ') && Chars.hasHan(site)) {
            left = name.substring(site.length()).strip();
        }
        return Names.looksLikeOne(left) ? left : name;
    }

    /** How the site is called for short, as it stands beside a name: {@code Ann Miller, Bay staff writer}. */
    private static boolean isShort(String name, @Nullable String site) {
        return site != null && name.indexOf(' ') < 0 && site.startsWith(name + ' ');
    }

    private static boolean isOutlet(String name, Draft draft) {
        return isOutlet(name, draft.site) || isOutlet(name, draft.publisher);
    }

    private static boolean isOutlet(String name, @Nullable String outlet) {
        return outlet != null && (isSame(name, outlet) || isSame(outlet, name));
    }

    /** Whether they are the same but for an article: {@code The Quay Herald}. */
    private static boolean isSame(String name, String outlet) {
        int article = outlet.indexOf(' ') + 1;
        String key = Chars.key(name);
        return key.equals(Chars.key(outlet))
                || (article <= ARTICLE && key.equals(Chars.key(outlet.substring(article))));
    }

    /**
     * @param around    where the article stands on the page
     * @param elsewhere boxes whose elements do not count
     */
    private static List<String> marked(Outline outline, Surroundings around, int elsewhere) {
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.AUTHOR | Signals.BYLINE)
                    && !isElsewhere(outline, mark, elsewhere)
                    && !(outline.isInAnother(mark, around.anchor()) && outline.isInAnother(mark, around.first()))) {
                String text = mark.text();
                if (text.length() < MARKED && (mark.has(Signals.AUTHOR) || Signature.isBy(text))) {
                    List<String> names = Names.of(Labels.withoutAuthor(text));
                    if (!names.isEmpty()
                            && names.stream().map(Names::withoutPost).allMatch(Names::looksLikeOne)) {
                        return names.size() == 1 ? withOthers(outline, mark, names.get(0)) : names;
                    }
                }
            }
        }
        return List.of();
    }

    /**
     * The name alone where an element inside says it, as a place may stand behind it; and who is named beside in
     * elements of the same kind.
     */
    private static List<String> withOthers(Outline outline, Outline.Mark first, String name) {
        Set<String> names = new LinkedHashSet<>(List.of(name));
        for (Outline.Mark mark : outline.marks.subList(outline.marks.indexOf(first) + 1, outline.marks.size())) {
            if (mark.block() > first.block() + BESIDE) {
                break;
            }
            String text = mark.has(Signals.AUTHOR) ? mark.text() : "";
            if (text.length() < name.length()
                    && name.startsWith(text)
                    && Names.looksLikeOne(text)
                    && mark.element().parents().contains(first.element())) {
                return List.of(text);
            }
            if (isBeside(mark.element(), first.element())
                    && Names.of(text).equals(List.of(text))
                    && Names.isFull(text)) {
                names.add(text);
            }
        }
        return List.copyOf(names);
    }

    /** Whether two elements of one kind are each in a box of the same byline. */
    private static boolean isBeside(Element one, Element other) {
        Element box = one.parent();
        Element otherBox = other.parent();
        if (box == null || otherBox == null || !isAlike(one, other)) {
            return false;
        }
        return box.equals(otherBox) || (Objects.equals(box.parent(), otherBox.parent()) && isAlike(box, otherBox));
    }

    private static boolean isAlike(Element one, Element other) {
        return one.nameIs(other.normalName()) && one.className().equals(other.className());
    }

    /** The single word by which blogs and forums call who wrote, in an element that holds nothing else. */
    private static List<String> account(Outline outline) {
        for (Outline.Mark mark : outline.marks) {
            boolean own = mark.has(Signals.AUTHOR) && !isElsewhere(outline, mark, NO_AUTHOR);
            String told = own ? told(mark.element()) : "";
            if (Names.isPerson(told)) {
                return List.of(told);
            }
            String text = own ? mark.text() : "";
            List<String> names = text.length() < ACCOUNT ? Names.of(text) : List.of();
            if (names.size() == 1 && Names.isPenName(names.get(0))) {
                return names;
            }
        }
        return List.of();
    }

    /** The name that machines are told in an author's element. */
    private static String told(Element author) {
        return author.children().stream()
                .filter(child -> child.nameIs("meta") && child.attr("itemprop").equals("name"))
                .map(child -> child.attr("content").strip())
                .findFirst()
                .orElse("");
    }

    private static boolean isOfComment(Outline outline, Outline.Mark mark) {
        return mark.has(Signals.COMMENTS) || outline.inherits(mark, Signals.COMMENTS);
    }

    /** In a list of other articles, too, or beside this one. */
    private static boolean isElsewhere(Outline outline, Outline.Mark mark, int beside) {
        return isOfComment(outline, mark)
                || (mark.block() < outline.blocks.size()
                        && outline.isWithin(outline.blocks.get(mark.block()).box, beside));
    }
}
