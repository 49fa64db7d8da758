package io.mediawatch.extract.outline;

/** What an element means for the {@link Walk} over a document, judging by its tag alone. */
enum Role {
    SKIP,
    BLOCK,
    BREAK,
    LINK,
    BOLD,
    ITALIC,
    IMAGE,
    META,
    LINK_TAG,
    TITLE,
    SCRIPT,
    NOSCRIPT,
    TIME,
    /** A custom element ({@code x-term}): part of the text inside a paragraph or heading, otherwise a box. */
    CUSTOM,
    INLINE;

    static Role of(String tag) {
        return switch (tag) {
            case "html", "head", "body", "main", "article", "section", "div", "p", "center", "dialog", "hgroup" ->
                BLOCK;
            case "header", "footer", "nav", "menu", "aside", "address", "form", "fieldset", "legend" -> BLOCK;
            case "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote", "details", "summary" -> BLOCK;
            case "ul", "ol", "li", "dl", "dt", "dd", "dir", "figure", "figcaption" -> BLOCK;
            case "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th" -> BLOCK;
            case "br" -> BREAK;
            case "a" -> LINK;
            case "b", "strong" -> BOLD;
            case "i", "em" -> ITALIC;
            case "img", "picture", "amp-img" -> IMAGE;
            case "meta" -> META;
            case "link" -> LINK_TAG;
            case "title" -> TITLE;
            case "script" -> SCRIPT;
            case "noscript" -> NOSCRIPT;
            case "time" -> TIME;
            case "style", "template", "noframes", "iframe", "frame", "frameset", "rt", "rp" -> SKIP;
            case "amp-ad",
                    "amp-embed",
                    "amp-list",
                    "amp-consent",
                    "amp-user-notification",
                    "amp-sidebar",
                    "amp-social-share" -> SKIP;
            case "object", "embed", "applet", "canvas", "svg", "math", "video", "audio", "map" -> SKIP;
            case "select", "option", "datalist", "textarea", "input", "button", "progress", "meter" -> SKIP;
            default -> tag.indexOf('-') > 0 ? CUSTOM : INLINE;
        };
    }
}
