package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Byline;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Agencies;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.line.Posts;
import io.mediawatch.extract.line.Signature;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.ToldAuthors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the authors: people rather than the site. Asks one source after the other (JSON-LD, meta tags, elements marked
 * as author, the byline, signatures, the title) and takes the first that names a person; only if none does, an outlet
 * may sign.
 */
public final class People {
    /** Maximum length, in characters, of an element with an account's name and words such as {@code posted by}. */
    private static final int ACCOUNT = 50;

    /** Maximum length, in characters, of an element marked as author. */
    private static final int MARKED = 100;

    /** Maximum distance of a byline below the headline, in blocks. */
    private static final int NEAR = 12;

    /** Maximum distance, in blocks, between the elements of several authors. */
    private static final int BESIDE = 6;

    /** Minimum length, in characters, of an outlet's name that its accounts begin with. */
    private static final int OWN = 4;

    /** Maximum length of an article such as {@code The}, including the space after it. */
    private static final int ARTICLE = 4;

    /** Signals of boxes in which an author element does not name the author of the article. */
    static final int NO_AUTHOR = Signals.RELATED | Signals.SIDE | Signals.NAVIGATION | Signals.CAPTION;

    private People() {}

    public static void find(Draft draft, Evidence evidence, ToldAuthors told) {
        Outline outline = evidence.outline();
        Surroundings around = evidence.around();
        Byline byline = around.byline();
        if (!draft.authors.isEmpty()) {
            return;
        }
        Map<String, List<String>> metas = told.metas();
        if (draft.language.equals("zh")) {
            metas = withoutEditor(metas, byline.editor);
            take(draft, () -> byline.authors, "byline");
            take(draft, () -> full(told.named()), "json-ld");
            take(draft, around::signed, "byline");
        }
        take(draft, told::named, "json-ld");
        List<String> publishers = metas.isEmpty() || !draft.authors.isEmpty() ? List.of() : outlets(evidence);
        metas.forEach((meta, names) ->
                take(draft, () -> AuthorElements.orMore(full(without(publishers, names)), outline), "meta " + meta));
        take(draft, () -> without(publishers, marked(outline, around, NO_AUTHOR)), "author element");
        metas.forEach((meta, names) -> take(draft, () -> without(publishers, names), "meta " + meta));
        take(draft, () -> Profiles.orLinked(byline.authors, outline, around), "byline");
        take(draft, around::signed, "byline");
        take(draft, () -> Profiles.linked(outline, around), "link to author");
        take(draft, () -> marked(outline, around, Signals.RELATED), "author element");
        metas.forEach((meta, names) -> take(draft, () -> names, "meta " + meta));
        take(draft, () -> titled(outline, around.anchor()), "title");
        take(draft, () -> withoutOwn(account(outline), draft.site), "author element");
        take(draft, () -> byline.penNames, "byline");
        take(draft, () -> first(outline), "author element");
        take(draft, () -> AuthorElements.names(outline, draft.language), "author element");
        take(draft, () -> Profiles.account(outline, around), "link to author");
        take(draft, () -> withoutCompanies(told.named()), "json-ld");
        metas.forEach((meta, names) -> take(draft, () -> withoutCompanies(names), "meta " + meta));
        if (draft.authors.isEmpty()) {
            signed(draft, outline, told);
        }
    }

    /** The outlet as meta tags, title and copyright line name it: many sites give it as the author of every page. */
    private static List<String> outlets(Evidence evidence) {
        Outline outline = evidence.outline();
        List<String> outlets = new ArrayList<>(Names.of(outline.metas("publisher")));
        Stream.of(Titles.last(outline.title), Copyright.owner(evidence))
                .filter(Objects::nonNull)
                .forEach(outlets::add);
        return outlets;
    }

    /** Removes the editor from the names in meta tags: the systems of Chinese offices put the editor there. */
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

    /** Removes companies whose names are told whole, as no part of one can have been taken for a person. */
    private static List<String> withoutCompanies(List<String> names) {
        return names.stream()
                .filter(name -> !OutletNames.isEastAsianCompany(name))
                .toList();
    }

