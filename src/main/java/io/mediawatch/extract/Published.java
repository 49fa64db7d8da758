package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and modified: where a page may tell it, in the order of how far that can be trusted.
 */
final class Published {
    private static final int MAX_MARKS = 30;
    /** How far from the headline its own date stands at most, in blocks. */
    private static final int NEAR = 30;

    /** Blocks searched for any date where no place tells one. */
    private static final int MAX_BLOCKS = 3000;

    private static final int LINE = 150;
    /** A line that tells a date and little else. */
    private static final int STAMP = 60;

    private static final List<String> PUBLISHED = WordList.lines("published-metas.txt");
    private static final List<String> MODIFIED = WordList.lines("modified-metas.txt");

    private static final Pattern DAY_IN_PATH =
            Pattern.compile("/(?:(?<=\\d{4}/)(?=\\d{4}(?:/|$))|(?<=/\\d{4}-\\d\\d/)(?=\\d\\d/))");

    /** Behind the year, a number that would be a day of another year, which no path tells. */
    private static final Pattern NUMBER = Pattern.compile("(?<=/)((?:19|20)\\d\\d)(/.*)?/(?!\\1)\\d{8}(?=/|$)");

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d(?::\\d\\d)?");

    private final DateCandidates found;
    /** Lines that say when the article was modified. */
    private final List<String> modified = new ArrayList<>();

    private Published(DateCandidates found) {
        this.found = found;
    }

    /** @param found none yet */
    static DateCandidates.@Nullable Found published(Evidence evidence, DateCandidates found) {
        Outline outline = evidence.outline();
        Published places = new Published(found);
        places.metas(outline, PUBLISHED);
        found.add(evidence.data().date("datePublished"), "json-ld");
        evidence.around().byline().published.forEach(text -> found.add(text, "byline"));
        if (found.isEmpty()) {
            found.add(evidence.inline().get("published"), "script");
        }
        places.marks(evidence, 0, NEAR);
        if (found.isSettled()) {
            return found.best();
        }
        places.metas(outline, DateCandidates.CREATED);
        evidence.around().lines().forEach(line -> places.shown(line, "byline"));
        found.add(evidence.data().date("pubDate"), "json-ld pubDate");
        places.marks(evidence, NEAR, Integer.MAX_VALUE);
        found.addFull(address(evidence.page().url()), "url");
        found.addFull(address(outline.canonical), "url");
        places.modified.forEach(text -> found.add(text, DateCandidates.CHANGED));
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

    /** @param found none yet */
    static DateCandidates.@Nullable Found modified(Evidence evidence, DateCandidates found) {
        Published places = new Published(found);
        found.add(evidence.data().date("dateModified"), "json-ld");
        places.metas(evidence.outline(), MODIFIED);
        evidence.around().byline().modified.forEach(text -> found.add(text, "byline"));
        evidence.outline().marks.stream()
                .filter(mark ->
                        mark.has(Signals.MODIFIED) && !evidence.outline().inherits(mark, Elsewhere.SIGNALS))
                .forEach(mark -> found.add(changed(mark), "time"));
        found.add(evidence.data().date("upDate"), "json-ld upDate"); // often no later than pubDate
        return found.best();
    }

    /** When machines are told, else people, that the article was modified. */
    private static String changed(Outline.Mark mark) {
        String time = mark.element().attr("datetime");
        String told = time.isEmpty() ? mark.element().attr("content") : time;
        return told.isEmpty() ? mark.text() : told;
    }

    private void metas(Outline outline, List<String> names) {
        for (String name : names) {
            List<String> values = outline.metas(name);
            if (!values.isEmpty()) {
                found.add(values.get(0), "meta " + name);
            }
        }
    }

    /** Elements named for a date at that distance from the headline, the closest first; not those of other articles. */
    private void marks(Evidence evidence, int from, int to) {
        Outline outline = evidence.outline();
        int anchor = evidence.around().anchor();
        outline.marks.stream()
                .filter(mark -> mark.has(Signals.DATE | Signals.MODIFIED) && !isElsewhere(evidence, mark))
                .filter(mark -> distance(mark, anchor) >= from && distance(mark, anchor) < to)
                .sorted(Comparator.comparingInt(mark -> distance(mark, anchor)))
                .limit(MAX_MARKS)
                .takeWhile(mark -> !found.isSettled())
                .forEach(this::mark);
    }

    /** In comments, or in another article than that of the headline or the text. */
    private static boolean isElsewhere(Evidence evidence, Outline.Mark mark) {
        Outline outline = evidence.outline();
        if (outline.inherits(mark, Elsewhere.SIGNALS)) {
            return true;
        }
        if (mark.block() >= outline.blocks.size()) {
            return false;
        }
        for (Box box = outline.blocks.get(mark.block()).box; box != null; box = box.parent) {
            if (box.has(Signals.ARTICLE)) {
                return box.first > evidence.around().last();
            }
        }
        return false;
    }

    /** In blocks; what stands before the headline counts double. */
    private static int distance(Outline.Mark mark, int anchor) {
        return mark.block() >= anchor ? mark.block() - anchor : 2 * (anchor - mark.block());
    }

    private void mark(Outline.Mark mark) {
        Element element = mark.element();
        if (mark.has(Signals.MODIFIED)) {
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
     * The clock time in an element beside that of the day, which is not named for anything else, such as a duration.
     */
    private static String clock(Element day) {
        Element next = day.nextElementSibling();
        String name = next == null ? "" : next.className();
        String text = next == null ? "" : next.ownText().strip();
        boolean timed = name.isEmpty() || name.contains("time") || name.equals(day.className());
        return timed && CLOCK.matcher(text).matches() ? ' ' + text : "";
    }

    /** What people read; when it says the article was modified is kept for later. */
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
     * The first short line with a full date behind the headline, else before it: one that says little else, then any
     * other; comments and related articles last. The article's own sentences tell of other days.
     */
    private void anywhere(Outline outline, Surroundings around) {
        int size = Math.min(outline.blocks.size(), MAX_BLOCKS);
        for (int pass = 0; pass < 3 && found.isEmpty(); pass++) {
            for (int i = 0; i < size && found.isEmpty(); i++) {
                int index = (i + Math.max(around.anchor(), 0)) % size;
                Block block = outline.blocks.get(index);
                boolean elsewhere = block.box.inherits(Elsewhere.SIGNALS);
                boolean own = index >= around.first() && index <= around.last() && tells(block);
                if (block.text.length() < (pass == 0 ? STAMP : LINE) && elsewhere == (pass == 2) && !own) {
                    found.addFull(Labels.withoutEvents(block.text), "text");
                }
            }
        }
    }

    /** Whether it is a sentence of more than a date: what it tells happened then. */
    static boolean tells(Block block) {
        return block.sentence && block.weight - Dates.digits(block.text, 0, block.text.length()) > STAMP / 2;
    }

    /**
     * The address without its query, with what is between its slashes left as it is: {@code /2024/10/21/},
     * {@code 20241021}.
     */
    private static @Nullable String address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int query = url.indexOf('?'); // names other pages, and where the reader comes from
        String plain = query < 0 ? url : url.substring(0, query);
        int inner = plain.indexOf("://", plain.indexOf("://") + 3); // an archive's copy: its own date comes before
        int host = inner > 0 ? inner + 3 : plain.indexOf("://") + 3;
        int path = plain.indexOf('/', host);
        if (path < 0) {
            return null;
        }
        String days = NUMBER.matcher(plain.substring(path)).replaceAll("$1$2");
        return DAY_IN_PATH.matcher(days).replaceAll("-");
    }
}
