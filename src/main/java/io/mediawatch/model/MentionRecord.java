package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A mention together with facts of its article, flat: the record of the topic {@code mentions}. */
public record MentionRecord(@JsonUnwrapped ArticleFacts facts, @JsonUnwrapped Mention mention) {

    /** The key in topic and index: article id {@code /} entity id. */
    public String id() {
        return id(facts.article(), mention.entity());
    }

    public static String id(String article, String entity) {
        return article + "/" + entity;
    }
}
