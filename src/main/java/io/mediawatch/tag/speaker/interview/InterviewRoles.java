package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.UserNames;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.OtherNames;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Resolves speaker labels to people, and decides who asks and who answers. A label may be a name, a role, initials, a
 * surname, 问 or 答, an outlet or a user name. Legends and introductions come first, then the guest who is introduced in
 * the text before the first turn; a role that nobody can be found for stays a role.
 */
public final class InterviewRoles {
    /** Minimum share of somebody's turns that must be questions for them to be an interviewer. */
    private static final double ASKS_OFTEN = 0.4;
    /** Follows the word for the person who asks: 投资者提问. */
    private static final String ASKS = "提问";

    private static final String ASK = "问";
    /** Stands for all labels that only mark answers, which may be in two languages. */
    private static final String ANSWER = "a";

    private final Interview interview;
    private final Cast cast;
    private final Introductions introductions;
    private final ShortLabels shortLabels;
    private final RoleHolders holders;
    /** By folded label: the number of turns, and how many of those are questions. */
    private final Map<String, int[]> byLabel = new HashMap<>();

    /** The same counts by person, over all their labels. */
    private final Map<Person, int[]> questions = new HashMap<>();

    /** Labels of unnamed guests: if there are several (嘉宾A, 嘉宾B), none of them is taken for the guest introduced. */
    private final Set<String> answering = new HashSet<>();

    /** Whether the guest introduced answers under their name, so that an unnamed label must be somebody else's. */
    private final boolean guestNamed;

    /** Witnesses before a court, who also answer as {@code A.}, by the index of the paragraph that presents them. */
    private final NavigableMap<Integer, Person> witnesses;

    /** Who conducted the interview according to its credit; null if there is none. */
    private final @Nullable String conductor;

    public InterviewRoles(List<Passage> passages, Interview interview, Headings headings, Cast cast) {
        this.interview = interview;
        this.cast = cast;
        int first = passages.size();
        String next = "";
        Map<String, Set<String>> answered = new HashMap<>();
        Set<String> spoken = new HashSet<>();
        for (int i = passages.size() - 1; i >= 0; i--) {
            Label label = interview.label(i);
            boolean title = i == 0 && label != null && headings.labelled(0, label, null);
            if (label != null && !title) {
                first = i;
                spoken.add(label.name());
                answering(label.name());
                String name = Fold.fold(label.name());
                if (next.length() > name.length() && next.startsWith(name) && NameParts.isSurname(name)) {
                    answered.computeIfAbsent(name, surname -> new HashSet<>()).add(next);
                }
                boolean heads = label.content() < passages.get(i).length()
                        && LineForm.shortAndOpen(passages.get(i).text());
                next = heads ? next : name;
            }
        }
        introductions = new Introductions(passages, first, cast);
        passages.subList(0, first).forEach(passage -> OtherNames.read(passage, cast));
        shortLabels = new ShortLabels(passages.subList(0, first), interview, answered, cast);
        holders = new RoleHolders(passages, first, interview, cast);
        guestNamed = answering.size() == 1 && interview.presentedGuest() == null && isGuestNamed(spoken);
        witnesses = witnesses(passages);
        conductor = InterviewCredit.in(passages, first, i -> interview.label(i) != null);
        count(passages);
    }

    private NavigableMap<Integer, Person> witnesses(List<Passage> passages) {
        NavigableMap<Integer, Person> presented = new TreeMap<>();
        String label = interview.written().stream()
                .filter(LabelKinds::testifies)
                .findFirst()
                .orElse(null);
        if (label == null) {
            return presented;
        }
        for (Passage passage : passages) {
            if (LabelKinds.presentsWitness(passage.folded())) {
                String name = passage.text().substring(0, CapitalRun.end(passage.text(), 0));
                if (NameForm.looksLikeFullName(name)) {
                    presented.put(passage.index(), cast.labelled(NameParts.titled(name)));
                }
            }
        }
        if (presented.isEmpty()) {
            presented.put(0, new Person(null, label, Person.Kind.ROLE));
        }
        return presented;
    }

    /** @param labels those that open turns */
    private boolean isGuestNamed(Set<String> labels) {
        return labels.stream()
                .filter(label -> !LabelKinds.isRole(label) && !interview.isMedium(label))
                .anyMatch(label -> introductions.isGuest(cast.labelled(NameParts.titled(label))));
    }

    private void answering(String label) {
        if (LabelKinds.answers(label)) {
            answering.add(LabelKinds.onlyAnswers(label) ? ANSWER : Fold.fold(label));
        }
    }

