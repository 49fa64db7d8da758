package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotations and the reported speech in paragraphs that belong to no turn, and who speaks them. Reads the
 * article once, from the first paragraph to the last; a quotation whose speaker is not known yet waits for the words
 * that follow it.
 */
final class Quotations {
    /** Maximum length, in characters, of a paragraph that only tells of a gesture of the speaker. */
    private static final int LONGEST_DEED = 120;

    private final List<Passage> passages;
    private final Set<Integer> spoken;
    private final Cast cast;
    private final Consumer<Supplier<String>> rejected;
    private final Focus focus = new Focus();
    private final Referents referents;
    private final List<Said> said = new ArrayList<>();
    /** Quotations whose speaker may be named in the text that follows. */
    private final List<Waiting> waiting = new ArrayList<>();

    /** Whether the previous paragraph ended inside a quotation. */
    private boolean goesOn;

    /** Who speaks that quotation; null if unknown. */
    private @Nullable Person going;
    /** Who is about to speak according to the end of the previous paragraph: {@code X writes:}. */
    private @Nullable Claim introducing;
    /** The person whom that claim means, if this paragraph opens with a quotation. */
    private @Nullable Person introduced;

    /** Who speaks the previous paragraph, if the page sets that paragraph off (as in a block quotation). */
    private @Nullable Person setOff;

    private @Nullable Person last;
    /** Number of paragraphs read since somebody last spoke. */
    private int silent;
    /** Whether the last quotation was in quotation marks and was not a question. */
    private boolean stated;
    /** Whether the previous paragraph only tells of a gesture of the last speaker: {@code She laughed.} */
    private boolean pauses;

    /** A span of a paragraph, with its speaker. */
    record Said(Person person, @Nullable String label, int paragraph, int start, int end, Form form, String rule) {}

    /** Whether the words are quoted in quotation marks or reported. */
    enum Form {
        DIRECT,
        INDIRECT
    }

    /** @param likely the speaker, unless the text that follows names another */
    private record Waiting(Passage passage, Quoted quoted, @Nullable Person likely) {}

    /** @param spoken indices of paragraphs that belong to turns */
    Quotations(List<Passage> passages, Set<Integer> spoken, Cast cast, Consumer<Supplier<String>> rejected) {
        this.passages = passages;
        this.spoken = spoken;
        this.cast = cast;
        this.rejected = rejected;
        this.referents = new Referents(cast, focus);
    }

    /** Returns everything that is said, in text order. */
    List<Said> read() {
        for (Passage passage : passages) {
            boolean told = passage.part() == Part.TEXT || passage.part() == Part.HEADLINE;
            if (told && !spoken.contains(passage.index())) {
                read(passage);
            }
        }
        settle();
        said.sort(Comparator.comparingInt(Said::paragraph).thenComparingInt(Said::start));
        return said;
    }

    private void read(Passage passage) {
        QuotedParts quotes = new QuotedParts(Continued.over(passage, goesOn));
        if (setOff(passage, quotes)) {
            return;
        }
        introduced = introduced(passage, quotes);
        referents.read(passage);
        boolean continues = goesOn
                && !quotes.all().isEmpty()
                && Continued.goesOn(passage.text(), quotes.all().get(0));
        if (!continues) {
            settle();
        }
        goesOn = false;
        silent++;
        Attribution attribution = Attribution.in(passage, cast);
        attribution.names().forEach(cast::resolve);
        Deque<Report> reports = new ArrayDeque<>(attribution.reports(quotes));
        PassageFocus names = new PassageFocus(passage, cast, quotes, focus);
        Person previous = continues ? going : null;
        for (int i = 0; i < quotes.all().size(); i++) {
            Quoted quoted = quotes.all().get(i);
            Person reported = reports(passage, reports, names, quoted.outerStart());
            names.advance(quoted.outerStart());
            previous = quotation(passage, quotes, i, attribution, names, reported == null ? previous : reported);
        }
        reports(passage, reports, names, passage.length());
        names.advance(passage.length());
        going = previous;
        if (!goesOn) {
            settle();
        }
        pauses = quotes.all().isEmpty() && passage.length() <= LONGEST_DEED && isGestureOfLast(passage);
        introducing = introducing(passage, quotes, attribution);
    }

