package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Furniture;
import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Vocabulary;
import io.mediawatch.extract.line.Breadcrumb;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.line.Region;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Outline;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the account that posted an article on a Chinese platform where only the markup identifies its name. The page
 * must show signs of a platform: a button to follow the account, the region that platforms must show, or a card about
 * the account. The words are in {@code outlets.tsv}.
 */
final class Account {
    private static final Vocabulary WORDS = new Vocabulary("outlets.tsv");

    private static final Pattern PARTS = Pattern.compile("\\s*[·|｜]\\s*");

    /** Two Chinese words with a space between: a name and what stands beside it. */
    private static final Pattern TWO = Pattern.compile("\\p{IsHan} \\p{IsHan}");

    /** Signs of sentences and lists, which names do not contain. */
    private static final String NO_NAME = "，,、；;：:《》|｜>＞";

    private static final int MAX_NAME = 20;

    /** Maximum number of blocks above the headline in which the account may be named. */
    private static final int ABOVE = 6;

    /** Maximum number of blocks from the name down to the time or the button. */
    private static final int NEAR = 3;

    /** Maximum number of blocks in a card about the account, below its name. */
    private static final int CARD = 4;

    /** Maximum length, in characters, of a line with a time. */
    private static final int TIMED = 60;

    /** Boxes in which names of accounts do not count. */
    private static final int ELSEWHERE = Signals.COMMENTS | Signals.RELATED | Signals.HIDDEN;

    /** Boxes in which a name on a line of its own may be anything; a line with the time may stand there. */
    private static final int LINKS = Signals.SHARE | Signals.NAVIGATION | Signals.TAGS | Signals.BREADCRUMB;

    private final Outline outline;
    private final Surroundings around;
    private final String headline;
    private final int from;
    private final int to;

    private Account(Draft draft, Evidence evidence) {
        this.outline = evidence.outline();
        this.around = evidence.around();
        this.headline = draft.headline;
        this.from = Math.max(0, around.anchor() - ABOVE);
        this.to = Math.max(from, around.first()); // a headline may stand below the text
    }

    /** Returns the account's name; null if the page names none or shows no sign of a platform. */
    static @Nullable String find(Draft draft, Evidence evidence) {
        Account account = new Account(draft, evidence);
        boolean posted = evidence.around().byline().region != null || account.isFollowed();
        return Stream.concat(account.marked(), account.lines())
                .filter(name -> posted || account.hasCard(name))
                .findFirst()
                .orElse(null);
    }

    private boolean isFollowed() {
        return outline.follows.stream().anyMatch(at -> at >= from && at <= to)
                || outline.blocks.subList(from, to).stream().anyMatch(Account::subscribes);
    }

    /** Whether it is the button, or a line with a time that ends with the button's label. */
    private static boolean subscribes(Block block) {
        return OutletNames.isFollow(block.text)
                || (block.linked > 0 && isTimed(block) && OutletNames.endsWithFollow(block.text));
    }

    /** Returns names in elements that are marked as the author or the source. */
    private Stream<String> marked() {
        return outline.marks.stream()
                .filter(mark -> mark.has(Signals.AUTHOR | Signals.SOURCE) && mark.block() >= from && mark.block() < to)
                .filter(mark -> !mark.has(ELSEWHERE) && !outline.inherits(mark, ELSEWHERE))
                .map(Outline.Mark::text)
                .filter(this::isName);
    }

    /** Returns names beside a time, or on a line of their own above a time or the button. */
    private Stream<String> lines() {
        return IntStream.range(from, to)
                .filter(i -> i != around.anchor() && isHere(i, ELSEWHERE))
                .boxed()
                .flatMap(i -> Stream.concat(beside(outline.blocks.get(i)), above(i)));
    }

    /** Returns the name in a line with a time, if just one of its links, or of its parts between signs, may be one. */
    private Stream<String> beside(Block line) {
        if (!isTimed(line)) {
            return Stream.empty();
        }
        List<String> names = line.linked > 0 && !line.isLinked()
                ? line.box.element.getElementsByTag("a").stream()
                        .map(link -> Chars.tidy(link.text()))
                        .filter(this::isName)
                        .toList()
                : PARTS.splitAsStream(line.text).filter(this::isName).toList();
        return names.size() == 1 ? names.stream() : Stream.empty();
    }

    /**
     * Returns the name on a line of its own above a time or a button, preferably a link; the kind of account may stand
     * between.
     */
    private Stream<String> above(int at) {
        Block line = outline.blocks.get(at);
        if (!isTimed(line) && !OutletNames.isFollow(line.text)) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(1, NEAR)
                .map(distance -> at - distance)
                .filter(i -> i >= from && i != around.anchor() && isHere(i, ELSEWHERE | LINKS))
                .mapToObj(outline.blocks::get)
                .filter(block -> isName(block.text))
                .sorted(Comparator.comparing(block -> !block.isLinked()))
                .map(block -> block.text)
                .limit(1);
    }

    private boolean isHere(int at, int elsewhere) {
        return !outline.blocks.get(at).box.inherits(elsewhere);
    }

    /** Whether it is short and may state a day. */
    static boolean isTimed(Block line) {
        return line.text.length() <= TIMED && Dates.mayTellDay(line.text);
    }

    /**
     * Whether a card about the account stands above or below the article: the name, and then its followers or posts.
     */
    private boolean hasCard(String name) {
        List<Block> blocks = outline.blocks;
        return IntStream.range(0, blocks.size())
                .filter(i ->
                        (i < from || i > around.last()) && blocks.get(i).text.equals(name))
                .filter(i -> isHere(i, ELSEWHERE))
                .anyMatch(i -> blocks.subList(i + 1, Math.min(blocks.size(), i + 1 + CARD)).stream()
                        .anyMatch(block -> block.text.length() <= TIMED && WORDS.isIn(block.text, "card")));
    }

    private boolean isName(String text) {
        return text.length() >= 2
                && text.length() <= MAX_NAME
                && Chars.hanShare(text) > 0.3
                && text.chars().noneMatch(sign -> NO_NAME.indexOf(sign) >= 0)
                && !Dates.mayTellDay(text)
                && !TWO.matcher(text).find()
                && (Names.isPerson(text) || OutletNames.isNoPerson(text))
                && !OutletNames.isFollow(text)
                && !headline.contains(text)
                && !Breadcrumb.isEnd(text)
                && !Labels.isLabelled(text)
                && !Furniture.isLine(text)
                && Region.alone(text) == null;
    }
}
