package io.mediawatch.extract.line;

import io.mediawatch.extract.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads reporters' credits as Taiwanese papers write them: the name after the desk or outlet and before the place, in a
 * line of its own or in brackets ({@code 社會中心／周文海　新北市報導}, {@code 【海灣網記者周文海台北報導】}).
 */
public final class Credit {
    private static final Vocabulary POSTS = new Vocabulary("posts.tsv");
    private static final Vocabulary REGIONS = new Vocabulary("regions.tsv");

    private static final int LONGEST = 60;

    private static final Pattern BRACKETS =
            Pattern.compile("[【〔（(\\[［]([^【】〔〕（）()\\[\\]［］]{2,40}?)" + POSTS.any("reports") + "[】〕）)\\]］]");

    private static final Pattern CLOSING =
            Pattern.compile("[。！？”][（(](\\p{IsHan}{2,3}(?:[、，\\s]+\\p{IsHan}{2,3}){0,4})[）)]$");

    /** What ends a credit, with no sentence in front of it. */
    private static final Pattern ENDING = Pattern.compile("^([^，。！？：]*?)" + POSTS.any("reports"));

    /** A full name that a space sets apart from the last word of the line: {@code 周文海 報導}. */
    private static final Pattern APART = Pattern.compile("\\p{IsHan}{3}\\s+");

    private static final Pattern PARTS = Pattern.compile("\\s*[／/∕｜|─]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[、，,\\s]+");
    private static final Pattern PLACE = Pattern.compile(REGIONS.any("taiwan", "sent") + "+[市縣]?$");
    /** The text before and after the last word for a reporter. */
    private static final Pattern ROLE = Pattern.compile("(?s)(.*)" + POSTS.any("reporter") + "(.*)");

    private static final Pattern DESK = Pattern.compile(".*" + POSTS.any("desk"));

    private Credit() {}

    /** Returns the names in a line that is a credit; none for other lines. */
    public static List<String> line(String line) {
        if (line.length() > LONGEST || !mayEnd(line)) {
            return List.of();
        }
        Matcher end = ENDING.matcher(line);
        return end.find() ? names(end.group(1)) : List.of();
    }

    /** Returns the names in the first brackets of a text that contain a credit. */
    static List<String> bracketed(String text) {
        Matcher m = BRACKETS.matcher(mayEnd(text) ? text : "");
        return m.find() ? names(m.group(1)) : List.of();
    }

    /** Returns the names in brackets after the last sentence of a text, if the brackets contain nothing else. */
    public static List<String> closing(String text) {
        Matcher m = CLOSING.matcher(text.endsWith("）") || text.endsWith(")") ? text : "");
        List<String> names = m.find() ? List.of(BETWEEN.split(m.group(1), -1)) : List.of();
        return names.stream().allMatch(name -> name.length() <= Names.HAN_LENGTH && Names.isReporter(name))
                ? names
                : List.of();
    }

    private static boolean mayEnd(String text) {
        return POSTS.isIn(text, "reports");
    }

    private static List<String> names(String credit) {
        Matcher role = ROLE.matcher(credit);
        if (role.matches()) {
            List<String> behind = people(withoutPlace(PARTS.split(role.group(2).strip(), -1)), true);
            return behind.isEmpty() ? people(List.of(role.group(1).strip()), false) : behind;
        }
        String[] parts = PARTS.split(credit.strip(), -1);
        if (parts.length < 2) {
            return APART.matcher(credit).matches() ? people(List.of(credit.strip()), false) : List.of();
        }
        List<String> before = people(withoutPlace(parts), false);
        boolean behindDesk = before.isEmpty() && (DESK.matcher(parts[0]).matches() || credit.indexOf('|') >= 0);
        return behindDesk ? people(List.of(parts[parts.length - 1]), false) : before;
    }

    /** If there are several parts, the last one is the place. */
    private static List<String> withoutPlace(String[] parts) {
        return List.of(parts).subList(0, Math.max(1, parts.length - 1));
    }

    /** @param glued whether a place may be glued to a name: then longer words are cut to the usual three characters */
    private static List<String> people(List<String> parts, boolean glued) {
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            for (String token : BETWEEN.split(part.strip(), -1)) {
                String name = PLACE.matcher(token).replaceFirst("");
                boolean cut = glued && name.length() > 4 && !OutletNames.isNoPerson(name);
                String plain = cut ? name.substring(0, 3) : name;
                names.addAll(Names.isReporter(plain) ? List.of(plain) : Names.leading(plain));
            }
        }
        return names;
    }
}