    /**
     * Whether the paragraph only tells of a gesture of the last speaker, so that the next quotation may be theirs, too.
     * Not after a question: whoever asked falls silent for another to answer.
     */
    private boolean isGestureOfLast(Passage passage) {
        int gesture = silent == 1 && stated ? Narration.lastGesture(passage) : -1;
        List<Cast.Spot> spots = gesture < 0 ? List.of() : cast.spots(passage);
        boolean others = spots.stream().anyMatch(spot -> !spot.person().equals(last));
        if (gesture < 0 || others) {
            return false;
        }
        int end = Substance.lead(passage.text(), gesture);
        Person person = referents.pronounAt(passage.folded(), end);
        return person == null ? spots.stream().anyMatch(spot -> spot.end() == end) : person.equals(last);
    }

    /**
     * Attributes a paragraph without quotation marks that the page sets off to whoever the paragraphs before it
     * introduce ({@code The committee says:}). A name alone ({@code See Tom:}) introduces nobody.
     */
    private boolean setOff(Passage passage, QuotedParts quotes) {
        boolean words = passage.isSetOff() && !goesOn && quotes.all().isEmpty();
        Person person = setOff;
        Claim claim = introducing;
        if (words && person == null && claim != null && !claim.rule().equals("direct.colon")) {
            person = referents.person(claim, 0);
        }
        setOff = words ? person : null;
        if (setOff == null) {
            return false;
        }
        settle();
        add(new Said(setOff, null, passage.index(), 0, passage.length(), Form.DIRECT, "direct.introduced"));
        return true;
    }

    /** Returns whom the previous paragraph introduces, if this one opens with a quotation; otherwise null. */
    private @Nullable Person introduced(Passage passage, QuotedParts quotes) {
        Claim claim = introducing;
        boolean opens = !quotes.all().isEmpty()
                && Continued.goesOn(passage.text(), quotes.all().get(0));
        return claim == null || !opens ? null : referents.person(claim, 0);
    }

    private @Nullable Claim introducing(Passage passage, QuotedParts quotes, Attribution attribution) {
        int end = Substance.lead(passage.text(), passage.length());
        if (goesOn || end == 0 || !Labels.isColon(passage.text().charAt(end - 1))) {
            return null;
        }
        int left = quotes.all().isEmpty()
                ? 0
                : quotes.all().get(quotes.all().size() - 1).outerEnd();
        return attribution.direct(new Quoted(end, end, end, end, false), left, end);
    }

    /**
     * Adds the reported speech that starts before an offset; returns who speaks the last of it, or null if nobody does.
     */
    private @Nullable Person reports(Passage passage, Deque<Report> reports, PassageFocus names, int limit) {
        Person person = null;
        while (!reports.isEmpty() && reports.getFirst().start() < limit) {
            Report report = reports.removeFirst();
            names.advance(report.isOfCompany() ? report.start() + 1 : report.start());
            person = referents.person(report.claim(), report.start());
            if (person == null) {
                reject(
                        passage,
                        report.start(),
                        report.end(),
                        "nobody is known whom '" + report.claim().subject() + "' means");
            } else if (!report.quotes()) {
                focus.spoke(person);
            } else {
                add(new Said(
                        person,
                        report.claim().subject(),
                        passage.index(),
                        report.start(),
                        report.end(),
                        Form.INDIRECT,
                        report.claim().rule()));
            }
        }
        return person;
    }

