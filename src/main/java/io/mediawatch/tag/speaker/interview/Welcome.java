package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.NamesInText;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an interview without labels that shows who asks and who answers: the host welcomes the guest by full
 * name ({@code Rosa Lindqvist, welcome to the show.}), and the next paragraph thanks ({@code Thank you, Tom.}).
 *
 * @param position of the passage with the welcome
 * @param host a role if the text does not name the host
 */
record Welcome(int position, Person guest, Person host) {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> THANK_WORDS = SPOKEN.section("thanks for a welcome");
    private static final Prefixes THANKS = new Prefixes(THANK_WORDS);
    private static final Set<String> GLAD = SPOKEN.section("glad of a welcome");
    private static final Set<String> WELCOMES = SPOKEN.section("welcomes");
    private static final Prefixes JOINING = new Prefixes(SPOKEN.section("joins a remark"));
    private static final String WELCOME = "welcome";
    private static final Prefixes ONESELF = new Prefixes(SPOKEN.section("of one person"));
    private static final String COMMA = ", ";
    /** Shows that a story tells of thanks. */
    private static final String SAID = "said";
    /** Maximum length, in characters, of the words that welcome somebody. */
    private static final int LONGEST = 400;
    /** Maximum number of passages before the welcome that are searched for the full name. */
    private static final int FARTHEST = 20;
    /** Maximum length, in characters, of the thanks before a name: {@code Thank you so much|, Tom.} */
    private static final int LONGEST_THANKS = 24;

    /** The first welcome; null if there is none. */
    static @Nullable Welcome find(List<Passage> passages, Cast cast) {
        for (int i = 0; i + 1 < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean answered = isText(passage) && isText(passages.get(i + 1)) && thanks(passages.get(i + 1));
            String full = answered ? welcomed(passage) : null;
            String name = full == null && answered ? calledWithin(passages, i, cast) : full;
            if (name != null) {
                return new Welcome(i, cast.labelled(name), host(passages, i, cast));
            }
        }
        return null;
    }

    /** Whether a passage calls the guest by name: {@code Rosa, thank you.} {@code We are done. Thank you, Rosa.} */
    boolean calls(Passage passage) {
        return calls(guest, passage);
    }

