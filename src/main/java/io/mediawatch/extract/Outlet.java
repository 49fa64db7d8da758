package io.mediawatch.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site an article stands on and the outlet that wrote it. */
final class Outlet {
    private static final int MAX_NAME = 40;

    private Outlet() {}

    static void find(Draft draft, Outline outline, JsonLd data, Byline byline, String headline) {
        site(draft, outline, data, headline);
        publisher(draft, outline, data, byline);
    }

    private static void site(Draft draft, Outline outline, JsonLd data, String headline) {
        if (draft.site != null) {
            return;
        }
        String title = Headline.site(outline.title);
        take(draft, outline.meta("og:site_name"), "og:site_name");
        take(draft, data.siteName(), "json-ld website");
        take(draft, title == null || Chars.key(headline).contains(Chars.key(title)) ? null : title, "title");
        take(draft, outline.meta("application-name", "apple-mobile-web-app-title"), "application-name");
        take(draft, data.publisher(), "json-ld publisher");
    }

    private static void take(Draft draft, @Nullable String name, String rule) {
        if (draft.site == null && name != null && name.length() >= 2 && name.length() <= MAX_NAME) {
            draft.site = name;
            draft.found("site", rule, name);
        }
    }

    private static void publisher(Draft draft, Outline outline, JsonLd data, Byline byline) {
        String name = draft.publisher;
        String rule = "site rules";
        if (name == null) {
            name = byline.publisher;
            rule = "byline";
        }
        if (name == null) {
            name = mark(outline);
            rule = "source element";
        }
        if (name == null) {
            name = data.publisher();
            rule = "json-ld publisher";
        }
        if (name == null) {
            name = draft.site;
            rule = "site";
        }
        if (name != null) {
            draft.publisher = name;
            draft.found("publisher", rule, name);
        }
    }

    private static @Nullable String mark(Outline outline) {
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.SOURCE) && mark.element().childNodeSize() < 8) {
                String text = mark.text();
                List<Labels.Value> values = Labels.read(text);
                for (Labels.Value value : values) {
                    if (value.field().equals("publisher") || (value.field().equals("rest") && values.size() == 1)) {
                        String name = value.text();
                        if (name.length() >= 2
                                && name.length() <= 20
                                && Chars.hanShare(name) > 0.3
                                && name.indexOf(' ') < 0) {
                            return name;
                        }
                    }
                }
            }
        }
        return null;
    }
}
