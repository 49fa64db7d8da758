package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** People's names out of bylines: split, cleaned, and told from outlets and addresses. */
final class Names {
    private static final Pattern SPLIT =
            Pattern.compile("\\s*(?:[;,，；、|/&]|\\s(?:and|und|et|y|e|with|mit)\\s|\\bAND\\b|\\s-\\s|\\s·\\s|[•])\\s*");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:written|reported|story|words|posted|published|reviewed|edited|text|photos?|analysis|opinion|review)\\s+)?"
                    + "(?:by|von|par|por|di|door|av|af)\\b[:\\s]+|^(?:author|autor|auteur|autore|text|reporter|contributor)s?\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile(
            "\\s*(?:[(（\\[].*|\\s@\\S+.*|https?:.*|,? (?:for|in|is|special to|staff)\\b.*|\\s\\|.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN_NAME =
            Pattern.compile("[\\p{IsHan}]{2,4}|[\\p{IsHan}]{1,6}[·•.・][\\p{IsHan}]{1,8}");
    private static final Set<String> NOBODY = Set.copyOf(WordList.lines("nobody.txt"));
    private static final int MAX = 12;

    private Names() {}

    /** People of a byline in Latin letters or with separators. */
    static List<String> of(String byline) {
        Set<String> names = new LinkedHashSet<>();
        String line = LEADING.matcher(Chars.tidy(byline)).replaceFirst("");
        for (String part : SPLIT.split(line, -1)) {
            String name = TRAILING.matcher(LEADING.matcher(part.strip()).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
            if (isPerson(name) && names.size() < MAX) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    static List<String> of(List<String> bylines) {
        Set<String> names = new LinkedHashSet<>();
        for (String byline : bylines) {
            names.addAll(of(byline));
        }
        return names.stream().limit(MAX).toList();
    }

    /** Whether it may be a person: no address, no number, not everybody's desk. */
    static boolean isPerson(String name) {
        if (name.length() < 2
                || name.length() > 50
                || name.indexOf('@') >= 0
                || name.contains("://")
                || name.contains("www.")) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (NOBODY.contains(lower) || name.chars().filter(Character::isDigit).count() > 4) {
            return false;
        }
        return name.split("\\s+", -1).length <= 6;
    }

    static boolean isHanName(String text) {
        return HAN_NAME.matcher(text).matches();
    }

    /** The Chinese names at the start of a text, up to the first word that is none. */
    static List<String> leading(String text) {
        List<String> names = new ArrayList<>();
        for (String token : text.strip().split("[\\s、，,;；/&和|]+", -1)) {
            if (!isHanName(token) || names.size() >= MAX) {
                break;
            }
            names.add(token);
        }
        return names;
    }
}