    /** Removes accounts of the outlet's own, which begin with its name: {@code baycourier_uk}. */
    private static List<String> withoutOwn(List<String> accounts, @Nullable String site) {
        String own = site == null ? "" : Chars.key(Chars.withoutAccents(site));
        return own.length() < OWN
                ? accounts
                : accounts.stream()
                        .filter(account -> !Chars.key(account).startsWith(own))
                        .toList();
    }

    /**
     * The name in the page's title, {@code Headline - by Ann Miller - Outlet}, if a line near the headline begins with
     * it.
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

    /** The names if all look like full names, else none: many systems give the posting account as the author. */
    private static List<String> full(List<String> names) {
        return names.stream().allMatch(Names::looksLikeOne) ? names : List.of();
    }

    /**
     * If nobody else is named, takes an outlet that signs the article: JSON-LD gives it as the author, and so does an
     * author element of the page.
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
            List<String> people = signed.stream()
                    .filter(name -> !Agencies.isOne(name) && !OutletNames.isDesk(name))
                    .toList();
            people = people.isEmpty() ? signed : people;
            if (!people.isEmpty() && told.stream().noneMatch(OutletNames::isCompany)) {
                draft.authors = people;
                draft.agency = Agencies.alone(people);
                draft.found("authors", rule, people);
            }
        }
    }

    /**
     * Removes a job title after a name, as in {@code Ann Miller Political Editor}, unless only an outlet's name would
     * remain.
     */
    private static String withoutPost(String name, Draft draft) {
        String left = Names.withoutPost(name);
        return isOutlet(left, draft) ? name : left;
    }

    /** Removes the site's name next to a person's: {@code Ann Miller Bay Courier}, {@code 海湾在线 周文海}. */
    private static String withoutSite(String name, @Nullable String site) {
        String left = name;
        if (site != null && name.endsWith(' ' + site)) {
            left = name.substring(0, name.length() - site.length()).strip();
        } else if (site != null && name.startsWith(site + ' ') && Chars.hasHan(site)) {
            left = name.substring(site.length()).strip();
        }
        return Names.looksLikeOne(left) ? left : name;
    }

    /**
     * Whether it is the site's short name, as used next to a name, {@code Ann Miller, Bay staff writer}, or without
     * what was taken for a job title: {@code The Bay} of {@code The Bay Reporter}.
     */
    private static boolean isShort(String name, @Nullable String site) {
        return site != null
                && site.startsWith(name + ' ')
                && (name.indexOf(' ') < 0 || Posts.isAlone(site.substring(name.length() + 1)));
    }

    private static boolean isOutlet(String name, Draft draft) {
        return isOutlet(name, draft.site) || isOutlet(name, draft.publisher);
    }

    private static boolean isOutlet(String name, @Nullable String outlet) {
        return outlet != null && (isSame(name, outlet) || isSame(outlet, name) || isCalledAfter(name, outlet));
    }

    /** Whether a name contains all words of an outlet's name, as its company's name does: {@code Ediciones El Faro}. */
    private static boolean isCalledAfter(String name, String outlet) {
        return outlet.indexOf(' ') > 0
                && (' ' + name + ' ').toLowerCase(Locale.ROOT).contains(' ' + outlet.toLowerCase(Locale.ROOT) + ' ');
    }

    /** Whether the names are the same apart from an article such as {@code The} or, in Chinese, a word for outlets. */
    private static boolean isSame(String name, String outlet) {
        int article = outlet.indexOf(' ') + 1;
        String key = Chars.key(name);
        return key.equals(Chars.key(outlet))
                || (article <= ARTICLE && key.equals(Chars.key(outlet.substring(article))))
                || (outlet.startsWith(name)
                        && Chars.hasHan(name)
                        && OutletNames.isWord(outlet.substring(name.length())));
    }

