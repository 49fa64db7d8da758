package io.mediawatch.cli;

import java.util.List;

/** Commands to try once there are articles. */
final class Hints {
    private static final List<String> COMMANDS = List.of(
            "search '推理 AND 英伟达'", "timeline nvidia openai --by day", "quotes --speaker 黄仁勋 --about openai", "alerts");

    private Hints() {}

    /** @param where options by which the commands find this system; empty if they do by themselves */
    static List<String> of(String where) {
        return COMMANDS.stream()
                .map(command -> "./mediawatch " + command + where)
                .toList();
    }
}
