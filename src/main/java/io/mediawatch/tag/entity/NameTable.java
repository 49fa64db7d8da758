package io.mediawatch.tag.entity;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Phrases;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.WatchList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Builds the automaton of all names of a watch-list, together with longer words that contain a name without being one.
 */
final class NameTable {
    private static final Set<String> PLAIN = Lexicon.read("plain-words.txt").words();
    private static final Set<String> COVERS = Lexicon.read("not-names.txt").words();
    /** Length, in characters, below which a Latin name counts only as written or in capitals. */
    private static final int STRICT_BELOW = 4;

    private NameTable() {}

    static Phrases<List<Name>> of(WatchList watchList) {
        Map<String, List<Name>> names = new HashMap<>();
        for (String cover : COVERS) {
            put(names, cover, Name.COVER);
        }
        for (Entity entity : watchList.entities()) {
            for (Alias alias : entity.allAliases()) {
                String folded = Fold.fold(alias.text());
                boolean plain = PLAIN.contains(folded);
                boolean strict = alias.anyCase() == null ? plain || isShort(folded) : !alias.anyCase();
                put(names, folded, Name.of(entity, alias, plain, strict));
            }
            entity.tickers().forEach(ticker -> addTicker(names, entity, ticker));
        }
        return new Phrases<>(names);
    }

    private static void put(Map<String, List<Name>> names, String folded, Name name) {
        names.computeIfAbsent(folded, key -> new ArrayList<>(1)).add(name);
    }

    private static boolean isShort(String folded) {
        return folded.length() < STRICT_BELOW && folded.chars().allMatch(unit -> Script.isWord((char) unit));
    }

    /**
     * Adds a ticker symbol. Letters are found anywhere and checked later; digits (2330) only with the suffix of the
     * exchange.
     */
    private static void addTicker(Map<String, List<Name>> names, Entity entity, String ticker) {
        int colon = ticker.indexOf(':');
        String exchange = ticker.substring(0, colon).toLowerCase(Locale.ROOT);
        String symbol = ticker.substring(colon + 1).toLowerCase(Locale.ROOT);
        if (Script.isLetter(symbol.charAt(0))) {
            put(names, symbol, Name.ticker(entity, PLAIN.contains(symbol)));
            return;
        }
        for (String suffix : Tickers.suffixes(exchange)) {
            put(names, symbol + suffix, Name.ticker(entity, false));
        }
    }
}
