package io.mediawatch.tag.entity;

import io.mediawatch.text.Fold;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name as the automaton finds it.
 *
 * @param entity  null for a longer word that is no name and covers names inside (高通胀 is no 高通)
 * @param alias   null for a ticker or a covering word
 * @param plain   also a plain word of the language: needs evidence
 * @param strict  counts as written or in capitals only
 * @param near    folded
 * @param notNear folded
 */
record Name(
        @Nullable Entity entity,
        @Nullable Alias alias,
        boolean plain,
        boolean strict,
        List<String> near,
        List<String> notNear) {

    static final Name COVER = new Name(null, null, false, false, List.of(), List.of());

    static Name of(Entity entity, Alias alias, boolean plain, boolean strict) {
        return new Name(entity, alias, plain, strict, folded(alias.near()), folded(alias.notNear()));
    }

    static Name ticker(Entity entity, boolean plain) {
        return new Name(entity, null, plain, true, List.of(), List.of());
    }

    boolean isTicker() {
        return entity != null && alias == null;
    }

    private static List<String> folded(List<String> words) {
        return words.isEmpty() ? words : words.stream().map(Fold::fold).toList();
    }
}
