package io.mediawatch.tag;

import static io.mediawatch.tag.Samples.heading;
import static io.mediawatch.tag.Samples.tag;
import static io.mediawatch.tag.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Tags;
import org.junit.jupiter.api.Test;

/** Interviews in which the page marks whoever speaks, or what is asked, as a heading. */
class HeadingLabelsTest {
    @Test
    void headingsThatRecurAndNamePeopleOpenTurns() {
        Tags tags = tag(
                heading("Ann Miller"),
                text("How did you come to build ferries?"),
                heading("Hugo Blanc"),
                text("I wanted to know what made the floor hum."),
                text("I still do not know all of it."),
                heading("Rafts"),
                heading("Ann Miller"),
                text("And what did you build first?"),
                heading("Hugo Blanc"),
                text("A raft. It sank, as I tell every apprentice."));

        assertThat(tags.speakers())
                .containsExactly(
                        null,
                        "Ann Miller",
                        null,
                        "Hugo Blanc",
                        "Hugo Blanc",
                        null,
                        null,
                        "Ann Miller",
                        null,
                        "Hugo Blanc");
    }

    @Test
    void chineseRolesAndNamesDo() {
        Tags tags = tag(
                heading("记者"),
                text("您是怎么开始造船的？"),
                heading("周明远"),
                text("我小时候每个星期天都跟父亲坐渡船。"),
                heading("记者"),
                text("第一条船是什么样的？"),
                heading("周明远"),
                text("是一只木筏，我把它弄沉了。"));

        assertThat(tags.speakers()).containsExactly(null, "记者", null, "周明远", null, "记者", null, "周明远");
    }

    @Test
    void headingsThatAskAreTheInterviewers() {
        Tags tags = tag(
                text("Hugo Blanc builds ferries. This interview has been edited for length and clarity."),
                heading("How did you come to build ferries?"),
                text("I wanted to know what made the floor hum."),
                heading("And what did you build first?"),
                text("A raft. It sank, as I tell every apprentice."),
                heading("Who taught you?"),
                text("My aunt did. She kept the books of the yard."));

        assertThat(tags.speakers())
                .containsExactly(
                        null, "Interviewer", "Hugo Blanc", "Interviewer", "Hugo Blanc", "Interviewer", "Hugo Blanc");
    }

    @Test
    void sectionsThatRecurOpenNone() {
        Tags tags = tag(
                heading("Sound Quality"),
                text("Why would anyone ask about that? I did, because it hums."),
                heading("Grace Period"),
                text("I liked that it waits for me. What else could you want?"),
                heading("Sound Quality"),
                text("I heard nothing at all. Is that good?"),
                heading("Grace Period"),
                text("It has none, and I burnt my bread. Would you forgive that?"));

        assertThat(tags.speakers()).containsOnlyNulls();
    }
}