    /** Reads one quotation; returns who speaks it or, failing that, who spoke before it in the paragraph. */
    private @Nullable Person quotation(
            Passage passage,
            QuotedParts quotes,
            int i,
            Attribution attribution,
            PassageFocus names,
            @Nullable Person previous) {
        Quoted quoted = quotes.all().get(i);
        goesOn = quoted.open();
        String text = passage.text();
        boolean first = Continued.goesOn(text, quoted);
        boolean continues = i == 0 && first && (previous != null || !waiting.isEmpty());
        if (continues && previous != null) {
            add(passage, quoted, previous, null, "direct.continued");
            return previous;
        }
        int left = quotes.left(passage, i);
        int right = i + 1 < quotes.all().size() ? quotes.all().get(i + 1).outerStart() : passage.length();
        boolean sayable = Substance.sayable(text, quoted);
        Claim told = attribution.direct(quoted, left, right);
        Claim claim = sayable || (told != null && told.isInside()) ? told : null;
        Person person = claim == null ? null : referents.person(claim, quoted.outerStart());
        if (claim == null && !quoted.open()) {
            wordsOf(told, quoted.outerStart());
        }
        if (claim != null && person != null) {
            tell(person, passage, quoted.outerStart());
            add(passage, quoted, person, claim.subject(), claim.rule());
            return person;
        }
        boolean stranger = claim != null && claim.isUnknown();
        if (i == 0 && first && introduced != null && !stranger) {
            add(passage, quoted, introduced, null, "direct.introduced");
            return introduced;
        }
        if (claim != null) {
            unknown(passage, quoted, claim, names);
            return null;
        }
        if (quotes.isDialogue(text, i) || another(passage, quotes, i, previous)) {
            reject(passage, quoted.start(), quoted.end(), "somebody else may speak it");
            return null;
        }
        boolean alone = Substance.standsAlone(text, quoted);
        if (!alone && (previous == null || !Substance.isSentence(text, quoted))) {
            reject(passage, quoted.start(), quoted.end(), "no sentence of its own and nobody is said to speak it");
        } else if (previous != null) {
            add(passage, quoted, previous, null, "direct.same-paragraph");
        } else {
            waiting.add(
                    new Waiting(passage, quoted, Referents.or(likely(passage, quoted, names), named(passage, quoted))));
        }
        return previous;
    }

    /**
     * Whether the sentence before a quotation is about somebody other than the previous speaker:
     * {@code “…”张鹏说。林晓岚点点头。“…”}
     */
    private boolean another(Passage passage, QuotedParts quotes, int at, @Nullable Person previous) {
        int lead = Substance.lead(passage.text(), quotes.all().get(at).outerStart());
        int spoken = at == 0 ? 0 : quotes.all().get(at - 1).outerEnd();
        int start = lead == 0 ? 0 : passage.sentences().start(lead - 1);
        boolean told = previous != null
                && start > spoken
                && "。！？!?.".indexOf(passage.text().charAt(lead - 1)) >= 0;
        List<Cast.Spot> spots = told ? cast.spots(passage, start, lead) : List.of();
        return !spots.isEmpty() && !spots.get(0).person().equals(previous);
    }

    /**
     * Handles an attribution to somebody who cannot be identified: neither this quotation nor those beside it may be
     * given to the previous speaker.
     */
    private void unknown(Passage passage, Quoted quoted, Claim claim, PassageFocus names) {
        waiting.forEach(
                one -> reject(one.passage(), one.quoted().start(), one.quoted().end(), "nobody is said to speak it"));
        waiting.clear();
        reject(passage, quoted.start(), quoted.end(), "nobody is known whom '" + claim.subject() + "' means");
        names.forget();
        focus.strangerSpoke();
        last = null;
    }

    /**
     * A few words in quotation marks are not a quotation, but whoever used them may speak next: he called it "a shame".
     * "…"
     */
    private void wordsOf(@Nullable Claim claim, int position) {
        if (claim == null || (claim.kind() == Claim.Kind.NAME && !cast.knows(claim.subject()))) {
            return;
        }
        Person person = referents.person(claim, position);
        if (person != null) {
            last = person;
            stated = false;
            silent = 0;
        }
    }

    /**
     * Returns the likely speaker: the subject of the previous sentence, or whoever spoke in the previous paragraph; or
     * null.
     */
    private @Nullable Person likely(Passage passage, Quoted quoted, PassageFocus names) {
        int lead = Substance.lead(passage.text(), quoted.outerStart());
        if (lead > 0) {
            Person subject = names.subject();
            boolean pronoun = subject == null && silent <= 1 && referents.pronoun(passage.sentenceBefore(lead));
            return pronoun ? last : subject;
        }
        boolean follows = silent <= 1 && Substance.opens(passage.text(), quoted);
        boolean resumes = pauses && Substance.isWhole(passage.text(), quoted);
        return follows || resumes ? last : null;
    }

    /** Returns the only person named in the sentence after a quotation that opens the paragraph: “…”说起那天，周女士摇头。 */
    private @Nullable Person named(Passage passage, Quoted quoted) {
        boolean opens = Substance.lead(passage.text(), quoted.outerStart()) == 0;
        if (quoted.outerEnd() >= passage.length() || !opens) {
            return null;
        }
        List<Cast.Spot> spots =
                cast.spots(passage, quoted.outerEnd(), passage.sentences().end(quoted.outerEnd()));
        return spots.size() == 1 ? spots.get(0).person() : null;
    }

