package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Elsewhere;
import io.mediawatch.extract.body.Stamps;
import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds when the article was published and modified. It collects dates from every place where a page may give them,
 * from the most to the least reliable; {@link DateCandidates} picks the best of them.
 */
public final class Published {
    /** Maximum number of marked elements read in each range of distances from the headline. */
    private static final int MAX_MARKS = 30;
    /** Maximum distance, in blocks, of the headline's own date from the headline. */
    private static final int NEAR = 30;

    /** Number of blocks searched for any date where no known place gives one. */
    private static final int MAX_BLOCKS = 3000;

    /** Maximum length, in characters, of a line that is searched for a date among other information. */
    private static final int LINE = 150;
    /** Maximum length, in characters, of a line that gives a date and little else. */
    private static final int STAMP = 60;

    /** Number of different times in properties of one name that are those of a list of articles. */
    private static final int LISTED = 3;

    private static final List<String> PUBLISHED = WordList.lines("published-metas.txt");
    private static final List<String> MODIFIED = WordList.lines("modified-metas.txt");

    /** Slashes inside a date in a path: {@code /2024/1021} and {@code /2024-10/21/}. */
    private static final Pattern DAY_IN_PATH =
            Pattern.compile("/(?:(?<=\\d{4}/)(?=\\d{4}(?:/|$))|(?<=/\\d{4}-\\d\\d/)(?=\\d\\d/))");

    /**
     * An eight-digit path segment after a segment that is a year, where the digits do not begin with that year: an
     * article number that could be mistaken for a date, {@code /2024/20051203/}.
     */
    private static final Pattern NUMBER = Pattern.compile("(?<=/)((?:19|20)\\d\\d)(/.*)?/(?!\\1)\\d{8}(?=/|$)");

    /** One or two section names between year and month: {@code /2010/POLITICS/08/13/}. */
    private static final Pattern SECTIONS_IN_PATH =
            Pattern.compile("(?<=/)((?:19|20)\\d\\d)/(?:[\\p{L}._-]+/){1,2}(?=\\d{1,2}/\\d{1,2}(?:/|$))");

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d(?::\\d\\d)?");

    private final DateCandidates found;
    /** Texts that say when the article was modified. */
    private final List<String> modified = new ArrayList<>();

    private Published(DateCandidates found) {
        this.found = found;
    }

    /**
     * Finds the time of publication.
     *
     * @param found collects the candidates; must be empty
     */
    public static DateCandidates.@Nullable Found published(Evidence evidence, DateCandidates found) {
        Outline outline = evidence.outline();
        Published places = new Published(found);
        places.metas(outline, PUBLISHED);
        found.add(evidence.data().date("datePublished"), "json-ld");
        evidence.around().byline().published.forEach(text -> found.add(text, "byline"));
        if (found.isEmpty()) {
            found.add(evidence.inline().get("published"), "script");
        }
        boolean stamped = evidence.around().isStamped();
        places.marks(evidence, 0, NEAR, !stamped);
        if (found.isSettled()) {
            return found.best();
        }
        MODIFIED.forEach(name -> found.addModified(outline.meta(name)));
        places.metas(outline, DateCandidates.CREATED);
        evidence.around().lines().forEach(line -> places.shown(line, "byline"));
        found.add(evidence.data().date("pubDate"), "json-ld pubDate");
        places.marks(evidence, NEAR, Integer.MAX_VALUE, !stamped);
        found.addFull(address(evidence.page().url()), "url");
        found.addFull(address(outline.canonical), "url");
        places.modified.forEach(text -> found.add(text, DateCandidates.CHANGED));
        if (found.isEmpty()) {
            places.marks(evidence, 0, Integer.MAX_VALUE, true);
        }
        found.add(evidence.data().date("dateCreated"), "json-ld dateCreated");
        if (found.isEmpty()) {
            places.anywhere(outline, evidence.around());
            found.addFull(outline.title, "title");
        }
        if (found.isEmpty()) {
            found.add(evidence.data().date("dateModified"), "json-ld dateModified");
            places.metas(outline, MODIFIED);
            evidence.around().byline().modified.forEach(text -> found.add(text, "byline"));
        }
        return found.best();
    }

    /**
     * Finds the time of the last modification.
     *
     * @param found collects the candidates; must be empty
     */
    public static DateCandidates.@Nullable Found modified(Evidence evidence, DateCandidates found) {
        Published places = new Published(found);
        found.add(evidence.data().date("dateModified"), "json-ld");
        places.metas(evidence.outline(), MODIFIED);
        evidence.around().byline().modified.forEach(text -> found.add(text, "byline"));
        evidence.outline().marks.stream()
                .filter(mark -> isModified(mark) && !evidence.outline().inherits(mark, Elsewhere.SIGNALS))
                .filter(mark -> mark.has(Signals.MODIFIED)
                        || mark.block() <= evidence.around().first())
                .forEach(mark -> found.add(changed(mark), "time"));
        found.add(evidence.data().date("upDate"), "json-ld upDate"); // often no later than pubDate
        return found.best();
    }

    /**
     * Whether an element tells a modification: the words right before it say so ({@code Updated <time>}), or it is
     * named so, and its text does not say that it tells the publication.
     */
    private static boolean isModified(Outline.Mark mark) {
        boolean named = mark.has(Signals.MODIFIED)
                && Labels.read(mark.text()).stream()
                        .noneMatch(value -> value.field().equals("published"));
        boolean published = mark.element().attr("itemprop").contains("datePublished");
        return named || (!published && Labels.isModified(before(mark.element())));
    }

