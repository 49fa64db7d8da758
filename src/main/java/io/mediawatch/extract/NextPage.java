package io.mediawatch.extract;

import io.mediawatch.extract.body.Body;
import io.mediawatch.extract.body.Boilerplate;
import io.mediawatch.extract.body.Notes;
import io.mediawatch.extract.field.Headline;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.JsonLd;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.ToldAuthors;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A further page of an article that its site splits over several pages.
 *
 * @param headline index of the headline's block; negative if unknown
 * @param body     what the page adds to the article
 */
record NextPage(Outline outline, int headline, Body.Found body) {
    /** Minimum weight of a text that counts as repeated on a later page: interviews repeat names and short answers. */
    private static final int SAID_AGAIN = 60;

    /**
     * @param first the first page's body; texts at the foot of every page are dropped from it
     * @param rule  the site's rule; null if there is none
     */
    static List<NextPage> read(
            Outline firstPage, Body.Found first, List<Outline> further, SiteRules.@Nullable Rule rule, Notes why) {
        if (further.isEmpty()) {
            return List.of();
        }
        Set<String> said = new HashSet<>();
        firstPage.blocks.forEach(block -> said.add(block.text));
        List<NextPage> pages = new ArrayList<>();
        for (Outline outline : further) {
            JsonLd data = JsonLd.of(outline.jsonLd, outline.title);
            Headline.Found headline = Headline.of(outline, data);
            Elements chosen = Reading.chosen(outline, rule);
            Boilerplate boilerplate = new Boilerplate(headline.text(), ToldAuthors.of(outline, data));
            Body.Found found = Body.find(
                    outline,
                    headline.block(),
                    chosen.isEmpty() ? alike(outline, firstPage, first.boxes()) : chosen,
                    boilerplate,
                    why);
            dropFoot(first.blocks(), found.blocks());
            dropSaid(found.blocks(), said);
            outline.blocks.forEach(block -> said.add(block.text));
            pages.add(new NextPage(outline, headline.block(), found.kept()));
        }
        return pages;
    }

    /** The boxes with a name that only body boxes have on the first page, since the pages of an article look alike. */
    private static Elements alike(Outline outline, Outline firstPage, List<Box> body) {
        Set<String> names = new HashSet<>();
        body.stream().filter(NextPage::isNamed).map(Box::name).forEach(names::add);
        Set<Box> boxes = new HashSet<>(body);
        firstPage.boxes.stream()
                .filter(box -> !boxes.contains(box))
                .map(Box::name)
                .forEach(names::remove);
        Elements alike = new Elements();
        outline.boxes.stream().filter(box -> names.contains(box.name())).forEach(box -> alike.add(box.element));
        return alike;
    }

    private static boolean isNamed(Box box) {
        return !box.element.id().isEmpty() || !box.element.className().isBlank();
    }

    /** Drops what both pages end with: the site shows it below every page. */
    private static void dropFoot(List<Block> first, List<Block> blocks) {
        for (int i = 1; i <= Math.min(first.size(), blocks.size()); i++) {
            Block last = first.get(first.size() - i);
            if (last.weight < SAID_AGAIN || !last.text.equals(blocks.get(blocks.size() - i).text)) {
                return;
            }
            last.drop("below every page");
        }
    }

    private static void dropSaid(List<Block> blocks, Set<String> said) {
        boolean begun = false;
        for (Block block : blocks) {
            if (said.contains(block.text) && !(begun ? isShort(block) : isLabel(block))) {
                block.drop("on an earlier page");
            } else {
                begun = true;
            }
        }
    }

    private static boolean isShort(Block block) {
        return block.weight < SAID_AGAIN && block.level == 0 && block.kind != Kind.CAPTION;
    }

    /** Whether the block is a speaker label. */
    private static boolean isLabel(Block block) {
        return isShort(block) && (block.bold || Chars.endsWithColon(block.text));
    }
}