    /**
     * Attributes the waiting quotations to this person, except those whose likely speaker is somebody else and the
     * better choice.
     */
    private void tell(Person person, Passage passage, int limit) {
        for (Waiting one : waiting) {
            Person likely = one.likely();
            boolean other = likely != null && one.passage() == passage && comesIn(person, one, limit);
            Person speaker = likely != null && other ? likely : person;
            add(one.passage(), one.quoted(), speaker, null, other ? "direct.next-paragraph" : "direct.ahead");
        }
        waiting.clear();
    }

    /**
     * Whether the next speaker is named only after a sentence about somebody else, so that the quotation is not theirs:
     * Jane came. "…" Tom said; "…" Jane came. Tom said.
     */
    private boolean comesIn(Person person, Waiting one, int limit) {
        Passage passage = one.passage();
        Quoted quoted = one.quoted();
        Person behind = named(passage, quoted);
        return Substance.lead(passage.text(), quoted.outerStart()) == 0
                ? behind != null && !behind.equals(person)
                : !names(person, passage, 0, quoted.outerStart()) && names(person, passage, quoted.outerEnd(), limit);
    }

    private boolean names(Person person, Passage passage, int from, int to) {
        return cast.spots(passage, from, to).stream().map(Cast.Spot::person).anyMatch(person::equals);
    }

    /** Decides on the waiting quotations without further text: attributes each to its likely speaker or rejects it. */
    private void settle() {
        for (Waiting one : waiting) {
            Person likely = Referents.or(one.likely(), saidBefore(one));
            if (likely != null) {
                add(one.passage(), one.quoted(), likely, null, "direct.next-paragraph");
            } else {
                reject(one.passage(), one.quoted().start(), one.quoted().end(), "nobody is said to speak it");
            }
        }
        waiting.clear();
    }

    /** Returns the speaker of a quotation that is a whole paragraph if only the next one names them: 说这话的时候，林晓岚没有抬头。 */
    private @Nullable Person saidBefore(Waiting one) {
        int next = position(one.passage().index()) + 1;
        boolean whole = one.quoted().outerEnd() == one.passage().length();
        if (!whole || next == passages.size() || !Narration.afterWords(passages.get(next))) {
            return null;
        }
        Passage behind = passages.get(next);
        List<Cast.Spot> spots = cast.spots(behind, 0, behind.sentences().end(0));
        return spots.size() == 1 && acts(behind, spots.get(0)) ? spots.get(0).person() : null;
    }

    /** Whether the name directly follows the first comma and is not the possessor of somebody else. */
    private static boolean acts(Passage passage, Cast.Spot spot) {
        String folded = passage.folded();
        return folded.indexOf(',') == spot.start() - 1
                && !folded.startsWith("的", spot.end())
                && !Kin.startBehindName(
                        folded, spot.end(), folded.length(), spot.person().id() != null);
    }

    /**
     * Adds a quotation, unless nothing is between its marks: these only close or open what another paragraph quotes.
     */
    private void add(Passage passage, Quoted quoted, Person person, @Nullable String label, String rule) {
        if (Substance.skipSpaces(passage.text(), quoted.start()) >= quoted.end()) {
            return;
        }
        int last = quoted.end() - 1;
        boolean comma = last > quoted.start() && ",，".indexOf(passage.text().charAt(last)) >= 0;
        add(new Said(person, label, passage.index(), quoted.start(), comma ? last : quoted.end(), Form.DIRECT, rule));
    }

    private void add(Said words) {
        said.add(words);
        focus.spoke(words.person());
        last = words.person();
        stated = words.form() == Form.DIRECT
                && !Headings.asks(text(words.paragraph()).substring(words.start(), words.end()));
        silent = 0;
    }

    private String text(int paragraph) {
        return passages.get(position(paragraph)).text();
    }

    /** Passages are the headline, if there is one, and then every paragraph. */
    private int position(int paragraph) {
        return paragraph - passages.get(0).index();
    }

    private void reject(Passage passage, int start, int end, String reason) {
        rejected.accept(() -> "paragraph " + passage.index() + " [" + start + "," + end + ") is no quote: " + reason);
    }
}
