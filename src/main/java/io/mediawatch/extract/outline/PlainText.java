package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Breadcrumb;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Builds the outline of a page saved as plain text: one block for each line, all in one box. */
public final class PlainText {
    /**
     * Maximum weight of a heading between paragraphs, about a line of print; Han characters count as in {@link Block}.
     */
    private static final int HEADING = 120;

    private PlainText() {}

    public static Outline of(String text) {
        Outline outline = new Outline();
        Box box = new Box(null, new Element("body"), "body", 0, 0, 0);
        outline.boxes.add(box);
        List<String> lines = new ArrayList<>();
        text.lines().map(Chars::tidy).filter(line -> !line.isEmpty()).forEach(lines::add);
        int headline = headline(lines);
        Map<String, Integer> labels = new HashMap<>();
        lines.forEach(line -> labels.merge(label(line), 1, Integer::sum));
        String speaker = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int level = i == headline ? 1 : i > headline && isHeading(lines, i, speaker, labels) ? 2 : 0;
            speaker = level == 0 && !label(line).isEmpty() ? label(line) : speaker;
            outline.blocks.add(new Block(line, level > 0 ? Kind.HEADING : Kind.TEXT, level, box, 0, 0, 0, 0));
        }
        box.end = outline.blocks.size();
        outline.title = headline < 0 ? "" : lines.get(headline);
        return outline;
    }

    /**
     * Index of the headline: the first line that is neither a breadcrumb nor labelled; -1 if there is none, as in a
     * text of a single paragraph.
     */
    private static int headline(List<String> lines) {
        if (lines.size() == 1 && weight(lines.get(0)) > HEADING) {
            return -1;
        }
        for (int i = 0; i < Math.min(lines.size(), 10); i++) {
            String line = lines.get(i);
            if (!Breadcrumb.isOne(line) && !Labels.hasValue(line) && line.length() >= 4 && line.length() <= 200) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether the line is a heading: short, not a sentence, and followed by a line at least as long. Turns of a
     * conversation, which begin with the name of another speaker, are excluded.
     */
    private static boolean isHeading(List<String> lines, int i, String speaker, Map<String, Integer> labels) {
        String line = lines.get(i);
        if (i + 1 >= lines.size()
                || Labels.hasValue(line)
                || weight(line) > HEADING
                || Chars.endsSentence(line)
                || line.contains("://")) {
            return false;
        }
        if (weight(lines.get(i + 1)) < weight(line)) {
            return false;
        }
        String label = label(line);
        return label.isEmpty() || label.equals(speaker) || labels.getOrDefault(label, 0) == 1;
    }

    /** The text before the first colon if it may be a name, else empty. */
    private static String label(String line) {
        int colon = Chars.colon(line);
        return colon > 0 && colon <= 30 ? line.substring(0, colon) : "";
    }

    private static int weight(String line) {
        int weight = 0;
        for (int i = 0; i < line.length(); i++) {
            weight += Chars.isHan(line.charAt(i)) ? 3 : 1;
        }
        return weight;
    }
}
