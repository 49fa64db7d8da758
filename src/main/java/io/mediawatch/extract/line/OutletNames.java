package io.mediawatch.extract.line;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Vocabulary;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises names of outlets and companies, and separates them from the words around them ({@code outlets.tsv}). */
public final class OutletNames {
    private static final Vocabulary WORDS = new Vocabulary("outlets.tsv");
    private static final Set<String> FOLLOW = Set.copyOf(WORDS.words("follow"));

    /** The end of an institution's name. */
    static final String INSTITUTION = WORDS.any("institution");

    private static final Pattern OUTLET =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}A-Za-z0-9]{2,14}" + WORDS.any("end"));

    private static final Pattern PRESS =
            Pattern.compile("(?!.*" + WORDS.any("button") + "[网網]?$)\\p{IsHan}{2,12}" + WORDS.any("press"));

    private static final Pattern NO_PERSON = Pattern.compile(".{2,}" + WORDS.any("no-person") + "|.+"
            + WORDS.any("media") + "|.+" + INSTITUTION + "|" + WORDS.any("nobody"));

    private static final Pattern COMPANY = Pattern.compile(".*\\s" + WORDS.any("company"));

    private static final Pattern EAST_ASIAN_COMPANY =
            Pattern.compile(".*" + WORDS.any("company-zh") + "|" + WORDS.any("company-ahead") + ".+");

    private static final Pattern DOMAIN =
            Pattern.compile("(?:www\\.)?[a-z0-9-]+(?:\\.[a-z]{2,6}){1,3}", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile(
            "www\\.|[\\p{L}\\d-]\\." + WORDS.any("domain") + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);

    /** A dateline that names an outlet other than the site itself (本报, 本刊). */
    private static final Pattern DATELINE = Pattern.compile("^[\\s（(【\\[]*(?!本" + WORDS.any("end", "sender")
            + ")([\\p{IsHan}A-Za-z]{1,9}" + WORDS.any("sender") + ")(?:[\\p{IsHan}]{0,6}\\s?\\d{1,2}月\\d{1,2}日)?"
            + WORDS.any("sent"));

    /** A label of the source without a colon after it. */
    private static final Pattern TAKEN = Pattern.compile("^" + WORDS.any("taken") + "(?=\\p{IsHan}{2})");

    /** Words after a newspaper's name that mark its printed pages or its edition for phones. */
    private static final Pattern EDITION = Pattern.compile("[\\s|｜_·—–-]*" + WORDS.any("edition")
            + "$|(?:[\\s|｜_·—–-]+|(?<=[报報刊社网網]))" + WORDS.any("electronic") + "$");

    private static final Pattern BEHIND_OWNER = Pattern.compile(
            "(?:" + WORDS.any("behind-owner") + "|\\p{IsHan}?ICP|\\binc\\b).*$|[\\s\\d]+$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SOURCE_BUTTONS =
            Pattern.compile("(?<=\\p{IsHan}{2})" + WORDS.any("source-button") + "+$");

    /** Maximum length, in characters, of the label of a button. */
    private static final int BUTTON = 20;

    private OutletNames() {}

    /** Whether the name ends like an outlet's. */
    public static boolean isOne(String text) {
        return OUTLET.matcher(text).matches();
    }

    /** Whether a text behind the label of the source names no outlet: 来源：网络. */
    public static boolean isUnnamed(String text) {
        return WORDS.words("unnamed").contains(text);
    }

    /** The name without the words of buttons that are glued to it: 湖山日报打印. */
    public static String withoutButtons(String name) {
        Matcher buttons = SOURCE_BUTTONS.matcher(name);
        return buttons.find() ? name.substring(0, buttons.start()) : name;
    }

    /** Whether it is a word that the names of outlets end with. */
    public static boolean isWord(String text) {
        return WORDS.words("end").contains(text);
    }

    /** Whether it is an outlet's name that cannot be a section's or a button's (举报, 生成海报). */
    public static boolean isPress(String text) {
        return PRESS.matcher(text).matches();
    }

    /** Whether a text that looks like a person's Chinese name is an outlet's, or a photo credit. */
    public static boolean isNoPerson(String name) {
        return Chars.hasHan(name) && NO_PERSON.matcher(name).matches();
    }

    /** Whether it is the start of an outlet's name whose end was taken for a job title: {@code The Daily}. */
    static boolean isCut(String name) {
        return WORDS.ends(name, "cut");
    }

    public static boolean isCompany(String name) {
        return COMPANY.matcher(name).matches() || isEastAsianCompany(name);
    }

    /** Whether it is a company with a Chinese, Japanese or Korean legal form; no comma or "and" divides such a name. */
    public static boolean isEastAsianCompany(String name) {
        return EAST_ASIAN_COMPANY.matcher(name).matches();
    }

    public static boolean isDomain(String name) {
        return DOMAIN.matcher(name).matches();
    }

    /**
     * Whether it is a site's address, all in lower case as software writes it: {@code haiwan.test}, not
     * {@code Haiwan.Test}.
     */
    public static boolean isAddress(@Nullable String name) {
        return name != null && isDomain(name) && name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a word of it is an address: {@code HarbourPost.com Follow}. */
    static boolean hasAddress(String name) {
        return name.indexOf('.') > 0 && ADDRESS.matcher(name).find();
    }

    /**
     * Whether it is a desk or agency, or begins as an outlet: {@code Harbour News Service}, {@code The Bay Wire}; not a
     * Vietnamese name, {@code The Anh Nguyen}.
     */
    public static boolean isDesk(String name) {
        return WORDS.ends(name, "desk") || (WORDS.begins(name, "articled") && !WORDS.ends(name, "vietnamese"));
    }

    /** Whether it is the name of a section or outlet: {@code Local News}. */
    public static boolean isSection(String name) {
        return WORDS.ends(name, "section");
    }

    /** Whether it names the software that made the page. */
    public static boolean isProgram(String name) {
        return WORDS.begins(name.toLowerCase(Locale.ROOT), "program");
    }

    public static String withoutEdition(String name) {
        return Chars.hasHan(name) ? EDITION.matcher(name).replaceFirst("") : name;
    }

    /** Removes a label such as {@code 来自}. */
    public static String withoutLabel(String source) {
        return TAKEN.matcher(source).replaceFirst("");
    }

    /** The owner's name alone, from the text of a copyright line after the sign. */
    public static String withoutRights(String owner) {
        return BEHIND_OWNER.matcher(owner).replaceAll("").strip();
    }

    /**
     * The outlet in the dateline of a text, {@code 新华社北京11月17日电}; null if there is none, or if it refers to the site
     * itself ({@code 本报}).
     */
    public static @Nullable String dateline(String text) {
        Matcher m = DATELINE.matcher(WORDS.isIn(text, "sent") ? text : "");
        return m.lookingAt() ? m.group(1) : null;
    }

    /** Whether a text is the label of a button that subscribes to an outlet's account. */
    public static boolean isFollow(String text) {
        return text.length() <= BUTTON && FOLLOW.contains(Chars.key(text));
    }

    /** Whether a line ends with the label of such a button. */
    public static boolean endsWithFollow(String line) {
        return FOLLOW.stream().anyMatch(line::endsWith);
    }
}