    /**
     * The names in the first element marked as author that is neither elsewhere nor in another article.
     *
     * @param around    position of the article on the page
     * @param elsewhere signals of boxes whose elements do not count
     */
    private static List<String> marked(Outline outline, Surroundings around, int elsewhere) {
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.AUTHOR | Signals.BYLINE)
                    && !isElsewhere(outline, mark, elsewhere)
                    && !(outline.isInAnother(mark, around.anchor()) && outline.isInAnother(mark, around.first()))) {
                String text = mark.text();
                boolean written = !Signature.isOfOthers(text) && (isNamed(mark) || Signature.isBy(text));
                if (text.length() < MARKED && written) {
                    List<String> names = AuthorElements.people(AuthorElements.text(mark));
                    if (!names.isEmpty()
                            && names.stream().map(Names::withoutPost).allMatch(Names::looksLikeOne)) {
                        return names.size() == 1
                                ? withOthers(outline, mark, names.get(0))
                                : named(outline, mark, names);
                    }
                }
            }
        }
        return List.of();
    }

    /** Whether an element is named for the author; a by-line not if it has several lines, such as a name and a post. */
    private static boolean isNamed(Outline.Mark mark) {
        return mark.has(Signals.AUTHOR)
                && !(mark.has(Signals.BYLINE)
                        && mark.element().childrenSize() > 1
                        && mark.element().children().stream().allMatch(Element::isBlock));
    }

    /** Returns what an inner element names if the first name begins with it and a job was taken for the rest of it. */
    private static List<String> named(Outline outline, Outline.Mark byline, List<String> names) {
        List<String> inner = withOthers(outline, byline, names.get(0));
        return inner.size() == 1 && names.get(0).startsWith(inner.get(0) + ' ') ? inner : names;
    }

    /**
     * Returns the name alone if an inner element holds it without what follows (such as a place), and otherwise adds
     * the names in similar elements next to it.
     */
    private static List<String> withOthers(Outline outline, Outline.Mark first, String name) {
        Set<String> names = new LinkedHashSet<>(List.of(name));
        for (Outline.Mark mark : outline.marks.subList(outline.marks.indexOf(first) + 1, outline.marks.size())) {
            if (mark.block() > first.block() + BESIDE) {
                break;
            }
            String text = mark.has(Signals.AUTHOR) ? Names.withoutLeading(mark.text()) : "";
            if (text.length() < name.length()
                    && name.startsWith(text)
                    && Names.looksLikeOne(text)
                    && mark.element().parents().contains(first.element())) {
                return withOthers(outline, mark, text);
            }
            if (isBeside(mark.element(), first.element())
                    && !Signature.isOfOthers(mark.text())
                    && Names.of(text).equals(List.of(text))
                    && Names.isFull(text)
                    && !Posts.isLine(text)) {
                names.add(text);
            }
        }
        return List.copyOf(names);
    }

    /** The full names at the beginning of author elements, before the tag of a job title or place. */
    private static List<String> first(Outline outline) {
        return outline.marks.stream()
                .filter(mark -> mark.has(Signals.AUTHOR) && !isElsewhere(outline, mark, NO_AUTHOR))
                .filter(mark -> mark.text().length() < MARKED)
                .map(mark -> first(mark.element()).stream()
                        .flatMap(name -> withOthers(outline, mark, name).stream())
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<String> first(Element author) {
        return author.nodeStream(TextNode.class)
                .filter(node -> !node.isBlank())
                .findFirst()
                .map(node -> Names.withoutLeading(Chars.tidy(node.text())))
                .filter(name ->
                        Names.isFull(name) && Names.isPerson(name) && !Chars.hasHan(name) && !Posts.isOne(name));
    }

    /** Whether two similar elements belong to one byline: they share a parent, or their similar parents do. */
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

    /**
     * The account name of the author, as blogs and forums give it: a single word in an author element that holds little
     * else.
     */
    private static List<String> account(Outline outline) {
        for (Outline.Mark mark : outline.marks) {
            boolean own = mark.has(Signals.AUTHOR) && !isElsewhere(outline, mark, NO_AUTHOR);
            String told = own ? metaName(mark.element()) : "";
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

    /** The name given in a meta tag inside an author element; empty if there is none. */
    private static String metaName(Element author) {
        return author.children().stream()
                .filter(child -> child.nameIs("meta") && child.attr("itemprop").equals("name"))
                .map(child -> child.attr("content").strip())
                .findFirst()
                .orElse("");
    }

    private static boolean isOfComment(Outline outline, Outline.Mark mark) {
        return mark.has(Signals.COMMENTS) || outline.inherits(mark, Signals.COMMENTS);
    }

    /** Whether the element is in comments, or in a box with one of these signals. */
    static boolean isElsewhere(Outline outline, Outline.Mark mark, int beside) {
        return isOfComment(outline, mark)
                || (mark.block() < outline.blocks.size()
                        && outline.isWithin(outline.blocks.get(mark.block()).box, beside));
    }
}