    private void count(List<Passage> passages) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Label label = interview.label(i);
            if (label != null) {
                boolean alone = label.content() == passages.get(i).length() && i + 1 < passages.size();
                String folded = Fold.fold(label.name());
                written.putIfAbsent(folded, label.name());
                int[] counts = byLabel.computeIfAbsent(folded, key -> new int[2]);
                counts[0]++;
                counts[1] += LineForm.asks(passages.get(alone ? i + 1 : i).text()) ? 1 : 0;
            }
        }
        written.forEach((folded, label) -> {
            int[] counts = byLabel.getOrDefault(folded, new int[2]);
            int[] all = questions.computeIfAbsent(person(label), key -> new int[2]);
            all[0] += counts[0];
            all[1] += counts[1];
        });
    }

    /**
     * Returns whom a label denotes if that depends on the text before the passage, which says who testifies; otherwise
     * the same as {@link #person(String)}.
     */
    Person person(String label, Passage passage) {
        Map.Entry<Integer, Person> witness = testifies(label) ? witnesses.floorEntry(passage.index()) : null;
        return witness != null ? witness.getValue() : person(label);
    }

    private static boolean testifies(String label) {
        return LabelKinds.testifies(label) || LabelKinds.onlyAnswers(label);
    }

    /** Returns whom a label denotes: somebody named, or a role that nobody can be found for. */
    Person person(String label) {
        if (UserNames.looksLikeOne(label) && !LabelKinds.isRole(label) && !interview.isMedium(label)) {
            return user(label);
        }
        String named = named(label);
        if (named != null) {
            return interview.isMedium(named) || interview.isMedium(label) ? medium(named) : cast.resolve(named);
        }
        if (!witnesses.isEmpty() && testifies(label)) {
            return witnesses.firstEntry().getValue();
        }
        if (conductor != null && LabelKinds.conducts(label)) {
            return cast.labelled(conductor);
        }
        if (LabelKinds.asks(label)) {
            return asker(label);
        }
        if (interview.isMedium(label)) {
            return medium(label);
        }
        if (asksBesideGuest(label)) {
            return Person.asker(Script.isChinese(label));
        }
        Person guest = LabelKinds.answers(label) && !guestNamed && answering.size() == 1 ? guest() : null;
        if (guest != null) {
            return guest;
        }
        if (LabelKinds.onlyAnswers(label)) {
            return Person.answerer(Script.isChinese(label));
        }
        boolean role = LabelKinds.isRole(label)
                || interview.asksOnce(label)
                || LabelKinds.isParty(Fold.fold(label))
                || ChineseTitles.isTitle(Fold.fold(label));
        return role ? new Person(null, label, Person.Kind.ROLE) : cast.labelled(NameParts.titled(label));
    }

    private boolean asksOften(String label) {
        int[] counts = byLabel.get(Fold.fold(label));
        return counts != null && asksOften(counts);
    }

    private static boolean asksOften(int[] counts) {
        return counts[1] >= ASKS_OFTEN * counts[0];
    }

    /** Whether an unnamed label such as {@code Speaker 1} often asks while the guest answers under their name. */
    private boolean asksBesideGuest(String label) {
        int[] counts = guestNamed && LabelKinds.answers(label) ? byLabel.get(Fold.fold(label)) : null;
        return counts != null && asksOften(counts);
    }

    /** Returns who asks in a passage without a label. */
    Person asker(Passage passage) {
        return conductor != null ? cast.labelled(conductor) : Person.asker(passage.isChinese());
    }

    /** Returns who answers in a passage without a label. */
    Person answerer(Passage passage) {
        Person presented = presentedGuest();
        Person guest = presented != null ? presented : introductions.onlyGuest();
        return guest != null ? guest : Person.answerer(passage.isChinese());
    }

    /** The person named before whose name the user name is made of; otherwise a speaker known only by the user name. */
    private Person user(String label) {
        String name = introductions.names().stream()
                .filter(full -> UserNames.isOf(label, full))
                .findFirst()
                .orElse(null);
        return name != null ? cast.resolve(name) : new Person(null, label, Person.Kind.ROLE);
    }

    private Person medium(String label) {
        Person listed = cast.body(label);
        return listed != null ? listed : new Person(null, label, Person.Kind.BODY);
    }

    private @Nullable Person guest() {
        Person presented = presentedGuest();
        return presented != null ? presented : introductions.guest();
    }

    private @Nullable Person presentedGuest() {
        String presented = interview.presentedGuest();
        return presented == null ? null : cast.resolve(presented);
    }

    /** The name that a role, initials or a surname stand for according to the text; null if it does not say. */
    private @Nullable String named(String label) {
        String told = holders.name(label);
        return told != null || LabelKinds.isRole(label) ? told : shortLabels.name(label, asksOften(label));
    }

    private static Person asker(String label) {
        String bare = LabelKinds.bare(label);
        String who = bare.length() > ASKS.length() && bare.endsWith(ASKS)
                ? bare.substring(0, bare.length() - ASKS.length())
                : "";
        if (!who.isEmpty()) {
            return new Person(null, who, Person.Kind.ROLE);
        }
        boolean nicknamed = label.length() > bare.length() + 2;
        if ((bare.length() > 2 && !bare.equals("question")) || nicknamed) {
            return new Person(null, label, Person.Kind.ROLE);
        }
        boolean chinese = Script.isChinese(bare);
        boolean named = chinese && bare.length() > 1 && !bare.endsWith(ASK);
        return named ? new Person(null, bare, Person.Kind.ROLE) : Person.asker(chinese);
    }

    /** Returns whether whoever has the label asks or answers. */
    Speaker.Role role(String label) {
        if (LabelKinds.asks(label) || interview.isMedium(label) || asksBesideGuest(label)) {
            return Speaker.Role.INTERVIEWER;
        }
        if (LabelKinds.answers(label)) {
            return Speaker.Role.INTERVIEWEE;
        }
        int[] counts = questions.get(person(label));
        return counts != null && asksOften(counts) ? Speaker.Role.INTERVIEWER : Speaker.Role.INTERVIEWEE;
    }
}
