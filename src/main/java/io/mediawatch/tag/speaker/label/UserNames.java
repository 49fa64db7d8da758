package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.Set;

/** Recognises names of forum users: u/lagoon_rat, @bollard42, OldRopeGuy. */
public final class UserNames {
    private static final int SHORTEST = 3;
    private static final Set<String> DELETED = Lexicon.read("labels.txt").section("users without a name");
    private static final String OF_ADDRESSES = "@";
    private static final String OF_USERS = "u/";

    private UserNames() {}

    /** Whether the prefix alone shows a user name, even on a line of its own. */
    public static boolean hasPrefix(String name) {
        return name.startsWith(OF_USERS);
    }

    /** Whether a platform has put this in place of the name of somebody who left: [deleted]. */
    static boolean isDeleted(String name) {
        return name.startsWith("[")
                && name.endsWith("]")
                && DELETED.contains(Fold.fold(name.substring(1, name.length() - 1)));
    }

    /** Whether the label can only be a user name: u/lagoon_rat. */
    public static boolean isSure(String name) {
        int prefix = prefix(name);
        return isDeleted(name) || (prefix > 0 && prefix < name.length() && isOneWord(name, prefix));
    }

    /**
     * Whether the label looks like a user name: one word with a digit, an underscore or several capitals inside; not
     * McKenna.
     */
    public static boolean looksLikeOne(String name) {
        if (isDeleted(name)) {
            return true;
        }
        int from = prefix(name);
        if (name.length() - from < SHORTEST || !isOneWord(name, from)) {
            return false;
        }
        boolean sign = false;
        int capitals = 0;
        for (int i = from + 1; i < name.length(); i++) {
            char unit = name.charAt(i);
            sign |= unit == '_' || Script.isDigit(unit);
            capitals += Script.isCapital(unit) && Character.isLowerCase(name.charAt(i - 1)) ? 1 : 0;
        }
        return from > 0 || sign || capitals > 1;
    }

    /** Whether a user name contains the person's real name: InesFontana_LagoonLine. */
    public static boolean isOf(String user, String name) {
        return name.indexOf(' ') > 0 && letters(user).contains(letters(name));
    }

    private static int prefix(String name) {
        return name.startsWith(OF_USERS) ? OF_USERS.length() : name.startsWith(OF_ADDRESSES) ? 1 : 0;
    }

    private static boolean isOneWord(String name, int from) {
        boolean letter = false;
        for (int i = from; i < name.length(); i++) {
            char unit = name.charAt(i);
            letter |= Script.isLetter(unit);
            if (!Script.isLetter(unit) && !Script.isDigit(unit) && "_-.".indexOf(unit) < 0) {
                return false;
            }
        }
        return letter;
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Script.isLetter(name.charAt(i))) {
                letters.append(Fold.fold(name.charAt(i)));
            }
        }
        return letters.toString();
    }
}
