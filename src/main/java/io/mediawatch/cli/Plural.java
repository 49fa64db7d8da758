package io.mediawatch.cli;

/** Numbers of things, for people. */
final class Plural {
    private Plural() {}

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
