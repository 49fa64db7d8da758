package io.mediawatch.tag.passage;

import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.Set;

/** Recognises a line that gives the people who made an article without any colon: 编辑 林晓岚　校对 周明远. */
final class Credits {
    private static final Set<String> TASKS = Lexicon.read("furniture.txt").section("credits");
    /** Maximum length, in characters, of the line. */
    private static final int LONGEST = 80;
    /** Maximum length, in characters, of a Chinese name. */
    private static final int LONGEST_NAME = 4;

    private Credits() {}

    /** Whether the (folded) text consists of tasks, each before one or more names, with spaces between. */
    static boolean are(String text) {
        if (text.length() > LONGEST || text.isEmpty() || !Script.isHan(text.charAt(0))) {
            return false;
        }
        boolean task = false;
        boolean named = true;
        for (int start = 0; start < text.length(); ) {
            int end = wordEnd(text, start);
            String word = text.substring(start, end);
            boolean before = task;
            task = TASKS.contains(word);
            if (task ? before : start == 0 || !isName(word)) {
                return false;
            }
            named = !task;
            start = Scan.behindSpaces(text, end);
        }
        return named;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !Script.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isName(String word) {
        return word.length() > 1 && word.length() <= LONGEST_NAME && Scan.hanEnd(word, 0) == word.length();
    }
}
