package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.BlockKinds;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops from the body's box what its structure shows to be about other articles: lists of links, rows of teasers, forms
 * and embedded cards. Also recognises pages that are nothing but a list of teasers.
 */
final class Cards {
    /** Minimum number of similar boxes, each with a link, that make up a row of teasers. */
    private static final int ROW = 3;

    /** The same in a list where linked headings open the items. */
    private static final int PAIR = 2;

    /** Minimum number of teasers on a page that is a list of them. */
    private static final int LIST = 8;

    /** The same if {@code og:type} says that the page is a website. */
    private static final int LIST_OF_SITE = 4;

    /** Maximum number of blocks in a teaser: headline, abstract, author and date. */
    private static final int LINES = 8;

    /** Maximum weight of a teaser: a headline and a sentence or two. */
    private static final int TEASER = 450;

    /** Maximum length, in characters, of a label before a link. */
    private static final int LABEL = 40;

    /** Maximum number of forms considered: a page with more is one big form. */
    private static final int MAX_FORMS = 100;

    /** Ends of sentences that titles do not have. */
    private static final String PERIODS = ".。";

    private final Outline outline;
    private final Weights weights;
    private final Box top;
    private final List<Box> forms;
    /** Index of the first box after everything that {@link #dropBehind} dropped. */
    private int behind;

    private Cards(Outline outline, Weights weights, Box top) {
        this.outline = outline;
        this.weights = weights;
        this.top = top;
        this.forms = outline.boxes.subList(top.index + 1, top.lastBox + 1).stream()
                .filter(box -> box.tag.equals("form"))
                .limit(MAX_FORMS)
                .toList();
    }

    static void drop(Outline outline, Weights weights, Box top) {
        Cards cards = new Cards(outline, weights, top);
        cards.dropBetween();
        for (int i = top.index + 1; i <= top.lastBox; i++) {
            Box box = outline.boxes.get(i);
            cards.dropBehind(box);
            String rule = cards.rule(box);
            if (rule != null && !cards.holdsIngredients(box)) {
                outline.inside(box).forEach(block -> block.drop(rule, box));
                i = box.lastBox;
            }
        }
    }

    /** Drops links that stand between paragraphs and in none: {@code <p>…</p><a>Ferry fares rise</a><p>…}. */
    private void dropBetween() {
        for (int i = top.first; i < top.end; i++) {
            Block line = outline.blocks.get(i);
            boolean linked = line.kind == Kind.TEXT && line.level == 0 && line.linked > 0;
            if (linked
                    && line.linked * 10 >= line.letters * 9
                    && !endsSentence(line.text)
                    && (isParagraphIn(line.box, i - 1) || isParagraphIn(line.box, i + 1))) {
                line.drop("links");
            }
        }
    }

    /** Whether it ends with a period, in front of a closing mark or not: {@code “It will stand.”}. */
    private static boolean endsSentence(String text) {
        int end = text.length() - 1;
        return PERIODS.indexOf(text.charAt(end)) >= 0 || (end > 0 && PERIODS.indexOf(text.charAt(end - 1)) >= 0);
    }

    private boolean isParagraphIn(Box box, int at) {
        Box paragraph = at < top.first || at >= top.end ? top : outline.blocks.get(at).box;
        return paragraph.tag.equals("p") && box.equals(paragraph.parent);
    }

    /** Drops what follows a heading named for related articles in the same box, up to the next paragraph. */
    private void dropBehind(Box heading) {
        Box parent = heading.parent;
        if (parent == null
                || !heading.has(Signals.RELATED)
                || BlockKinds.level(heading.tag) == 0
                || heading.index < behind
                || parent.has(Signals.RELATED)) {
            return;
        }
        for (int i = heading.lastBox + 1; i <= parent.lastBox; i = outline.boxes.get(i).lastBox + 1) {
            Box box = outline.boxes.get(i);
            if (box.tag.equals("p") || box.has(Signals.BODY)) {
                return;
            }
            outline.inside(box).forEach(block -> block.drop("behind", heading));
            behind = box.lastBox + 1;
        }
    }

    /**
     * Drops rows of teasers, however long, behind a line whose words head other articles ({@code You may also like}),
     * unless paragraphs stand beside the line, or text goes on behind the row, in the same box.
     *
     * @param headline index of the headline's block; negative if unknown
     * @return whether anything was dropped
     */
    static boolean dropHeaded(Outline outline, int headline) {
        boolean dropped = false;
        for (Box heading : outline.boxes) {
            List<Box> row = heading.first > headline ? led(outline, heading) : List.of();
            if (row.size() >= ROW && isHeading(outline, heading) && !isOfText(outline, heading, row)) {
                for (Box teaser : row) {
                    outline.inside(teaser).forEach(block -> block.drop("behind", heading));
                }
                dropped = true;
            }
        }
        return dropped;
    }

