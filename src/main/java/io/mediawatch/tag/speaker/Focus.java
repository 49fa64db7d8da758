package io.mediawatch.tag.speaker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the text was last about: what a pronoun can mean. */
final class Focus {
    private static final int REMEMBERED = 12;

    private final List<Person> recent = new ArrayList<>();
    private @Nullable Person speaker;

    /** Somebody is named, outside of quotation marks. */
    void named(Person person) {
        recent.remove(person);
        recent.add(person);
        if (recent.size() > REMEMBERED) {
            recent.remove(0);
        }
    }

    /** Somebody spoke. */
    void spoke(Person person) {
        speaker = person;
        if (person.kind() == Person.Kind.NAMED) {
            named(person);
        }
    }

    /** Who spoke last. */
    @Nullable
    Person speaker() {
        return speaker;
    }

    /** Whom he or she means: the last one named of that gender. */
    @Nullable
    Person pronoun(Gender gender) {
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (recent.get(i).kind() == Person.Kind.NAMED
                    && gender.fits(Gender.of(recent.get(i).name()))) {
                return recent.get(i);
            }
        }
        return null;
    }
}
