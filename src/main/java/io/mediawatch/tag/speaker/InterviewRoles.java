package io.mediawatch.tag.speaker;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Passage;
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

/** Whom a label means and what part that person plays. */
final class InterviewRoles implements Turns.Roles {
    private static final double ASKS_OFTEN = 0.4;
    /** Behind whoever does so: 投资者提问. */
    private static final String ASKS = "提问";

    private static final String ASK = "问";
    private static final String REPORTER = "记者";

    private final Interview interview;
    private final Cast cast;
    private final Introductions introductions;
    private final ShortLabels shortLabels;
    private final Hosts hosts;
    /** By label, and by who speaks under whatever label: the turns, and those that begin by asking. */
    private final Map<String, int[]> byLabel = new HashMap<>();

    private final Map<Person, int[]> questions = new HashMap<>();

    /** Several guests without names (嘉宾A, 嘉宾B) are not the one who is introduced. */
    private final Set<String> answering = new HashSet<>();

    /** Whether the one who is introduced answers under a name, so that another label that answers is somebody else. */
    private final boolean guestNamed;

    /** Who testify before a court, and answer as A. as well, by the paragraph that presents them. */
    private final NavigableMap<Integer, Person> witnesses;

    InterviewRoles(List<Passage> passages, Interview interview, Cast cast) {
        this.interview = interview;
        this.cast = cast;
        int first = passages.size();
        String next = "";
        Map<String, Set<String>> answered = new HashMap<>();
        for (int i = passages.size() - 1; i >= 0; i--) {
            Label label = interview.label(i);
            if (label != null) {
                first = i;
                answering(label.name());
                String name = Fold.fold(label.name());
                if (next.length() > name.length() && next.startsWith(name) && NameParts.isSurname(name)) {
                    answered.computeIfAbsent(name, surname -> new HashSet<>()).add(next);
                }
                next = name;
            }
        }
        introductions = new Introductions(passages, first, cast);
        shortLabels = new ShortLabels(passages.subList(0, first), interview, answered, cast);
        hosts = new Hosts(passages, interview);
        guestNamed = answering.size() == 1 && interview.presentedGuest() == null && isGuestNamed();
        witnesses = witnesses(passages);
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
                if (name.indexOf(' ') > 0 && LabelKinds.looksLikeName(name)) {
                    presented.put(passage.index(), cast.labelled(Cast.titled(name)));
                }
            }
        }
        if (presented.isEmpty()) {
            presented.put(0, new Person(null, label, Person.Kind.ROLE));
        }
        return presented;
    }

    private boolean isGuestNamed() {
        return interview.written().stream()
                .filter(label -> !LabelKinds.isRole(label) && !interview.isMedium(label))
                .anyMatch(label -> introductions.isGuest(cast.labelled(Cast.titled(label))));
    }

    private void answering(String label) {
        if (LabelKinds.answers(label)) {
            answering.add(LabelKinds.onlyAnswers(label) ? LabelKinds.bare(label) : Fold.fold(label));
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
                counts[1] += Headings.asks(passages.get(alone ? i + 1 : i).text()) ? 1 : 0;
            }
        }
        written.forEach((folded, label) -> {
            int[] counts = byLabel.getOrDefault(folded, new int[2]);
            int[] all = questions.computeIfAbsent(person(label), key -> new int[2]);
            all[0] += counts[0];
            all[1] += counts[1];
        });
    }

    @Override
    public Person person(String label, Passage passage) {
        Map.Entry<Integer, Person> witness = testifies(label) ? witnesses.floorEntry(passage.index()) : null;
        return witness != null ? witness.getValue() : person(label);
    }

    private static boolean testifies(String label) {
        return LabelKinds.testifies(label) || LabelKinds.onlyAnswers(label);
    }

    @Override
    public Person person(String label) {
        if (UserNames.looksLikeOne(label) && !LabelKinds.isRole(label) && !interview.isMedium(label)) {
            return user(label);
        }
        String named = named(label);
        if (named != null) {
            return interview.isMedium(named) ? medium(named) : cast.resolve(named);
        }
        if (!witnesses.isEmpty() && testifies(label)) {
            return witnesses.firstEntry().getValue();
        }
        if (LabelKinds.asks(label)) {
            return new Person(null, asker(label), Person.Kind.ROLE);
        }
        if (interview.isMedium(label)) {
            return medium(label);
        }
        if (asksBesideGuest(label)) {
            return new Person(null, Script.isChinese(label) ? REPORTER : "Interviewer", Person.Kind.ROLE);
        }
        Person guest = LabelKinds.answers(label) && !guestNamed && answering.size() == 1 ? guest() : null;
        if (guest != null) {
            return guest;
        }
        if (LabelKinds.onlyAnswers(label)) {
            return answerer(Script.isChinese(label));
        }
        boolean role = LabelKinds.isRole(label)
                || LabelKinds.isParty(Fold.fold(label))
                || ChineseTitles.isTitle(Fold.fold(label));
        return role ? new Person(null, label, Person.Kind.ROLE) : cast.labelled(Cast.titled(label));
    }

    private static boolean asksOften(int[] counts) {
        return counts[1] >= ASKS_OFTEN * counts[0];
    }

    /** Speaker 1, who often asks somebody whose name is known. */
    private boolean asksBesideGuest(String label) {
        int[] counts = guestNamed && LabelKinds.answers(label) ? byLabel.get(Fold.fold(label)) : null;
        return counts != null && asksOften(counts);
    }

    @Override
    public Person answerer(Passage passage) {
        String presented = interview.presentedGuest();
        Person guest = presented != null ? cast.resolve(presented) : introductions.onlyGuest();
        return guest != null ? guest : answerer(passage.isChinese());
    }

    private static Person answerer(boolean chinese) {
        return new Person(null, chinese ? "受访者" : "Interviewee", Person.Kind.ROLE);
    }

    /** Whoever made the name of that of somebody whom the text names before. */
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
        String presented = interview.presentedGuest();
        return presented != null ? cast.resolve(presented) : introductions.guest();
    }

    /** The name of somebody whom a role, initials or a surname stand for, as the text says it; else null. */
    private @Nullable String named(String label) {
        String sign = introductions.named(label);
        String presented = sign != null ? sign : interview.presented(label);
        String told = presented != null ? presented : hosts.name(label);
        return told != null || LabelKinds.isRole(label) ? told : shortLabels.name(label);
    }

    private static String asker(String label) {
        String bare = LabelKinds.bare(label);
        String who = bare.length() > ASKS.length() && bare.endsWith(ASKS)
                ? bare.substring(0, bare.length() - ASKS.length())
                : "";
        if (!who.isEmpty()) {
            return who;
        }
        boolean nicknamed = label.length() > bare.length() + 2;
        if ((bare.length() > 2 && !bare.equals("question")) || nicknamed) {
            return label;
        }
        return Script.isChinese(bare) ? (bare.length() < 2 || bare.endsWith(ASK) ? "记者" : bare) : "Interviewer";
    }

    @Override
    public Speaker.Role role(String label) {
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