    /** Whether a passage calls somebody by name, as only others do. */
    static boolean calls(Person guest, Passage passage) {
        String name = guest.name();
        String given = name.substring(0, Math.max(0, name.indexOf(' ')));
        String text = passage.text();
        if (text.startsWith(name + COMMA) || text.startsWith(given + COMMA)) {
            return true;
        }
        for (int at = text.indexOf(given); at >= 0 && !given.isEmpty(); at = text.indexOf(given, at + 1)) {
            int end = text.startsWith(name, at) ? at + name.length() : at + given.length();
            boolean thanked = at > COMMA.length()
                    && text.startsWith(COMMA, at - COMMA.length())
                    && THANKS.open(passage.sentenceAt(at));
            boolean called = text.startsWith(COMMA, end) && passage.sentenceStart(at) == at;
            if (thanked || called) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Passage passage) {
        return passage.part() == Part.TEXT && !passage.isChinese();
    }

    /** The full name by which the passage calls whom it welcomes; null if it does not. */
    private static @Nullable String welcomed(Passage passage) {
        String text = passage.text().strip();
        if (text.length() > LONGEST || WELCOMES.stream().noneMatch(passage.folded()::contains)) {
            return null;
        }
        String first = fullName(text, 0);
        if (first != null && text.startsWith(COMMA, first.length())) {
            boolean another = fullName(text, first.length() + COMMA.length()) != null; // Jane Doe, Tom Okafor, welcome
            return another ? null : first;
        }
        int comma = text.lastIndexOf(COMMA);
        String last =
                comma < 0 || !passage.folded().startsWith(WELCOME) ? null : fullName(text, comma + COMMA.length());
        return last != null && text.length() <= comma + COMMA.length() + last.length() + 1 ? last : null;
    }

    /**
     * The full name of whom a sentence welcomes that calls them between other words
     * ({@code So, Rosa Lindqvist, welcome}), or by a given name, where the text up to there has only one full name with
     * it ({@code My guest is Rosa Lindqvist. Rosa, welcome.}); null if there is none.
     */
    private static @Nullable String calledWithin(List<Passage> passages, int position, Cast cast) {
        Passage passage = passages.get(position);
        Set<String> called = new HashSet<>();
        for (String words : WELCOMES) {
            int at = passage.folded().indexOf(words);
            if (at >= 0) {
                addCalled(passage.text().substring(passage.sentenceStart(at), passage.sentenceEnd(at)), called);
            }
        }
        if (called.isEmpty()) {
            return null;
        }
        Set<String> full = called.stream().filter(name -> name.indexOf(' ') > 0).collect(Collectors.toSet());
        Set<String> names = !full.isEmpty()
                ? full
                : passages.subList(Math.max(0, position - FARTHEST), position + 1).stream()
                        .flatMap(before -> cast.names(before).stream())
                        .map(NamesInText.Named::name)
                        .filter(name -> called.stream().anyMatch(one -> name.startsWith(one + " ")))
                        .filter(NameForm::looksLikeFullName)
                        .collect(Collectors.toSet());
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /** Adds what stands alone between the commas of a sentence and may be a name: So |Rosa|, welcome to the show. */
    private static void addCalled(String sentence, Set<String> called) {
        for (String part : sentence.split(COMMA, -1)) {
            String words = part.strip();
            int end = words.length();
            while (end > 0 && ".!".indexOf(words.charAt(end - 1)) >= 0) {
                end--;
            }
            int start = JOINING.of(Fold.fold(words)).length();
            String name = words.substring(Math.min(end, Scan.behindSpaces(words, start)), end);
            if (!name.isEmpty() && CapitalRun.startsAt(name, 0) && CapitalRun.end(name, 0) == name.length()) {
                called.add(name);
            }
        }
    }

    private static @Nullable String fullName(String text, int start) {
        if (start >= text.length() || !CapitalRun.startsAt(text, start)) {
            return null;
        }
        String name = text.substring(start, CapitalRun.end(text, start));
        return NameForm.looksLikeFullName(name) && !JOINING.open(Fold.fold(name)) ? name : null; // So Rosa
    }

    private static boolean thanks(Passage passage) {
        String folded = passage.folded();
        String sentence = folded.substring(0, passage.sentences().end(0));
        return THANKS.open(folded)
                && !Words.holds(sentence, SAID)
                && (!called(passage).isEmpty() || GLAD.stream().anyMatch(sentence::contains) || isOnlyThanks(sentence));
    }

    /** Whether the sentence is nothing but thanks: {@code Thank you.} */
    private static boolean isOnlyThanks(String sentence) {
        int end = sentence.length();
        while (end > 0 && ".! ".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        return THANK_WORDS.contains(sentence.substring(0, end));
    }

    /** The name by which the guest thanks: {@code Thank you, |Tom.} Empty if there is none. */
    private static String called(Passage passage) {
        String text = passage.text();
        int thanks = THANKS.of(passage.folded()).length();
        int comma = text.indexOf(COMMA);
        boolean behindComma = comma >= 0 && comma <= LONGEST_THANKS;
        int start = behindComma ? comma + COMMA.length() : thanks + 1;
        return start < text.length()
                        && CapitalRun.startsAt(text, start)
                        && !ONESELF.open(passage.folded().substring(start))
                ? text.substring(start, CapitalRun.end(text, start))
                : "";
    }

    /** The only one before the welcome who says "I'm …" or has the name by which the guest thanks. */
    private static Person host(List<Passage> passages, int position, Cast cast) {
        String called = Fold.fold(called(passages.get(position + 1)));
        List<Passage> before = passages.subList(0, position);
        Set<String> names = before.stream()
                .map(Hosts::presented)
                .filter(name -> name != null && (called.isEmpty() || isCalled(name, called)))
                .collect(Collectors.toCollection(HashSet::new));
        if (names.isEmpty() && !called.isEmpty()) {
            before.stream()
                    .flatMap(passage -> cast.names(passage).stream())
                    .map(NamesInText.Named::name)
                    .filter(name -> name.indexOf(' ') > 0 && isCalled(name, called))
                    .forEach(names::add);
        }
        return names.size() == 1
                ? cast.labelled(names.iterator().next())
                : Person.asker(passages.get(position).isChinese());
    }

    private static boolean isCalled(String name, String called) {
        String folded = Fold.fold(name);
        return folded.equals(called) || folded.startsWith(called + " ");
    }
}
