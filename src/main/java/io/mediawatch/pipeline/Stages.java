package io.mediawatch.pipeline;

import io.mediawatch.extract.Extraction;
import io.mediawatch.model.Page;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The stages of the pipeline: pure functions that neither block nor read a clock. They are called by several threads.
 *
 * @param extract   page → article, or why not
 * @param extractor changes whenever {@code extract} may read another text from the same page: such a difference is no
 *                  revision of the article
 * @param fold      a text as it is compared: case, width and script set aside
 * @param compile   the config → tagger and rules; throws IllegalArgumentException for a config that makes no sense
 */
public record Stages(
        Function<Page, Extraction> extract,
        String extractor,
        UnaryOperator<String> fold,
        Function<Snapshot, Rulebook> compile) {}
