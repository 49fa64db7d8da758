package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Furniture;
import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Breadcrumb;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one or two links right above a headline that name its section. Buttons stand there, too, and no list could
 * cover all their labels. So a link only counts if its element is named a kicker, if the page's URL contains its text
 * as a segment, or if it stands alone with the headline in a box without the text.
 */
final class Kicker {
    /** Maximum number of links: more are a menu. */
    private static final int LINKS = 2;

    /** Maximum number of boxes that enclose the headline with nothing above it. */
    private static final int OUTER = 2;

    /**
     * Maximum number of blocks below the headline in the box that it shares with the kicker: standfirst, names, date.
     */
    private static final int BELOW = 6;

    /** Maximum length, in characters, of a section's name. */
    private static final int LONGEST = 30;

    private static final int WORDS = 3;

    private static final int NO_KICKER =
            Signals.NAVIGATION | Signals.SHARE | Signals.RELATED | Signals.CREDITS | Signals.PROMO;

    /** Arrows and other signs around a name. */
    private static final Pattern NO_NAME = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private static final Pattern PARTS = Pattern.compile("[/?#]+");

    private final Draft draft;
    private final Outline outline;
    private final List<Block> blocks;
    private final int headline;
    /** The innermost box with the headline and something above it. */
    private final @Nullable Box around;

    private Kicker(Draft draft, Outline outline, int headline) {
        this.draft = draft;
        this.outline = outline;
        this.blocks = outline.blocks;
        this.headline = headline;
        Box box = blocks.get(headline).box.parent;
        for (int outer = 0; box != null && box.first == headline && outer < OUTER; outer++) {
            box = box.parent;
        }
        this.around = box;
    }

    /**
     * Returns the sections' names, outermost first; none if nothing shows that they are sections.
     *
     * @param url      the page's URL
     * @param headline index of the headline's block; negative if no block contains it
     */
    static List<String> sections(Draft draft, Outline outline, @Nullable String url, int headline) {
        return headline < 0 ? List.of() : new Kicker(draft, outline, headline).sections(url);
    }

    /**
     * Returns the section's name in an element right above the headline, in the same part of the page, that is named
     * for it: {@code <p class="article__category">Harbour</p>}.
     */
    static List<String> category(Draft draft, Outline outline, int headline) {
        return headline <= 0 ? List.of() : new Kicker(draft, outline, headline).category();
    }

    private List<String> category() {
        Block above = blocks.get(headline - 1);
        if (around == null
                || headline - 1 < around.first
                || above.text.length() > LONGEST
                || Dates.digits(above.text, 0, above.text.length()) > 0
                || above.box.inherits(NO_KICKER)) {
            return List.of();
        }
        return above.box.element.stream()
                .filter(element -> element.classNames().stream().anyMatch(Breadcrumb::isSection))
                .map(element -> NO_NAME.matcher(Chars.tidy(element.text())).replaceAll(""))
                .filter(name -> name.length() > 1 && above.text.contains(name) && isName(name))
                .limit(1)
                .toList();
    }

    private List<String> sections(@Nullable String url) {
        int first = headline;
        while (around != null && first > around.first && headline - first <= LINKS && isLink(first - 1)) {
            first--;
        }
        List<String> names = new ArrayList<>();
        for (Block block : blocks.subList(first, headline)) {
            links(block).stream()
                    .map(link -> NO_NAME.matcher(link).replaceAll(""))
                    .forEach(names::add);
        }
        boolean told = names.size() <= LINKS && (isCalledSo(first) || isPart(names, url) || headsTheHeadline());
        names.removeIf(name -> !isName(name));
        return told ? names : List.of();
    }

    /** Whether a line consists of short links and is not a byline. */
    private boolean isLink(int index) {
        Block block = blocks.get(index);
        return block.text.length() <= LONGEST
                && block.text.chars().filter(c -> c == ' ').count() < WORDS
                && block.linked == block.letters
                && block.letters > 1
                && Dates.digits(block.text, 0, block.text.length()) == 0
                && !block.box.inherits(NO_KICKER)
                && outline.marks.stream().noneMatch(mark -> mark.block() == index && mark.has(Signals.CREDITS));
    }

    /** Returns the texts of a line's links. */
    private static List<String> links(Block block) {
        List<String> links = new ArrayList<>();
        int at = 0;
        for (Element link : block.box.element.getElementsByTag("a")) {
            String text = Chars.tidy(link.text());
            int found = text.isEmpty() ? -1 : block.text.indexOf(text, at);
            if (found >= 0) { // otherwise it belongs to another line in the same box
                links.add(text);
                at = found + text.length();
            }
            if (at >= block.text.length()) {
                break;
            }
        }
        return links.isEmpty() ? List.of(block.text) : links; // the link encloses the whole line
    }

    private boolean isCalledSo(int first) {
        return blocks.subList(first, headline).stream().anyMatch(block -> block.box.inherits(Signals.KICKER, around))
                || outline.marks.stream()
                        .anyMatch(mark -> mark.has(Signals.KICKER) && mark.block() >= first && mark.block() < headline);
    }

    private static boolean isPart(List<String> names, @Nullable String url) {
        List<String> parts = url == null
                ? List.of()
                : PARTS.splitAsStream(url).map(Chars::key).toList();
        return names.stream().map(name -> Chars.key(Chars.withoutAccents(name))).anyMatch(parts::contains);
    }

    /** Whether the box around link and headline holds little else, and not the text. */
    private boolean headsTheHeadline() {
        return around != null
                && around.end - headline - 1 <= BELOW
                && !around.has(Signals.ARTICLE | Signals.MAIN)
                && around.parent != null
                && around.size() * 2 <= blocks.size();
    }

    /** Whether it is a section's name rather than a button's label, the site's name or an author's. */
    private boolean isName(String text) {
        return !Breadcrumb.isEnd(text)
                && !Breadcrumb.isBadge(text)
                && !Furniture.isLine(text)
                && !isSite(text)
                && draft.authors.stream().noneMatch(author -> Chars.key(text).contains(Chars.key(author)));
    }

    private boolean isSite(String level) {
        String key = Chars.key(level);
        String site = draft.site == null ? "" : Chars.key(draft.site);
        return site.contains(key) || (!site.isEmpty() && key.contains(site));
    }
}
