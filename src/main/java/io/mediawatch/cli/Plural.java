package io.mediawatch.cli;

/** Formats numbers of things in words: {@code 1 page}, {@code 2 pages}. */
final class Plural {
    private Plural() {}

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