    /** Returns the boxes right behind a line that are alike and that links open. */
    private static List<Box> led(Outline outline, Box line) {
        Box parent = line.parent;
        int next = line.lastBox + 1;
        if (parent == null || line.size() != 1 || next > parent.lastBox || !isLed(outline, outline.boxes.get(next))) {
            return List.of();
        }
        Box first = outline.boxes.get(next);
        List<Box> led = new ArrayList<>();
        for (int i = next; i <= parent.lastBox; i = outline.boxes.get(i).lastBox + 1) {
            Box box = outline.boxes.get(i);
            if (!isLed(outline, box) || !box.isAlike(first)) {
                break;
            }
            led.add(box);
        }
        return led;
    }

    /** Whether a line of several words, or a Chinese one, heads other articles: not {@code Recommended}. */
    private static boolean isHeading(Outline outline, Box box) {
        Block line = outline.blocks.get(box.first);
        boolean words = line.text.indexOf(' ') > 0 || Chars.hasHan(line.text);
        return words && !line.sentence && line.letters <= LABEL && Furniture.isHeading(line);
    }

    private static boolean isOfText(Outline outline, Box heading, List<Box> row) {
        Box parent = heading.parent;
        int behind = row.get(row.size() - 1).end;
        return parent != null
                && outline.inside(parent).stream()
                        .filter(block -> block.box.tag.equals("p") && Weights.running(block) > 0)
                        .anyMatch(block -> block.box.parent == parent || block.box.first >= behind);
    }

    /** Whether a link opens a box that has more than a line. */
    private static boolean isLed(Outline outline, Box box) {
        return box.size() > 1 && outline.blocks.get(box.first).isLinked();
    }

    /** Whether a box holds little but teasers, each with a heading that links to the article. */
    static boolean isList(Outline outline, Weights weights, Box top) {
        Cards cards = new Cards(outline, weights, top);
        boolean site = "website".equals(outline.meta("og:type"));
        int teasers = 0;
        long teased = 0;
        for (int i = top.index + 1; i <= top.lastBox; i++) {
            Box box = outline.boxes.get(i);
            boolean overlaid = site && box.overlays > 0; // only here: on other pages such a link may lead elsewhere
            List<Block> lines = outline.inside(box);
            if (lines.size() > 1 && lines.size() <= LINES && cards.isTeaser(box, overlaid) && isLed(lines, overlaid)) {
                teasers++;
                teased += weights.of(box);
                i = box.lastBox;
            }
        }
        long rest = weights.of(top) - teased;
        boolean ofSite = site && teasers >= LIST_OF_SITE && rest * 2 <= teased && rest <= TEASER;
        return ofSite || (teasers >= LIST && rest * 4 <= teased);
    }

    /** Whether the first heading, before any running text, is a link, or a link without words covers the teaser. */
    private static boolean isLed(List<Block> lines, boolean overlaid) {
        for (Block line : lines) {
            if (line.level > 0) {
                return line.level > 1 && (overlaid || line.isLinked());
            }
            if (Weights.running(line) > 0) {
                return false;
            }
        }
        return false;
    }

    private @Nullable String rule(Box box) {
        if (box.size() == 0 || isSentence(box)) {
            return null;
        }
        if (isLinks(box)) {
            return "links";
        }
        if (isReferral(box)) {
            return "referral";
        }
        if (isRow(box)) {
            return "teasers";
        }
        if (isForm(box)) {
            return "form";
        }
        return isEmbed(box) ? "embedded card" : null;
    }

    /** Whether it holds ingredients of a recipe, which are often links, each to its own page. */
    private boolean holdsIngredients(Box box) {
        return outline.inside(box).stream().anyMatch(block -> block.box.inherits(Signals.RECIPE, top));
    }

    private boolean isSentence(Box box) {
        Block only = box.tag.equals("p") && box.size() == 1 ? outline.blocks.get(box.first) : null;
        return only != null && only.sentence && !isBracketed(only.text);
    }

    /** Whether some words are all in brackets: {@code [See also: How the ferry sank]}. */
    private static boolean isBracketed(String text) {
        return text.charAt(0) == '['
                && text.charAt(text.length() - 1) == ']'
                && text.indexOf(' ', text.indexOf(' ') + 1) > 0;
    }

