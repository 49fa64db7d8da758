package io.mediawatch.tag.speaker;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import org.jspecify.annotations.Nullable;

/** Finds the words that attribute a quotation, in either language, and whom they mean. */
final class Attributions {
    private static final String LEADS_IN = "：:，,";

    private final Cast cast;
    private final ChineseAttribution chinese;

    Attributions(Cast cast) {
        this.cast = cast;
        this.chinese = new ChineseAttribution(new ChineseSubject(this::knownName));
    }

    ChineseAttribution chinese() {
        return chinese;
    }

    /**
     * @param left where the words before it begin
     * @param right where the words behind it end
     */
    @Nullable
    Claim find(String text, Quoted quoted, int left, int right) {
        if (!Substance.sayable(text, quoted)) {
            return null;
        }
        return Script.isChinese(text) ? chinese(text, quoted, left, right) : english(text, quoted, left, right);
    }

    private @Nullable Claim chinese(String text, Quoted quoted, int left, int right) {
        int lead = lead(text, quoted.outerStart());
        boolean leads = lead > left && LEADS_IN.indexOf(text.charAt(lead - 1)) >= 0;
        if (leads || verbDirectlyBefore(text, left, lead)) {
            Claim claim = chinese.before(text, left, lead);
            if (claim != null) {
                return claim;
            }
        }
        return quoted.open() || (!Substance.standsAlone(text, quoted) && !endsInside(text, quoted))
                ? null
                : chinese.after(text, quoted.outerEnd(), right);
    }

    private static boolean endsInside(String text, Quoted quoted) {
        return "。！？!?…，,".indexOf(text.charAt(quoted.end() - 1)) >= 0;
    }

    private static boolean verbDirectlyBefore(String text, int left, int lead) {
        ChineseAttribution.Verb verb = ChineseAttribution.last(text, left, lead);
        return verb != null && verb.end() == lead && verb.kind() == SpeechVerbs.Kind.SAYING;
    }

    private static @Nullable Claim english(String text, Quoted quoted, int left, int right) {
        int lead = lead(text, quoted.outerStart());
        if (lead > left && LEADS_IN.indexOf(text.charAt(lead - 1)) >= 0) {
            Claim claim = EnglishAttribution.before(text, left, lead);
            if (claim != null) {
                return claim;
            }
        }
        if (!quoted.open() && !endsSentence(text, quoted)) {
            Claim claim = EnglishAttribution.after(text, quoted.outerEnd(), right);
            if (claim != null) {
                return claim;
            }
        }
        boolean inside = lead > left && Script.isLetter(text.charAt(lead - 1));
        return inside && Substance.words(text.substring(quoted.start(), quoted.end())) >= 4
                ? EnglishAttribution.before(text, left, lead)
                : null;
    }

    /** Whether the quotation ends with a full stop, so that what follows is a new sentence. */
    private static boolean endsSentence(String text, Quoted quoted) {
        if (text.charAt(quoted.end() - 1) != '.') {
            return false;
        }
        int next = quoted.outerEnd();
        while (next < text.length() && !Script.isWord(text.charAt(next))) {
            next++;
        }
        return next >= text.length() || Character.isUpperCase(text.charAt(next));
    }

    private static int lead(String text, int outerStart) {
        int at = outerStart;
        while (at > 0 && Script.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whom a claim means, null if nobody that could be told. */
    @Nullable
    Person person(Claim claim, Focus focus) {
        return switch (claim.kind()) {
            case NAME -> named(claim.subject());
            case HE -> or(focus.pronoun(Gender.MALE), focus.speaker());
            case SHE -> or(focus.pronoun(Gender.FEMALE), focus.speaker());
            case SOMEBODY -> or(focus.speaker(), focus.pronoun(Gender.UNKNOWN));
            case ROLE -> role(claim.subject());
        };
    }

    private static @Nullable Person or(@Nullable Person one, @Nullable Person other) {
        return one != null ? one : other;
    }

    private Person named(String subject) {
        Person body = cast.body(subject);
        return body != null ? body : cast.resolve(subject);
    }

    private Person role(String subject) {
        Person body = cast.body(subject);
        return body != null ? body : new Person(null, subject, Person.Kind.ROLE);
    }

    /** For Chinese: the first known person in a stretch, else a company that the stretch starts with. */
    private @Nullable String knownName(String text, int from, int to) {
        for (Cast.Spot spot : cast.spotsIn(text)) {
            boolean possessor = spot.end() < text.length() && text.charAt(spot.end()) == '的';
            if (spot.start() >= from && spot.end() <= to && !possessor) {
                return text.substring(spot.start(), spot.end());
            }
        }
        for (Occurrence body : cast.occurrencesIn(text)) {
            boolean firm = body.type() == EntityType.COMPANY || body.type() == EntityType.ORGANIZATION;
            if (firm
                    && body.start() >= from
                    && body.start() <= from + 1
                    && body.end() <= to
                    && ChineseSubject.closesSubject(Fold.fold(text.substring(body.end(), to)))) {
                return text.substring(body.start(), body.end());
            }
        }
        return null;
    }
}
