package io.mediawatch.watch;

import static io.mediawatch.model.InvalidValue.require;

import io.mediawatch.model.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks shared by lists of words and ids. */
final class Words {
    private Words() {}

    static List<String> orNone(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    static List<String> checked(List<String> words, String key) {
        for (String word : words) {
            require(word != null && !word.isBlank(), key, "has an empty entry: delete it");
        }
        return List.copyOf(words);
    }

    static String id(@Nullable String id) {
        if (id == null || !isId(id)) {
            throw new InvalidValue(
                    "id",
                    (id == null ? "missing:" : "'" + id + "' is not")
                            + " lower-case letters and digits joined by hyphens, such as jensen-huang");
        }
        return id;
    }

    private static boolean isId(String id) {
        boolean open = true;
        for (int i = 0; i < id.length(); i++) {
            char sign = id.charAt(i);
            boolean joint = sign == '-';
            if (joint ? open : !isLowerCaseOrDigit(sign)) {
                return false;
            }
            open = joint;
        }
        return !open;
    }

    private static boolean isLowerCaseOrDigit(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }
}
