package io.mediawatch.tag.speaker.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.watch.WatchList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleByNameTest {
    private static final String SOUNDS = "阿埃奥巴贝比伯布达德迪多菲弗";

    private final PeopleByName people = new PeopleByName(new WatchPeople(new WatchList(List.of())));

    @Test
    void manyForeignNamesLeaveRoomForChineseOnes() {
        IntStream.range(0, SOUNDS.length() * SOUNDS.length()).forEach(this::addForeign);
        assertThat(people.addUnlisted(person("林晓岚"))).isTrue();
        assertThat(people.chinese()).containsKey("林晓岚").hasSizeLessThan(210);
    }

    @Test
    void manyChineseNamesLeaveRoomForForeignOnes() {
        IntStream.range(0, 60).forEach(i -> people.addUnlisted(person("林晓" + (char) (0x4e00 + i))));
        assertThat(people.addUnlisted(person("玛雅·洛佩斯"))).isTrue();
        assertThat(people.chinese()).containsKeys("玛雅", "洛佩斯").hasSize(52);
    }

    private void addForeign(int number) {
        String two = "" + SOUNDS.charAt(number / SOUNDS.length()) + SOUNDS.charAt(number % SOUNDS.length());
        people.addUnlisted(person(two + "米·" + two + "勒"));
    }

    private static Person person(String name) {
        return new Person(null, name, Person.Kind.NAMED);
    }
}
