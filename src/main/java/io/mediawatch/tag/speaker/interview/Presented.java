package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.label.LabelName;
import io.mediawatch.tag.speaker.label.OfficeLines;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.words.ChineseTitles;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines that look like a turn but only present who takes part: 主持人：张鹏,
 * {@code Colette Kress - Chief Financial Officer}. Keeps which name belongs to which role.
 */
final class Presented {
    private static final Pattern SEVERAL = Pattern.compile("[、；;]");

    private final Set<Integer> positions = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    /** The names given in brackets after a role, by role. */
    private final Map<String, Set<String>> bracketed = new HashMap<>();
    /** Roles that several people have. */
    private final Set<String> shared = new HashSet<>();
    /** Labels that have spoken already and so present nobody: {@code A: Bleacher Report} after other answers. */
    private final Set<String> talking = new HashSet<>();
    /** The name given in brackets, by position of the passage. */
    private final Map<Integer, String> holders = new HashMap<>();

    /** @param read the label of each passage, null where it has none */
    Presented(List<Passage> passages, List<@Nullable Label> read) {
        Set<String> opening = new HashSet<>();
        read.stream()
                .filter(label -> label != null && label.mark() != Label.Mark.DASH)
                .forEach(label -> opening.add(Fold.fold(label.name())));
        for (int i = 0; i < passages.size(); i++) {
            Label label = read.get(i);
            if (lists(passages, read, i) && (lists(passages, read, i - 1) || lists(passages, read, i + 1))) {
                positions.add(i);
                continue;
            }
            if (label != null && goesOn(label, passages.get(i))) {
                read(i, label, passages.get(i), opening);
            }
            if (label != null && !positions.contains(i)) {
                talking.add(LabelKinds.bare(label.name()));
            }
        }
        bracketed.forEach((role, all) -> {
            if (all.size() > 1) {
                shared.add(role);
            } else if (!shared.contains(role)) {
                names.putIfAbsent(role, all.iterator().next());
            }
        });
    }

    /**
     * Whether the passage is only a name and a role ({@code Mark Halvorsen -- Chief Executive Officer}). Two such lines
     * in a row are a list of participants.
     */
    private static boolean lists(List<Passage> passages, List<@Nullable Label> read, int position) {
        Label label = position < 0 || position >= read.size() ? null : read.get(position);
        return label != null
                && label.mark() == Label.Mark.DASH
                && goesOn(label, passages.get(position))
                && LineForm.shortAndOpen(passages.get(position).text());
    }

    /** Whether words or an office stand behind the label. */
    private static boolean goesOn(Label label, Passage passage) {
        return label.content() < passage.length() || OfficeLines.tellsOffice(label, passage.text());
    }

    private void read(int position, Label label, Passage passage, Set<String> opening) {
        boolean line = LineForm.shortAndOpen(withoutBracket(passage.text()));
        if (label.mark() == Label.Mark.DASH && line && opening.contains(Fold.fold(label.name()))) {
            add(position, label);
            return;
        }
        inBrackets(position, label, passage);
        boolean presents = LabelKinds.isRole(label.name()) && !talking.contains(LabelKinds.bare(label.name()));
        String name = presents ? first(passage.text().substring(label.content())) : "";
        boolean named = !name.isEmpty() && NameForm.looksLikeName(name) && !LineForm.asks(passage.text());
        boolean taking = opening.contains(Fold.fold(name))
                && (NameParts.isHan(name) || name.indexOf(' ') > 0)
                && !Narration.spoken(passage);
        if (named && (line || taking)) {
            add(position, label);
            for (String one : SEVERAL.split(passage.text().substring(label.content()), -1)) {
                labels.add(Fold.fold(first(one)));
            }
            if (!SEVERAL.matcher(passage.text()).find()) {
                names.putIfAbsent(LabelKinds.bare(label.name()), name);
            }
        }
    }

