package io.mediawatch.tag.entity;

import io.mediawatch.text.Fold;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of the watch-list, or a covering word, as the automaton finds it.
 *
 * @param entity  null for a covering word: a longer word that hides the names inside it (高通胀 is not 高通)
 * @param alias   null for a ticker or a covering word
 * @param plain   whether it is also an ordinary word, so that evidence is needed
 * @param strict  whether it counts only as written or in capitals
 * @param near    folded words of which one must be near
 * @param notNear folded words of which none may be near
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
