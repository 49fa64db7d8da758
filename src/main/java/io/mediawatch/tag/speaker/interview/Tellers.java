package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.quotation.Attribution;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who tells a text, where a by-line (口述：林晓岚　整理：周明远; {@code Rosa Lindqvist, as told to Tom Okafor}) or an
 * editor's note says so (以下是她的自述; {@code This as-told-to essay is based on a conversation with Rosa Lindqvist.}).
 */
final class Tellers {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> TOLD = SPOKEN.section("told by one");
    private static final Set<String> TELLERS = SPOKEN.section("tellers");
    private static final Set<String> BEFORE = SPOKEN.section("before a teller");
    private static final Set<String> BASES = SPOKEN.section("before whose telling it is");
    private static final String FOLLOWING = "以下";
    private static final String AS_TOLD_TO = "as told to ";
    private static final String AS_TOLD = "as-told-to";
    private static final String BASED_ON = "based on";
    private static final String BY = "by ";
    private static final String SEPARATORS = ":：|｜丨/／";
    /** Words that say that several people tell. */
    private static final String SEVERAL = "们几位两三四五六";
    /** Maximum length, in characters, of a by-line. */
    private static final int LONGEST = 120;

    private final List<Passage> passages;
    private final Cast cast;

    Tellers(List<Passage> passages, Cast cast) {
        this.passages = passages;
        this.cast = cast;
    }

    /** The teller's name in a by-line; null if it is none. */
    static @Nullable String inByline(Passage passage) {
        if (passage.length() > LONGEST) {
            return null;
        }
        int told = passage.folded().indexOf(AS_TOLD_TO);
        return told >= 0 ? english(passage.text(), told) : chinese(passage.text());
    }

    private static @Nullable String english(String text, int told) {
        int start = text.regionMatches(true, 0, BY, 0, BY.length()) ? BY.length() : 0;
        int end = told;
        while (end > start && ", (".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int by = text.indexOf(" " + BY, told);
        String name = end > start || by < 0
                ? text.substring(start, end)
                : text.substring(by + BY.length() + 1).replace(".", "");
        return NameForm.looksLikeFullName(name) ? name : null;
    }

    private static @Nullable String chinese(String text) {
        for (String word : TELLERS) {
            int at = text.indexOf(word);
            int sign = at < 0 ? -1 : Scan.behindSpaces(text, at + word.length());
            boolean opens = at == 0 || (at > 0 && !Script.isHan(text.charAt(at - 1)));
            if (opens && sign < text.length() && SEPARATORS.indexOf(text.charAt(sign)) >= 0) {
                return nameAt(text, Scan.behindSpaces(text, sign + 1));
            }
            if (opens && at > 1 && sign > at + word.length() && Script.isSpace(text.charAt(at - 1))) {
                return nameBefore(text, at - 1);
            }
        }
        return basedOn(text);
    }

    /** The name in a line that says whose telling the text is based on: 本文根据|林晓岚|的口述整理. */
    private static @Nullable String basedOn(String text) {
        for (String word : TOLD) {
            int to = text.indexOf(word);
            int from = to < 0 ? -1 : behindBase(text, to);
            int end = to > 0 && text.charAt(to - 1) == '的' ? to - 1 : to;
            String name = from < 0 || hasComma(text, from, end) ? null : LabelName.chinese(text, from, end);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static boolean hasComma(String text, int from, int to) {
        return from < to && text.substring(from, to).chars().anyMatch(sign -> ",，".indexOf(sign) >= 0);
    }

    private static int behindBase(String text, int to) {
        int from = -1;
        for (String base : BASES) {
            int at = text.lastIndexOf(base, to);
            from = Math.max(from, at < 0 ? -1 : at + base.length());
        }
        return from;
    }

    /** The name before a space: 林晓岚| 口述　何灿 整理. */
    private static @Nullable String nameBefore(String text, int end) {
        int start = end;
        while (start > 0 && Script.isHan(text.charAt(start - 1))) {
            start--;
        }
        return LabelName.chinese(text, start, end);
    }

    private static @Nullable String nameAt(String text, int start) {
        int end = Scan.dottedEnd(text, start);
        String name = text.substring(start, end);
        boolean another = end < text.length()
                && "、,，".indexOf(text.charAt(end)) >= 0
                && NameParts.isChinese(Fold.fold(text.substring(end + 1, Scan.dottedEnd(text, end + 1))));
        boolean person = NameParts.looksChinese(Fold.fold(name)) || name.indexOf('·') > 0;
        return person && !another ? name : null;
    }

    /** Whether a passage announces that one person tells what follows. */
    static boolean announces(Passage passage) {
        String folded = passage.folded();
        if (!passage.isChinese()) {
            return folded.contains(AS_TOLD) && folded.contains(BASED_ON);
        }
        int from = folded.lastIndexOf(FOLLOWING);
        if (from < 0 || passage.sentences().end(from) < folded.length()) {
            return false;
        }
        String note = folded.substring(from);
        return TOLD.stream().anyMatch(note::contains) && note.chars().noneMatch(sign -> SEVERAL.indexOf(sign) >= 0);
    }

    /** Who tells according to the note at a position; null if the text up to there names nobody, or several. */
    @Nullable
    Person announced(int note) {
        Passage passage = passages.get(note);
        if (!passage.isChinese()) {
            return behindWith(passage);
        }
        Set<Person> named = new LinkedHashSet<>();
        for (Passage before : passages.subList(0, note + 1)) {
            Attribution.in(before, cast).names().forEach(cast::resolve);
            cast.spots(before).forEach(spot -> named.add(spot.person()));
        }
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /** The first person named behind {@code conversation with}. */
    private @Nullable Person behindWith(Passage passage) {
        int with = BEFORE.stream().mapToInt(passage.folded()::indexOf).max().orElse(-1);
        return cast.names(passage).stream()
                .filter(name -> with >= 0 && name.start() > with && NameForm.looksLikeFullName(name.name()))
                .findFirst()
                .map(name -> cast.labelled(name.name()))
                .orElse(null);
    }
}
