package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Direct quotations of told text and who speaks them, read from the first paragraph to the last. */
final class Quotations {
    private final List<Passage> passages;
    private final Set<Integer> spoken;
    private final Cast cast;
    private final Attributions attributions;
    private final Focus focus = new Focus();
    private final List<Said> said = new ArrayList<>();
    private @Nullable Said open;
    private @Nullable Person last;
    private int lastParagraph = -2;

    /** A stretch of words with its speaker. */
    record Said(Person person, @Nullable String label, int paragraph, int start, int end, Form form, String rule) {}

    /** How words are attributed, and how they are marked. */
    enum Form {
        DIRECT,
        INDIRECT
    }

    /** @param spoken indices of paragraphs that belong to turns */
    Quotations(List<Passage> passages, Set<Integer> spoken, Cast cast) {
        this.passages = passages;
        this.spoken = spoken;
        this.cast = cast;
        this.attributions = new Attributions(cast);
    }

    List<Said> read() {
        for (Passage passage : passages) {
            boolean told = passage.part() == Part.TEXT || passage.part() == Part.HEADLINE;
            if (told && !spoken.contains(passage.index())) {
                read(passage);
            }
        }
        return said;
    }

    private void read(Passage passage) {
        List<Quoted> quotes = Continued.over(passage.text(), open != null);
        Said before = open;
        open = null;
        PassageFocus names = new PassageFocus(passage, cast.spots(passage), quotes, focus);
        Person previous = null;
        List<Indirect.Report> reports = Indirect.find(passage, quotes, attributions);
        for (int i = 0; i < quotes.size(); i++) {
            Quoted quoted = quotes.get(i);
            names.advance(quoted.outerStart());
            reports(passage, reports, quoted.outerStart());
            boolean goesOn = i == 0 && Continued.goesOn(passage.text(), quoted);
            Said words = goesOn && before != null
                    ? new Said(
                            before.person(),
                            before.label(),
                            passage.index(),
                            quoted.start(),
                            quoted.end(),
                            Form.DIRECT,
                            "direct.continued")
                    : quotation(passage, quotes, i, previous);
            if (words != null) {
                add(passage, words);
                previous = words.person();
                open = quoted.open() ? words : null;
            }
        }
        reports(passage, reports, passage.length());
        names.advance(passage.length());
    }

    private void reports(Passage passage, List<Indirect.Report> reports, int limit) {
        while (!reports.isEmpty() && reports.get(0).start() < limit) {
            Indirect.Report report = reports.remove(0);
            Person person = attributions.person(report.claim(), focus);
            if (person != null) {
                add(
                        passage,
                        new Said(
                                person,
                                report.claim().subject(),
                                passage.index(),
                                report.start(),
                                report.end(),
                                Form.INDIRECT,
                                report.claim().rule()));
            }
        }
    }

    private void add(Passage passage, Said words) {
        said.add(words);
        focus.spoke(words.person());
        last = words.person();
        lastParagraph = passage.index();
    }

    private @Nullable Said quotation(Passage passage, List<Quoted> quotes, int i, @Nullable Person previous) {
        Quoted quoted = quotes.get(i);
        int left = i == 0 ? 0 : quotes.get(i - 1).outerEnd();
        int right = i + 1 < quotes.size() ? quotes.get(i + 1).outerStart() : passage.length();
        Claim claim = attributions.find(passage.text(), quoted, left, right);
        if (claim != null) {
            Person person = attributions.person(claim, focus);
            return person == null ? null : said(passage, quoted, person, claim.subject(), claim.rule());
        }
        if (!Substance.standsAlone(passage.text(), quoted)) {
            return null;
        }
        if (previous != null) {
            return said(passage, quoted, previous, null, "direct.same-paragraph");
        }
        Person told = last;
        boolean follows = lastParagraph >= passage.index() - 1 && Substance.isWhole(passage.text(), quoted);
        return follows && told != null ? said(passage, quoted, told, null, "direct.next-paragraph") : null;
    }

    private static Said said(Passage passage, Quoted quoted, Person person, @Nullable String label, String rule) {
        return new Said(person, label, passage.index(), quoted.start(), quoted.end(), Form.DIRECT, rule);
    }
}
