package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.mediawatch.model.Article;
import io.mediawatch.model.Tags;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twice the text is about twice the work, whether it comes in more paragraphs or in longer ones. Work is counted in
 * bytes allocated, which no load on the machine changes; what walks without allocating is held by a generous limit on a
 * text of which the square would take far longer.
 */
class TaggingGrowsWithTheTextTest {
    private static final int SMALL = 250;
    private static final int TIMES = 8;
    private static final int LONG = 6000;
    /** Above what tables that double now and then cost; a square would be 8. */
    private static final double SLACK = 1.6;

    private static final Duration AMPLE = Duration.ofSeconds(60);

    private static final String CHINESE =
            "“需求比供给大得多，”黄仁勋说，“我们会继续扩大产能。”英伟达首席执行官黄仁勋近日指出，成本每年下降。" + "据知情人士透露，OpenAI 正在谈判（见 example.com/a）。";
    private static final String ENGLISH = "“We see strong demand,” said Jensen Huang, chief executive of Nvidia. "
            + "According to Mary Smith, OpenAI expects growth. \"It is what it is,\" she added. See example.com for more. ";

    private final Tagger tagger = Samples.tagger();

    static Stream<Arguments> texts() {
        return Stream.of(
                texts("Chinese paragraphs", n -> Collections.nCopies(n, CHINESE)),
                texts("English paragraphs", n -> Collections.nCopies(n, ENGLISH)),
                texts("one Chinese paragraph", n -> List.of(CHINESE.repeat(n))),
                texts("one English paragraph", n -> List.of(ENGLISH.repeat(n))),
                texts(
                        "a sentence without an end",
                        n -> List.of("Jensen Huang said that Nvidia and OpenAI believe it ".repeat(n))),
                texts("a Chinese sentence without an end", n -> List.of("黄仁勋表示英伟达认为指出，".repeat(n))),
                texts("terms in marks in a Chinese sentence without an end", n -> List.of("该方案认为那“术语”，".repeat(n))),
                texts("an interview", n -> Collections.nCopies(n, "记者：怎么看？\n黄仁勋：很好。\n我觉得很重要。").stream()
                        .flatMap(String::lines)
                        .toList()),
                texts("a different person in each paragraph", n -> IntStream.range(0, n)
                        .mapToObj(i -> "“We see strong demand,” said Anna" + letters(i) + " Brown" + letters(i) + ".")
                        .toList()),
                texts("a different speaker in each turn", n -> IntStream.range(0, n)
                        .mapToObj(i -> "Anna Brown" + letters(i / 2) + ": Do we see strong demand?")
                        .toList()),
                texts("headings between turns", n -> IntStream.range(0, n)
                        .mapToObj(i -> i % 2 == 0 ? "A heading " + letters(i) : "Jensen Huang: We like it.")
                        .toList()),
                texts("notes between turns", n -> IntStream.range(0, n)
                        .mapToObj(i -> i % (n / 2) == 0 ? "Jensen Huang: We like it." : "责任编辑：张三")
                        .toList()),
                texts("paragraphs behind the last of many turns", n -> IntStream.range(0, n)
                        .mapToObj(i -> i < n / 2 ? "Anna Brown: We like it." : "A dog barked.")
                        .toList()),
                texts("labels of nobody behind the last turn", n -> IntStream.range(0, n)
                        .mapToObj(i -> i < n / 2 ? "Anna Brown: We like it." : "Note " + letters(i) + ": A dog barked.")
                        .toList()),
                texts("names that are words in a sentence without an end", n -> List.of("so Apple, Intel, ".repeat(n))),
                texts(
                        "an office nobody holds",
                        n -> Collections.nCopies(n, "“It grows,” the judge said. Mary Smith left.")),
                texts(
                        "an office in one paragraph",
                        n -> List.of("“It grows,” the judge said. Mary Smith left. ".repeat(n))),
                texts(
                        "an organization that no sentence opens with",
                        n -> List.of("“It grows a lot here,” it said. The dog left. ".repeat(n))),
                texts(
                        "quotations of a sentence without an end",
                        n -> List.of("“word” “It grows a lot.” said ".repeat(n))),
                texts("empty marks in a sentence without an end", n -> List.of("“”that ".repeat(n))),
                texts("curly marks that straight ones close", n -> List.of("“It is late,\" he said. ".repeat(n))),
                texts("straight marks that curly ones close", n -> List.of("He said \"it is late ” ".repeat(n))),
                texts("reporters and words in marks", n -> List.of("记者：“a”".repeat(n))),
                texts("papers that never open", n -> List.of("表示》".repeat(n))),
                texts("verbs between marks that never close", n -> List.of("“一。”他说。称，".repeat(n))),
                texts("nothing but what leads to words", n -> List.of("称，".repeat(n))),
                texts(
                        "one name without an end",
                        n -> List.of("“It grows,” said Jensen Huang. " + "Jensen Huang ".repeat(n))),
                texts("nothing but verbs of saying", n -> List.of("表示".repeat(n))),
                texts("quotations that nobody speaks", n -> Collections.nCopies(n, "“It grows a lot.”")),
                texts("Chinese brackets that open only", n -> List.of("，（记者表示天气好".repeat(n))),
                texts("an outlet without a comma", n -> List.of("据远山社报道公司表示今天天气很好。".repeat(n))),
                texts("Chinese clauses without brackets", n -> List.of("公司表示今天天气很好。".repeat(n))),
                texts("titles before a bracket that opens only", n -> List.of("董事长(".repeat(n))),
                texts("names without a space", n -> List.of("黄仁勋、".repeat(n))),
                texts("surnames as labels of many speakers", n -> IntStream.range(0, n)
                        .mapToObj(i -> (i % 2 == 0 ? "林晓" + (char) (0x4e00 + i / 4) : "林") + "：好吗？")
                        .toList()),
                texts("initials as labels behind many names", n -> IntStream.range(0, n)
                        .mapToObj(i -> i < n / 2
                                ? "Then Anna Brown" + letters(i) + " came."
                                : i % 2 == 0 ? "XY: Do you like it?" : "ZW: I do like it.")
                        .toList()),
                texts(
                        "names of unknown people in the opening",
                        n -> beforeInterview("Kwiku Rasmo left. ".repeat(20 * n))),
                texts("questions and answers about me", n -> IntStream.range(0, n)
                        .mapToObj(i -> i % 2 == 0 ? "What did you build " + letters(i) + "?" : "I built a boat.")
                        .toList()),
                texts("signs of labels in the opening", n -> beforeInterview("x(Q)".repeat(n))),
                texts("capitals behind a role in a label without an end", n -> List.of("分析师A: with ".repeat(n))),
                texts("particles of a surname without an end", n -> List.of("St. ".repeat(10 * n))),
                texts("as saying without an end", n -> List.of("as saying O’A: ".repeat(20 * n))),
                texts("names in a text without a space", n -> List.of("OpenAI…".repeat(50 * n))),
                texts("equals signs before a label", n -> beforeInterview("=W".repeat(n))),
                texts("sentences that may tell a view", n -> List.of("在家。".repeat(100 * n))),
                texts("other names in the opening", n -> beforeInterview("的网名".repeat(50 * n))),
                texts(
                        "quotations in a Chinese sentence without a comma",
                        n -> List.of("黄仁勋透露工厂不会关闭强调“我们会继续生产。”".repeat(15 * n))),
                texts("initials of many and names of many", n -> IntStream.range(0, n)
                        .mapToObj(i -> (i % 2 == 0 ? capitals(i / 2) : "Anna Brown" + letters(i)) + ": We like it.")
                        .toList()),
                texts("users of a forum behind many names", n -> IntStream.range(0, n)
                        .mapToObj(i -> i < n / 2
                                ? "Then Anna Brown" + letters(i) + " came."
                                : "u/user_" + letters(i) + ": Do you like it?")
                        .toList()),
                texts("what a thing has in the form of many who speak once", n -> IntStream.range(0, n)
                        .mapToObj(i -> i % 2 == 0 ? "林晓岚：我喜欢。" : "高明" + (char) (0x4e00 + i / 2) + "：电池可以用两天。")
                        .toList()),
                texts("turns by dashes", n -> IntStream.range(0, n)
                        .mapToObj(i -> i == 0 ? "本刊专访了画家林晓岚。" : i % 2 == 1 ? "——您喜欢吗？" : "——我喜欢。")
                        .toList()),
                texts("answers without a label", n -> IntStream.range(0, n)
                        .mapToObj(i -> i % 2 == 0 ? "Q: Do you like it?" : "I do, and “we” do.")
                        .toList()),
                texts("words in marks of a short paragraph", n -> List.of("“I” ".repeat(n) + "he said.")),
                texts("marks that open but for one", n -> List.of("‘word and ‘word ".repeat(n) + "’")),
                texts("marks that open only", n -> List.of("‘word and ‘word ".repeat(n))),
                texts(
                        "a sentence of clauses of analysts",
                        n -> List.of("He left" + ", and analysts say".repeat(10 * n))),
                texts("a sentence of relative clauses of saying", n -> List.of("Doe" + ", who said".repeat(10 * n))),
                texts("promises without a comma", n -> List.of("承诺没有".repeat(10 * n))),
                texts("marks that close only", n -> List.of("word” and word’ ".repeat(n))),
                texts("addresses", n -> List.of("a@b.com /x/y `code` https://x.y/z file.txt Nvidia: ".repeat(n))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void twiceTheTextIsTwiceTheWork(String what, IntFunction<List<String>> text) {
        work(text.apply(SMALL));
        double small = work(text.apply(SMALL));
        double large = work(text.apply(SMALL * TIMES));
        assertThat(large / small).as(what).isLessThan(TIMES * SLACK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aLongTextIsTaggedSoon(String what, IntFunction<List<String>> text) {
        Article article = Samples.article("", text.apply(LONG));
        Tags tags = assertTimeoutPreemptively(AMPLE, () -> tagger.tag(article), what);
        assertThat(tags.speakers()).hasSize(article.paragraphs().size());
    }

    private long work(List<String> paragraphs) {
        Article article = Samples.article("", paragraphs);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(tagger.tag(article).speakers()).hasSize(paragraphs.size());
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<String> beforeInterview(String opening) {
        return List.of(opening, "W：怎么看？", "黄仁勋：很好。", "W：还有吗？", "黄仁勋：没有了。");
    }

    private static Arguments texts(String what, IntFunction<List<String>> text) {
        return Arguments.of(what, text);
    }

    /** Three capitals, different for each of the first 17,576 numbers. */
    private static String capitals(int number) {
        return IntStream.of(number / 676, number / 26, number)
                .mapToObj(one -> String.valueOf((char) ('A' + one % 26)))
                .collect(Collectors.joining());
    }

    private static String letters(int number) {
        return new StringBuilder(Integer.toString(number, 26))
                .chars()
                .map(unit -> unit <= '9' ? unit - '0' + 'k' : unit - 'a' + 'a')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
