package io.mediawatch.tag.passage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Names for measuring: well-known ones first, then as many made up of the syllables of firms' names as are asked for.
 */
public final class GeneratedNames {
    private static final List<String> KNOWN = List.of(
            "nvidia", "英伟达", "openai", "微软", "microsoft", "amazon", "亚马逊", "英特尔", "华为", "anthropic", "chatgpt", "通义千问");
    private static final String[] ENGLISH =
            "al tech net ro bi ne xa vo ta ki mu se ra lo con dia gen ix or um tel sys data cor vex ti po la sun mar"
                    .split(" ");
    private static final String CHINESE = "腾华中科信达云智联光电新源海天金创通力博盛宏泰安远方正东南西北明星辰宇航恒瑞康美生物医药银河长城太平洋古井江苏浙广州深圳上京重庆成都";

    private GeneratedNames() {}

    /** The same ones in every run; more begin with fewer. */
    public static List<String> of(int count) {
        Random random = new Random(1);
        Set<String> names = new LinkedHashSet<>(KNOWN);
        while (names.size() < count) {
            names.add(random.nextBoolean() ? english(random) : chinese(random));
        }
        return new ArrayList<>(names).subList(0, count);
    }

    private static String english(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            name.append(ENGLISH[random.nextInt(ENGLISH.length)]);
        }
        return random.nextInt(3) > 0
                ? name.toString()
                : name + " " + ENGLISH[random.nextInt(ENGLISH.length)] + ENGLISH[random.nextInt(ENGLISH.length)];
    }

    private static String chinese(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
            name.append(CHINESE.charAt(random.nextInt(CHINESE.length())));
        }
        return name.toString();
    }
}
