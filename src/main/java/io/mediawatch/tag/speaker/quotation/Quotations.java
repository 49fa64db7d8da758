package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.OtherNames;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.text.Scan;
import java.util.ArrayDeque;
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
public final class Quotations {
    private static final String BY = "by ";

    /** Maximum length, in characters, of a paragraph that only tells of a gesture of the speaker. */
    private static final int LONGEST_DEED = 120;
    /** Markdown for a quotation, at the start of a paragraph. */
    private static final String MARKDOWN = "> ";

    private final List<Passage> passages;
    private final Set<Integer> spoken;
    private final Cast cast;
    private final Focus focus = new Focus();
    private final Referents referents;
    private final Utterances said;
    private final WaitingQuotations waiting;

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

    /** Whether the previous paragraph only tells of a gesture of the last speaker: {@code She laughed.} */
    private boolean pauses;

    /**
     * A paragraph with its quotations.
     *
     * @param reports reported speech that has not been read yet
     * @param names who has been named up to the words read last
     */
    private record Paragraph(
            Passage passage, QuotedParts quotes, Attribution attribution, Deque<Report> reports, PassageFocus names) {

        String text() {
            return passage.text();
        }

        /** Where the words after a quotation end: at the next one. */
        int right(int i) {
            return i + 1 < quotes.all().size() ? quotes.all().get(i + 1).outerStart() : passage.length();
        }
    }

    /** @param spoken indices of paragraphs that belong to turns */
    public Quotations(List<Passage> passages, Set<Integer> spoken, Cast cast, Consumer<Supplier<String>> rejected) {
        this.passages = passages;
        this.spoken = spoken;
        this.cast = cast;
        this.referents = new Referents(cast, focus);
        this.said = new Utterances(focus, rejected);
        this.waiting = new WaitingQuotations(passages, cast, said);
    }

