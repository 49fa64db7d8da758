package io.mediawatch.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.language.Chars;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBufferTest {
    private final TextBuffer buffer = new TextBuffer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one|two",
                " one | two ",
                "| |\u00A0| one",
                "one\n|\u3000\t|two",
                "\u200Bone|\u00AD |\uFEFFtwo\u200B ",
                "\u0645\u06CC|\u200C|\u062E\u0648\u0627\u0647\u0645",
                "||  ||"
            })
    void piecesAreTidiedLikeTheWholeText(String pieces) {
        List.of(pieces.split("\\|", -1)).forEach(buffer::append);
        assertThat(buffer.toString()).isEqualTo(Chars.tidy(pieces.replace("|", "")));
    }

    @Test
    void lettersInStyledElementsAreCounted() {
        buffer.append("By ");
        buffer.open(TextBuffer.LINK | TextBuffer.BOLD | TextBuffer.EMPHASIS);
        buffer.append(" Ann 3 ");
        buffer.close(TextBuffer.BOLD | TextBuffer.EMPHASIS);
        buffer.append("李 ");
        buffer.close(TextBuffer.LINK);
        buffer.append("Moor");
        assertThat(buffer).hasToString("By Ann 3 李 Moor");
        assertThat(buffer.linked()).isEqualTo("Ann3李".length());
        assertThat(buffer.bolded()).isEqualTo("Ann3".length());
    }

    @Test
    void aSpaceIsOnlySetBetweenTwoWords() {
        buffer.space();
        buffer.append("one");
        buffer.space();
        assertThat(buffer).hasToString("one");
        buffer.append("two");
        assertThat(buffer).hasToString("one two");
    }
}