    /** Whether a box is one line that leads to another article: a link in brackets or behind a label in capitals. */
    private boolean isReferral(Box box) {
        Block line = outline.blocks.get(box.first);
        if (box.size() > 1 || line.kind != Kind.TEXT || line.level > 0 || line.linked == 0) {
            return false;
        }
        return isBracketed(line.text)
                ? line.linked * 10 >= line.letters * 7
                : !line.sentence && line.linked * 10 >= (line.letters - label(line.text)) * 9;
    }

    /** Number of letters in a label in capitals before several words; 0 if there is none. */
    private static int label(String text) {
        int colon = Chars.colon(text);
        int letters = 0;
        for (int i = 0; i < Math.min(colon, LABEL); i++) {
            char c = text.charAt(i);
            if (Chars.isLetter(c) && !Character.isUpperCase(c)) {
                return 0;
            }
            letters += Chars.isLetterOrDigit(c) ? 1 : 0;
        }
        boolean words = text.indexOf(' ', text.indexOf(' ', colon + 2) + 1) > 0;
        return letters > 1 && colon <= LABEL && words ? letters : 0;
    }

    /** Whether a box with less than a fifth of the text consists mostly of links. */
    private boolean isLinks(Box box) {
        if (weights.of(box) * 5 >= weights.of(top)) {
            return false;
        }
        long letters = 0;
        long linked = 0;
        for (int i = box.first; i < box.end; i++) {
            Block block = outline.blocks.get(i);
            letters += block.isDropped() ? 0 : block.letters;
            linked += block.isDropped() ? 0 : block.linked;
        }
        boolean list = (box.size() >= 2 && linked * 10 >= letters * 6) || linked * 10 >= letters * 9;
        return letters > 0 && list;
    }

    /**
     * Whether it holds several similar boxes, nearly all of them short and with a link. Titles above them do not count
     * except in a table, nor does what a list of terms says of each. In a list, two items are enough if linked headings
     * open them. Only a long row of teasers that links open may hold most of the text, outside a box named as the body.
     */
    private boolean isRow(Box box) {
        boolean most = weights.of(box) * 2 >= weights.of(top);
        if (most && (weights.of(box) * 4 >= weights.of(top) * 3 || box.inherits(Signals.BODY))) {
            return false;
        }
        int items = 0;
        int teasers = 0;
        boolean led = !most;
        Box first = null;
        for (int i = box.index + 1; i <= box.lastBox; i = outline.boxes.get(i).lastBox + 1) {
            Box item = outline.boxes.get(i);
            if (item.size() == 0 || item.tag.equals("dd")) {
                continue;
            }
            boolean teaser = isTeaserIn(item, most);
            if (first == null && (teaser || item.tag.equals("tr"))) {
                first = item;
            }
            if (first != null || weights.of(item) > 0) {
                items++;
                teasers += teaser && first != null && item.isAlike(first) ? 1 : 0;
                led = led && teaser && item.tag.equals("li") && isLed(outline.inside(item), false);
            }
        }
        return first != null
                && ((led && items >= PAIR) || (teasers >= (most ? LIST : ROW) && teasers * 10L >= items * 8L));
    }

    /** @param most whether the row holds most of the text: then a link has to open the teaser */
    private boolean isTeaserIn(Box item, boolean most) {
        return isTeaser(item, false) && (!most || outline.blocks.get(item.first).isLinked());
    }

    /** @param led whether a link without words covers the box */
    private boolean isTeaser(Box box, boolean led) {
        int weight = 0;
        int linked = 0;
        int running = 0;
        for (int i = box.first; i < box.end && running <= 2 && weight < TEASER; i++) {
            Block block = outline.blocks.get(i);
            weight += block.weight;
            linked += block.linked * 10 >= block.letters * 9 && block.letters >= 4 ? 1 : 0;
            running += Weights.running(block) > 0 ? 1 : 0;
        }
        return (led || linked > 0) && running <= 2 && weight < TEASER && !box.tag.equals("p");
    }

    /** Whether the box holds a form and just a few lines around it. */
    private boolean isForm(Box box) {
        if (weights.of(box) * 2 > weights.of(top) || forms.stream().noneMatch(form -> form.isWithin(box))) {
            return false;
        }
        int weight = 0;
        for (int i = box.first; i < box.end && weight <= TEASER; i++) {
            weight += outline.blocks.get(i).weight;
        }
        return weight <= TEASER;
    }

    /** Whether it is an embedded card of another page or product, rather than a quoted post or a picture. */
    private boolean isEmbed(Box box) {
        if (!box.has(Signals.EMBED) || BlockKinds.level(box.tag) > 0 || weights.of(box) > TEASER) {
            return false;
        }
        List<Block> inside = outline.inside(box);
        return inside.stream().noneMatch(block -> block.kind == Kind.QUOTATION)
                && !inside.stream().allMatch(block -> block.kind == Kind.CAPTION);
    }
}
