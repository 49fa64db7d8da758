package io.mediawatch.eval;

import java.util.Map;

/** Counts how many results are right, and how many right ones were found. */
final class Tally {
    private int found;
    private int foundRight;
    private int labelled;
    private int labelledFound;

    void found(boolean right) {
        found++;
        foundRight += right ? 1 : 0;
    }

    void labelled(boolean isFound) {
        labelled++;
        labelledFound += isFound ? 1 : 0;
    }

    boolean isEmpty() {
        return found + labelled == 0;
    }

    double recall() {
        return share(labelledFound, labelled);
    }

    Figure figure(String task, String set, int documents, Map<String, Double> also) {
        return Figure.of(task, set, documents, share(foundRight, found), recall(), also);
    }

    /** Returns the share; 0 if the whole is 0. */
    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
