package io.mediawatch.tag;

import static io.mediawatch.tag.Samples.bold;
import static io.mediawatch.tag.Samples.tag;
import static io.mediawatch.tag.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Quote;
import io.mediawatch.model.Tags;
import org.junit.jupiter.api.Test;

/** Interviews in which nothing but bold type at the start of a paragraph tells who speaks. */
class BoldLabelsTest {
    @Test
    void initialsAndAnOutletThatAskOpenTurnsWhereTheyRecur() {
        Tags tags = tag(
                text("Hugo Blanc builds ferries in a village by the sea."),
                bold("Quay Post", " How did you come to build ferries?"),
                bold("HB.", " I wanted to know what made the floor hum."),
                text("I still do not know all of it."),
                bold("Quay Post", " And what did you build first?"),
                bold("HB", "A raft. It sank, as I tell every apprentice."));

        assertThat(tags.speakers())
                .containsExactly(null, "Quay Post", "Hugo Blanc", "Hugo Blanc", "Quay Post", "Hugo Blanc");
        assertThat(tags.quotes()).extracting(Quote::text).contains("A raft. It sank, as I tell every apprentice.");
    }

    @Test
    void surnamesDo() {
        Tags tags = tag(
                text("Ann Miller talked to Hugo Blanc at his yard."),
                bold("Miller", " How did you come to build ferries?"),
                bold("Blanc", " I wanted to know what made the floor hum."),
                bold("Miller", " And what did you build first?"),
                bold("Blanc", " A raft. It sank, as I tell every apprentice."));

        assertThat(tags.speakers()).containsExactly(null, "Ann Miller", "Hugo Blanc", "Ann Miller", "Hugo Blanc");
    }

    @Test
    void surnamesBehindAFullNameThatStandsOnceDo() {
        Tags tags = tag(
                bold("WENKA TORVIK", " Welcome to the show. Would you like to begin?"),
                bold("ASU BELLANDRO", " Hi, all. I have built rafts for ten years."),
                bold("TORVIK", " And what did you build first?"),
                bold("BELLANDRO", " A raft. It sank, as I tell every apprentice."),
                bold("TORVIK", " Is it still there?"),
                bold("BELLANDRO", " Yes, it is. You can see it at low water."));

        assertThat(tags.speakers())
                .containsExactly(
                        "Wenka Torvik",
                        "Asu Bellandro",
                        "Wenka Torvik",
                        "Asu Bellandro",
                        "Wenka Torvik",
                        "Asu Bellandro");
    }

    @Test
    void namesBeforeAFewWordsOrADashDo() {
        Tags tags = tag(
                bold("Ann Miller", " How did you come to build ferries?"),
                bold("Hugo Blanc", " I wanted to know what made the floor hum, as every child does."),
                bold("Ann Miller", " It is loud."),
                bold("Hugo Blanc", " We sold the raft - the one that sank - to a museum in the city."),
                bold("Ann Miller", " Okay."));

        assertThat(tags.speakers())
                .containsExactly("Ann Miller", "Hugo Blanc", "Ann Miller", "Hugo Blanc", "Ann Miller");
    }

    @Test
    void chineseNamesGluedToTheWordsDo() {
        Tags tags = tag(
                text("周明远造了三十年渡船。"),
                bold("海湾网", "您是怎么开始造船的？"),
                bold("周明远", "我小时候每个星期天都跟父亲坐渡船。"),
                bold("海湾网", "第一条船是什么样的？"),
                bold("周明远", "是一只木筏，我把它弄沉了。"));

        assertThat(tags.speakers()).containsExactly(null, "海湾网", "周明远", "海湾网", "周明远");
    }

    @Test
    void asterisksAreBold() {
        Tags tags = tag(
                text("**Ann Miller** How did you come to build ferries?"),
                text("**Hugo Blanc** I wanted to know what made the floor hum."),
                text("**Ann Miller** And what did you build first?"),
                text("**Hugo Blanc** A raft. It sank, as I tell every apprentice."));

        assertThat(tags.speakers()).containsExactly("Ann Miller", "Hugo Blanc", "Ann Miller", "Hugo Blanc");
    }

    @Test
    void whatIsReviewedOpensNone() {
        Tags tags = tag(
                bold("Design", " The lid is thin and it hums. I liked it."),
                bold("Battery", " It lasts a day. Would you ask for more?"),
                bold("Design", " This one is thick, and you feel it in your bag."),
                bold("Battery", " I got two days. Mine was new."));

        assertThat(tags.speakers()).containsOnlyNulls();
    }

    @Test
    void companiesThatAreReportedOnOpenNone() {
        Tags tags = tag(
                bold("NVIDIA", " The company said it would ship in May. We asked when."),
                bold("AMD", " Its chips are late. I have none."),
                bold("NVIDIA", " Shares rose. Would you buy?"),
                bold("AMD", " Shares fell, and we sold ours."));

        assertThat(tags.speakers()).containsOnlyNulls();
    }

    @Test
    void peopleOfWhomTheParagraphTellsOpenNone() {
        Tags tags = tag(
                bold("周明远", "表示，渡船明年交付，我们会按时完成。"),
                bold("林晓岚", "认为，船厂需要新的码头。"),
                bold("周明远", "说，他小时候就想造船。"),
                bold("林晓岚", "指出，资金还不够，我们要等。"));

        assertThat(tags.speakers()).containsOnlyNulls();
    }

    @Test
    void norDoTheyInTraditionalCharacters() {
        Tags tags = tag(
                bold("周明遠", "認為，渡船明年交付，我們會按時完成。"),
                bold("林曉嵐", "強調，船廠需要新的碼頭，你們可以去看。"),
                bold("周明遠", "說，他小時候就想造船。"),
                bold("林曉嵐", "談到，資金還不夠，我們要等。"));

        assertThat(tags.speakers()).containsOnlyNulls();
    }
}
