package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import io.mediawatch.model.EntityType;
import io.mediawatch.query.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of {@link IndexReader}'s questions as Elasticsearch queries. */
final class Conditions {
    private Conditions() {}

    /** @param query null matches every article */
    static Query articles(io.mediawatch.query.@Nullable Query query, Period period) {
        return query == null
                ? Translation.within(period)
                : QueryBuilders.bool(b -> b.must(Translation.of(query)).filter(Translation.within(period)));
    }

    /**
     * @param type     null for all
     * @param entities ids; empty for all
     */
    static Query mentions(@Nullable EntityType type, List<String> entities, Period period) {
        List<Query> all = new ArrayList<>();
        all.add(Translation.within(period));
        addTerm(all, "type", type == null ? null : type.id());
        addTerms(all, "entity", entities);
        return QueryBuilders.bool(b -> b.filter(all));
    }

    /** @param rule null for all, and so is {@code severity} */
    static Query alerts(@Nullable String rule, @Nullable String severity, Period period) {
        List<Query> all = new ArrayList<>();
        all.add(Translation.within(period));
        addTerm(all, "rule", rule);
        addTerm(all, "severity", severity);
        return QueryBuilders.bool(b -> b.filter(all));
    }

    static Query quotes(QuoteFilter filter) {
        List<Query> all = new ArrayList<>();
        all.add(Translation.within(filter.period()));
        if (!filter.speakers().isEmpty()) {
            all.add(Translation.any(filter.speakers().stream()
                    .map(name -> phrase("search.speaker", name))
                    .toList()));
        }
        if (filter.words() != null) {
            all.add(phrase("search.text", filter.words()));
        }
        addTerms(all, "about", filter.about());
        addTerms(all, "topics", filter.topics());
        addTerm(all, "kind", filter.kind());
        addTerm(all, "source", filter.source());
        addTerm(all, "language", filter.language());
        return QueryBuilders.bool(b -> b.filter(all));
    }

    static Query term(String field, String value) {
        return QueryBuilders.term(t -> t.field(field).value(value));
    }

    private static Query phrase(String field, String words) {
        return QueryBuilders.matchPhrase(m -> m.field(field).query(Words.searchable(words)));
    }

    private static void addTerm(List<Query> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(term(field, value));
        }
    }

    private static void addTerms(List<Query> all, String field, List<String> values) {
        if (!values.isEmpty()) {
            List<FieldValue> any = values.stream().map(FieldValue::of).toList();
            all.add(QueryBuilders.terms(t -> t.field(field).terms(v -> v.value(any))));
        }
    }
}
