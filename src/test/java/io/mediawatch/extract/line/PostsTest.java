package io.mediawatch.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Scotland transport correspondent, true",
        "'Senior reporter, The Quay Ledger', true",
        "Editor at large, true",
        "Redakteurin für Wirtschaft, true",
        "The editor was ill and the writer was at sea, false",
        "Letters to the editor of this newspaper will not be answered by any reporter, false",
        "海湾网驻华沙记者, true",
        "记者问他渡船何时再开，他没有回答, false",
        "本报评论员, false",
        "A mild-mannered reporter, false",
        "'reporter, played by his brother', false",
        "'Letters from our readers, editor', false",
        "Chief photo editor, false",
        "记者, false",
        "Letters to the editor, false",
        "Photo editor, false",
        "Ines Falk, false"
    })
    void lineMayTellWhatSomebodyIs(String line, boolean occupation) {
        assertThat(List.of(Posts.isLine(line))).containsExactly(occupation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Rosa Lind is a reporter at the Harbour Post.', true",
        "'Rosa Lind Contributing Editor Rosa lives by the sound with two dogs.', true",
        "'Rosa Lind remembers the free ice.', false"
    })
    void whatFollowsANameMayIntroduceItsBearer(String text, boolean bio) {
        assertThat(Posts.isBioOf("Rosa Lind", text)).isEqualTo(bio);
    }
}