    /** Returns everything that is said, in text order. */
    public List<Utterance> read() {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean told = passage.part() == Part.TEXT || passage.part() == Part.HEADLINE;
            if (told && !spoken.contains(passage.index()) && !isByline(passage)) {
                read(passage, i + 1 < passages.size() ? passages.get(i + 1) : null);
            }
        }
        waiting.settle();
        return said.inOrder();
    }

    /** Whether a line names the author, whom no pronoun means: {@code By Rosa Lindqvist}. */
    private static boolean isByline(Passage passage) {
        return passage.part() == Part.TEXT
                && passage.length() > BY.length()
                && passage.folded().startsWith(BY)
                && LineForm.shortAndOpen(passage.text())
                && CapitalRun.startsAt(passage.text(), BY.length())
                && CapitalRun.end(passage.text(), BY.length()) == passage.length();
    }

    private void read(Passage passage, @Nullable Passage next) {
        QuotedParts quotes = new QuotedParts(Continued.over(passage, goesOn, next));
        if (setOff(passage, quotes)) {
            return;
        }
        boolean opens = !quotes.all().isEmpty()
                && Continued.goesOn(passage.text(), quotes.all().get(0));
        introduced = opens && introducing != null ? referents.person(introducing, 0) : null;
        referents.read(passage);
        boolean continues = goesOn && opens;
        if (!continues) {
            waiting.settle();
        }
        goesOn = false;
        said.nextParagraph();
        Attribution attribution = Attribution.in(passage, cast);
        attribution.names().forEach(cast::resolve);
        OtherNames.read(passage, cast);
        Paragraph paragraph = new Paragraph(
                passage,
                quotes,
                attribution,
                new ArrayDeque<>(attribution.reports(quotes)),
                new PassageFocus(passage, cast, quotes, focus));
        going = quotations(paragraph, continues ? going : null);
        if (!goesOn) {
            waiting.settle();
        }
        pauses = quotes.all().isEmpty() && passage.length() <= LONGEST_DEED && isGestureOfLast(passage);
        introducing = introducing(paragraph);
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
        waiting.settle();
        said.add(
                passage,
                new Utterance(
                        setOff,
                        null,
                        passage.index(),
                        passage.text().startsWith(MARKDOWN) ? MARKDOWN.length() : 0,
                        passage.length(),
                        Utterance.Form.DIRECT,
                        "direct.introduced"));
        return true;
    }

    /**
     * Reads all that is said in a paragraph, in text order.
     *
     * @param speaker who speaks its first quotation, if that continues one of the previous paragraph
     * @return who speaks the last quotation; null if unknown
     */
    private @Nullable Person quotations(Paragraph paragraph, @Nullable Person speaker) {
        Person previous = speaker;
        for (int i = 0; i < paragraph.quotes().all().size(); i++) {
            int start = paragraph.quotes().all().get(i).outerStart();
            Person reported = reports(paragraph, start);
            paragraph.names().advance(start);
            previous = quotation(paragraph, i, reported == null ? previous : reported);
        }
        reports(paragraph, paragraph.passage().length());
        paragraph.names().advance(paragraph.passage().length());
        return previous;
    }

    /**
     * Adds the reported speech that starts before an offset; returns who speaks the last of it, or null if nobody does.
     */
    private @Nullable Person reports(Paragraph paragraph, int limit) {
        Passage passage = paragraph.passage();
        Deque<Report> reports = paragraph.reports();
        Person person = null;
        while (!reports.isEmpty() && reports.getFirst().start() < limit) {
            Report report = reports.removeFirst();
            Claim claim = report.claim();
            paragraph.names().advance(report.isOfCompany() ? report.start() + 1 : report.start());
            person = referents.person(claim, report.start());
            if (person != null) {
                paragraph.names().reports(person, report.start());
            }
            if (person == null) {
                said.reject(passage, report.start(), report.end(), unknown(claim));
            } else if (!report.quotes()) {
                focus.spoke(person);
            } else {
                said.add(
                        passage,
                        new Utterance(
                                person,
                                claim.subject(),
                                passage.index(),
                                report.start(),
                                report.end(),
                                Utterance.Form.INDIRECT,
                                claim.rule()));
            }
        }
        return person;
    }

    /** Reads one quotation; returns who speaks it or, failing that, who spoke before it in the paragraph. */
    private @Nullable Person quotation(Paragraph paragraph, int i, @Nullable Person previous) {
        Passage passage = paragraph.passage();
        Quoted quoted = paragraph.quotes().all().get(i);
        goesOn = quoted.open();
        boolean opens = i == 0 && Continued.goesOn(paragraph.text(), quoted);
        if (opens && previous != null) {
            said.add(passage, quoted, previous, null, "direct.continued");
            return previous;
        }
        Claim told = paragraph.attribution().direct(quoted, paragraph.quotes().left(passage, i), paragraph.right(i));
        boolean quotes = told != null && (told.isInside() || Substance.sayable(paragraph.text(), quoted));
        Claim claim = quotes ? told : null;
        if (claim == null && !quoted.open()) {
            used(told, quoted.outerStart());
        }
        Person person = claim == null ? null : referents.person(claim, quoted.outerStart());
        if (claim != null && person != null) {
            waiting.spokenBy(person, passage, quoted.outerStart());
            said.add(passage, quoted, person, claim.subject(), claim.rule());
            return person;
        }
        if (opens && introduced != null && (claim == null || !claim.isUnknown())) {
            said.add(passage, quoted, introduced, null, "direct.introduced");
            return introduced;
        }
        if (claim == null) {
            return untold(paragraph, i, previous);
        }
        strangerSpoke(paragraph, quoted, claim);
        return null;
    }

    /** Reads a quotation whose speaker the words beside it do not tell; returns as {@link #quotation} does. */
    private @Nullable Person untold(Paragraph paragraph, int i, @Nullable Person previous) {
        Passage passage = paragraph.passage();
        String text = paragraph.text();
        Quoted quoted = paragraph.quotes().all().get(i);
        if (paragraph.quotes().isDialogue(text, i) || another(paragraph, i, previous)) {
            said.reject(passage, quoted.start(), quoted.end(), "somebody else may speak it");
            return null;
        }
        if (Substance.isTitle(text, quoted)) {
            said.reject(passage, quoted.start(), quoted.end(), "a title or a term, which nobody says");
            return previous;
        }
        boolean alone = Substance.standsAlone(text, quoted);
        if (!alone && (previous == null || !Substance.isSentence(text, quoted))) {
            said.reject(passage, quoted.start(), quoted.end(), "no sentence of its own and nobody is said to speak it");
        } else if (previous != null) {
            said.add(passage, quoted, previous, null, "direct.same-paragraph");
        } else {
            waiting.add(passage, quoted, likely(paragraph, quoted));
        }
        return previous;
    }

    /**
     * Rejects the quotation of somebody who cannot be identified: neither this quotation nor those beside it may be
     * given to the previous speaker.
     */
    private void strangerSpoke(Paragraph paragraph, Quoted quoted, Claim claim) {
        waiting.reject();
        said.reject(paragraph.passage(), quoted.start(), quoted.end(), unknown(claim));
        paragraph.names().forget();
        said.strangerSpoke();
    }

    private static String unknown(Claim claim) {
        return "nobody is known whom '" + claim.subject() + "' means";
    }

    /**
     * Whether the sentence before a quotation is about somebody other than the previous speaker:
     * {@code “…”张鹏说。林晓岚点点头。“…”}
     */
    private boolean another(Paragraph paragraph, int i, @Nullable Person previous) {
        Passage passage = paragraph.passage();
        List<Quoted> quotes = paragraph.quotes().all();
        int lead = Scan.beforeSpaces(passage.text(), quotes.get(i).outerStart());
        int behind = i == 0 ? 0 : quotes.get(i - 1).outerEnd();
        int start = lead == 0 ? 0 : passage.sentences().start(lead - 1);
        boolean told = previous != null
                && start > behind
                && "。！？!?.".indexOf(passage.text().charAt(lead - 1)) >= 0;
        List<Cast.Spot> spots = told ? cast.spots(passage, start, lead) : List.of();
        return !spots.isEmpty() && !spots.get(0).person().equals(previous);
    }

    /**
     * A few words in quotation marks are not a quotation, but whoever used them may speak next: he called it "a shame".
     * "…"
     */
    private void used(@Nullable Claim claim, int position) {
        if (claim == null || (claim.kind() == Claim.Kind.NAME && !cast.knows(claim.subject()))) {
            return;
        }
        Person person = referents.person(claim, position);
        if (person != null) {
            said.used(person);
        }
    }

    /**
     * Returns the likely speaker: the subject of the previous sentence, or whoever spoke in the previous paragraph; or
     * null.
     */
    private @Nullable Person likely(Paragraph paragraph, Quoted quoted) {
        Passage passage = paragraph.passage();
        int lead = Scan.beforeSpaces(passage.text(), quoted.outerStart());
        if (lead > 0) {
            Person subject = paragraph.names().subject();
            boolean pronoun = subject == null && said.spokeJustNow() && referents.pronoun(passage.sentenceBefore(lead));
            Person gesturing = subject == null && !pronoun ? gesturing(passage, lead) : subject;
            return pronoun ? said.last() : gesturing;
        }
        Person behind = gesturingBehind(passage, quoted);
        if (behind != null) {
            return behind;
        }
        boolean follows = said.spokeJustNow() && Substance.opens(passage.text(), quoted);
        boolean resumes = pauses && Substance.isWhole(passage.text(), quoted);
        return follows || resumes ? said.last() : null;
    }

    /**
     * Returns whom the pronoun means of whose gesture the only sentence before the words tells:
     * {@code She laughed. “…”}
     */
    private @Nullable Person gesturing(Passage passage, int end) {
        int gesture = passage.sentences().start(end - 1) == 0 ? Gestures.before(passage, end) : -1;
        return gesture < 0 ? null : referents.pronounAt(passage.folded(), Scan.beforeSpaces(passage.text(), gesture));
    }

    /** Returns whom the pronoun means of whose gesture the words behind the quotation tell: “…”她笑了笑。 */
    private @Nullable Person gesturingBehind(Passage passage, Quoted quoted) {
        int start = Scan.behindSpaces(passage.text(), quoted.outerEnd());
        int end = Gestures.pronounThatActs(passage.folded(), start);
        return end < 0 ? null : referents.pronounAt(passage.folded(), end);
    }

    /**
     * Whether the paragraph only tells of a gesture of the last speaker, so that the next quotation may be theirs, too.
     * Not after a question: whoever asked falls silent for another to answer.
     */
    private boolean isGestureOfLast(Passage passage) {
        int gesture = said.statedBefore() ? Gestures.last(passage) : -1;
        if (gesture < 0) {
            return false;
        }
        List<Cast.Spot> spots = cast.spots(passage);
        if (spots.stream().anyMatch(spot -> !spot.person().equals(said.last()))) {
            return false;
        }
        int end = Scan.beforeSpaces(passage.text(), gesture);
        Person person = referents.pronounAt(passage.folded(), end);
        return person == null ? spots.stream().anyMatch(spot -> spot.end() == end) : person.equals(said.last());
    }

    /** Returns whom the end of a paragraph introduces as the speaker of the next: {@code X writes:}; null if nobody. */
    private @Nullable Claim introducing(Paragraph paragraph) {
        String text = paragraph.text();
        int end = Scan.beforeSpaces(text, text.length());
        if (goesOn || end == 0 || !Marks.isColon(text.charAt(end - 1))) {
            return null;
        }
        List<Quoted> quotes = paragraph.quotes().all();
        int left = quotes.isEmpty() ? 0 : quotes.get(quotes.size() - 1).outerEnd();
        return paragraph.attribution().direct(new Quoted(end, end, end, end, false), left, end);
    }
}
