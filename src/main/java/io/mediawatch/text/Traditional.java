package io.mediawatch.text;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How words in simplified Chinese characters are written in traditional ones: 记者 also as 記者. By the tables of <a
 * href="https://github.com/BYVoid/OpenCC">OpenCC</a>, as {@link Fold}.
 */
public final class Traditional {
    private static final Map<String, Set<String>> CHARACTERS = characters();

    private Traditional() {}

    /**
     * The word itself and its traditional forms. Of characters that stand for several traditional ones, all are used,
     * in all combinations, since only the meaning tells which is right: 发布 is 發布 or 發佈, and never 髮布, which does no
     * harm.
     */
    public static List<String> forms(String word) {
        List<String> forms = List.of("");
        for (int i = 0; i < word.length(); i++) {
            String character = word.substring(i, i + 1);
            List<String> longer = new ArrayList<>();
            for (String form : forms) {
                CHARACTERS.getOrDefault(character, Set.of(character)).forEach(next -> longer.add(form + next));
            }
            forms = longer;
        }
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        all.addAll(forms);
        return List.copyOf(all);
    }

    /** The traditional characters of each simplified one; itself is among them if it is in use there, too. */
    private static Map<String, Set<String>> characters() {
        Map<String, Set<String>> characters = new HashMap<>();
        DataMaps.defaults().stChar().forEach((from, to) -> characters.put(from, new LinkedHashSet<>(to)));
        DataMaps.defaults().tsChar().forEach((from, to) -> {
            if (!to.isEmpty() && characters.containsKey(to.get(0)) && !to.get(0).equals(from)) {
                characters.get(to.get(0)).add(from);
            }
        });
        return characters;
    }
}