    /** The text or the element right before an element; empty if there is none. */
    private static String before(Element element) {
        Node before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof TextNode text ? text.text() : before instanceof Element other ? other.ownText() : "";
    }

    /** The time of modification from the element's attributes, else from its text. */
    private static String changed(Outline.Mark mark) {
        String time = mark.element().attr("datetime");
        String told = time.isEmpty() ? mark.element().attr("content") : time;
        return told.isEmpty() ? mark.text() : told;
    }

    private void metas(Outline outline, List<String> names) {
        for (String name : names) {
            List<String> values = outline.metas(name);
            boolean listed =
                    name.startsWith("itemprop:") && values.stream().distinct().count() >= LISTED;
            if (!values.isEmpty() && !listed) {
                found.add(values.get(0), "meta " + name);
            }
        }
    }

    /**
     * Reads the elements marked as dates whose distance from the headline is in the given range, closest first, except
     * those of other articles.
     *
     * @param above whether to read those above the headline, too
     */
    private void marks(Evidence evidence, int from, int to, boolean above) {
        Outline outline = evidence.outline();
        int anchor = evidence.around().anchor();
        outline.marks.stream()
                .filter(mark -> mark.has(Signals.DATE | Signals.MODIFIED) && !isElsewhere(evidence, mark))
                .filter(mark -> above || mark.block() >= anchor)
                .filter(mark -> distance(mark, anchor) >= from && distance(mark, anchor) < to)
                .sorted(Comparator.comparingInt(mark -> distance(mark, anchor)))
                .limit(MAX_MARKS)
                .takeWhile(mark -> !found.isSettled())
                .forEach(this::mark);
    }

    /** Whether it is in comments, related articles or the like, or in an article that begins after the text. */
    private static boolean isElsewhere(Evidence evidence, Outline.Mark mark) {
        Outline outline = evidence.outline();
        if (outline.inherits(mark, Elsewhere.SIGNALS)) {
            return true;
        }
        if (mark.block() >= outline.blocks.size()) {
            return false;
        }
        Box article = outline.blocks.get(mark.block()).box.closest(outer -> outer.has(Signals.ARTICLE));
        return article != null && article.first > evidence.around().last();
    }

    /** Distance from the headline in blocks; blocks above it count double. */
    private static int distance(Outline.Mark mark, int anchor) {
        return mark.block() >= anchor ? mark.block() - anchor : 2 * (anchor - mark.block());
    }

    private void mark(Outline.Mark mark) {
        Element element = mark.element();
        if (isModified(mark)) {
            modified.add(changed(mark));
            return;
        }
        found.add(element.attr("datetime"), "time");
        found.add(element.attr("content"), "itemprop");
        found.add(element.attr("title"), "title attribute");
        if (element.childNodeSize() < 12) {
            String text = mark.text();
            if (text.length() < 120) {
                shown(text + clock(element), "date element");
            }
        }
    }

    /**
     * The clock time in the next element, after a space; empty if there is none. The element may have no class, one
     * with "time" in it, or the same as the day's element, but none such as "duration".
     */
    private static String clock(Element day) {
        Element next = day.nextElementSibling();
        String name = next == null ? "" : next.className();
        String text = next == null ? "" : next.ownText().strip();
        boolean timed = name.isEmpty() || name.contains("time") || name.equals(day.className());
        return timed && CLOCK.matcher(text).matches() ? ' ' + text : "";
    }

    /** Reads visible text; if it says when the article was modified, it is kept for later. */
    private void shown(String text, String from) {
        boolean dated = Dates.digits(text, 0, text.length()) > 0;
        String own = dated ? Labels.withoutEvents(text) : text;
        String left = dated ? Labels.unmodified(own) : own;
        found.add(left, from);
        if (!left.equals(own)) {
            modified.add(own);
        }
    }

    /**
     * Searches the short lines for the first full date, starting at the headline and wrapping around: first lines that
     * say little else, then any others, and comments and related articles last. Sentences of the article are skipped,
     * as they give other dates.
     */
    private void anywhere(Outline outline, Surroundings around) {
        int size = Math.min(outline.blocks.size(), MAX_BLOCKS);
        for (int pass = 0; pass < 3 && found.isEmpty(); pass++) {
            for (int i = 0; i < size && found.isEmpty(); i++) {
                int index = (i + Math.max(around.anchor(), 0)) % size;
                Block block = outline.blocks.get(index);
                boolean elsewhere = block.box.inherits(Elsewhere.SIGNALS);
                boolean own = index >= around.first() && index <= around.last() && Stamps.saysMore(block);
                if (block.text.length() < (pass == 0 ? STAMP : LINE) && elsewhere == (pass == 2) && !own) {
                    found.addFull(Labels.withoutEvents(block.text), "text");
                }
            }
        }
    }

    /**
     * Returns the address without its query, with the slashes inside a date replaced ({@code /2024-10-21/}) and numbers
     * that only look like dates removed; null if it has no path.
     */
    private static @Nullable String address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int query = url.indexOf('?'); // the query names other pages, or where the reader came from
        String plain = query < 0 ? url : url.substring(0, query);
        int inner = plain.indexOf("://", plain.indexOf("://") + 3); // an archive's copy: its own date comes first
        int host = inner > 0 ? inner + 3 : plain.indexOf("://") + 3;
        int path = plain.indexOf('/', host);
        if (path < 0) {
            return null;
        }
        String days = NUMBER.matcher(plain.substring(path)).replaceAll("$1$2");
        return DAY_IN_PATH
                .matcher(SECTIONS_IN_PATH.matcher(days).replaceAll("$1/"))
                .replaceAll("-");
    }
}