    /**
     * Reads the name in brackets after a role: 主持人（周砚秋）：, 主持人（周砚秋，本刊主编）：, 主持人（董事会秘书周砚秋）：. A role that several people
     * have (嘉宾（林晓岚）：, 嘉宾（周明远）：), or might have (观众（林晓岚）：), names nobody.
     */
    private void inBrackets(int position, Label label, Passage passage) {
        String text = passage.text();
        int open = Scan.behindSpaces(text, label.end());
        boolean opens = open < text.length() && "（(".indexOf(text.charAt(open)) >= 0;
        int close = opens && LabelKinds.isRole(label.name()) ? passage.folded().indexOf(')', open) : -1;
        String name = close < 0 || close > label.content() ? "" : within(text, open + 1, close);
        String folded = Fold.fold(name);
        boolean chinese = NameParts.isHan(folded) && chineseName(name, 0, name.length()) != null;
        if (chinese || (Gender.hasGivenName(name) && name.indexOf(' ') > 0)) {
            String role = LabelKinds.bare(label.name());
            bracketed.computeIfAbsent(role, key -> new HashSet<>()).add(name);
            if (LabelKinds.isOfMany(role)) {
                shared.add(role);
            }
            holders.put(position, name);
            labels.add(folded);
        }
    }

    /** The text without what stands in brackets at its end: 受访者：林晓岚|（面包师）. */
    private static String withoutBracket(String text) {
        boolean ends = text.endsWith("）") || text.endsWith(")");
        int open = ends ? Math.max(text.lastIndexOf('（'), text.lastIndexOf('(')) : -1;
        return open > 0 ? text.substring(0, open).stripTrailing() : text;
    }

    /**
     * The first Chinese name between commas, without a title before it (董事会秘书、副总经理|周砚秋); the words before the
     * first comma if there is none.
     */
    private static String within(String text, int start, int end) {
        for (int from = start; from < end; ) {
            int comma = from;
            while (comma < end && ",，、".indexOf(text.charAt(comma)) < 0) {
                comma++;
            }
            String name = chineseName(text, Scan.behindSpaces(text, from, comma), comma);
            if (name != null) {
                return name;
            }
            from = comma + 1;
        }
        return beforeComma(text, start, end);
    }

    private static @Nullable String chineseName(String text, int start, int end) {
        LabelName label = LabelName.in(text, start, end);
        String name = text.substring(label.start(), label.end());
        String folded = Fold.fold(name);
        boolean person = NameParts.isChinese(folded) || (NameParts.looksRare(folded) && !NameParts.isOrdinary(folded));
        return person && !ChineseTitles.isTitle(folded) ? name : null;
    }

    private static String beforeComma(String text, int start, int end) {
        int comma = start;
        while (comma < end && ",，、".indexOf(text.charAt(comma)) < 0) {
            comma++;
        }
        return text.substring(start, comma).strip();
    }

    private void add(int position, Label label) {
        positions.add(position);
        labels.add(Fold.fold(label.name()));
    }

    /** Returns the first name in the content, without any title or role before or after it. */
    private static String first(String content) {
        String words = content.strip();
        int end = 0;
        while (end < words.length() && ",，、(（;；".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        LabelName name = LabelName.in(words, 0, end);
        return words.substring(name.start(), name.end()).strip();
    }

    /** Whether the passage at a position does nothing but present somebody. */
    boolean at(int position) {
        return positions.contains(position);
    }

    /**
     * Returns the label at a position, with the name in brackets in place of a role that several people have: 嘉宾（林晓岚）：,
     * 嘉宾（周明远）：.
     */
    @Nullable
    Label named(int position, @Nullable Label label) {
        if (label == null) {
            return null;
        }
        String name = holders.get(position);
        if (name == null || !shared.contains(LabelKinds.bare(label.name()))) {
            return label;
        }
        return new Label(name, label.start(), label.end(), label.content(), label.mark());
    }

    /** Whether these (folded) words are the label or the name of somebody who is presented. */
    boolean has(String folded) {
        return labels.contains(folded);
    }

    /** Returns the only person presented as one who answers (受访者：宋知远); null if there is none, or several. */
    @Nullable
    String guest() {
        List<String> guests = names.entrySet().stream()
                .filter(entry -> LabelKinds.answers(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return guests.size() == 1 ? guests.get(0) : null;
    }

    /** Returns who has a role, such as the host (主持人); null if the article does not say. */
    @Nullable
    String name(String role) {
        return names.get(LabelKinds.bare(role));
    }
}
