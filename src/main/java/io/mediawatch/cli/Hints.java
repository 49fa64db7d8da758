package io.mediawatch.cli;

import java.util.List;

/** Suggestions of commands to try once there are articles. */
final class Hints {
    private static final List<String> COMMANDS = List.of(
            "search '推理 AND 英伟达'", "timeline nvidia openai --by day", "quotes --speaker 黄仁勋 --about openai", "alerts");

    private Hints() {}

    /** @param where options that make the commands find this system; empty if none are needed */
    static List<String> of(String where) {
        return COMMANDS.stream()
                .map(command -> "./mediawatch " + command + where)
                .toList();
    }
}
