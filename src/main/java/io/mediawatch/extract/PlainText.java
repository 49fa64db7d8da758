package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A page saved as text: the same blocks as a document has, one a line, under one box. */
final class PlainText {
    /** Headings between paragraphs are one line of print at most; for Han characters counted as in {@link Block}. */
    private static final int HEADING = 120;

    private PlainText() {}

    static Outline of(String text) {
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
            outline.blocks.add(new Block(line, level > 0 ? Kind.HEADING : Kind.TEXT, level, box, 0, 0, 0));
        }
        box.end = outline.blocks.size();
        outline.title = headline < 0 ? "" : lines.get(headline);
        return outline;
    }

    /** The first line that is neither a breadcrumb nor labelled; a text that is a single paragraph has none. */
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

    /** A short line without an end between longer ones; not a turn, which begins with the name of who speaks next. */
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

    /** What stands before the first colon, if it may be a name. */
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
