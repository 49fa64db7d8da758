package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.index.Kind;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped objects against our index definitions and against what Kibana 8.19 accepts: no Kibana is needed. Shapes
 * and names are those of Kibana's own exports.
 */
class KibanaObjectsTest {
    private static final List<ObjectNode> OBJECTS =
            KibanaObjects.read(Path.of("config")).objects();
    private static final Map<String, JsonNode> BY_ID = new HashMap<>();
    private static final Map<String, Map<String, String>> FIELDS = fields();

    /** The highest that 8.19 knows; a newer Kibana raises them itself. */
    private static final Map<String, String> VERSIONS =
            Map.of("index-pattern", "8.0.0", "search", "10.5.0", "dashboard", "10.2.0");

    private static final Pattern DOC = Pattern.compile("doc\\['([^']+)']");
    private static final Set<String> COUNTED = Set.of("keyword", "date", "long", "integer", "float", "boolean");
    private static final Set<String> NUMBERS = Set.of("long", "integer", "float", "double");
    private static final Set<String> MEASURES = Set.of("count", "unique_count", "max", "median", "percentile");
    private static final Map<String, Set<String>> VISUALIZATIONS = Map.of(
            "lnsXY", Set.of("line", "bar", "bar_stacked", "bar_horizontal", "area"),
            "lnsPie", Set.of("donut", "pie", "treemap"),
            "lnsHeatmap", Set.of("heatmap"),
            "lnsDatatable", Set.of(),
            "lnsMetric", Set.of());

    static {
        OBJECTS.forEach(object -> BY_ID.put(key(object), object));
    }

    static List<ObjectNode> objects() {
        return OBJECTS;
    }

    static Stream<JsonNode> dashboards() {
        return OBJECTS.stream().map(JsonNode.class::cast).filter(object -> type(object)
                .equals("dashboard"));
    }

    static Stream<JsonNode> lenses() {
        return dashboards().flatMap(KibanaObjectsTest::panels).filter(panel -> type(panel)
                .equals("lens"));
    }

    @Test
    void everyIdIsThereOnceAndOurs() {
        assertThat(OBJECTS)
                .extracting(KibanaObjectsTest::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.contains(":mediawatch-"));
        assertThat(OBJECTS)
                .extracting(object -> object.at("/attributes/title").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void objectIsOfAVersionThatKibanaKnows(JsonNode object) {
        assertThat(object.path("typeMigrationVersion").asText()).isEqualTo(VERSIONS.get(type(object)));
        assertThat(object.path("coreMigrationVersion").asText()).isEqualTo("8.8.0");
    }

    @ParameterizedTest
    @MethodSource("objects")
    void everyReferenceLeadsToAnObjectOfTheFile(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (JsonNode reference : object.path("references")) {
            assertThat(BY_ID).containsKey(key(reference));
            names.add(reference.path("name").asText());
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyIndexHasADataViewWithATimeAndFormatsOfFieldsThereAre() {
        for (Kind kind : Kind.values()) {
            JsonNode view = Objects.requireNonNull(BY_ID.get("index-pattern:mediawatch-" + kind.id()), kind.id());
            assertThat(view.at("/attributes/title").asText()).isEqualTo("mediawatch-" + kind.id());
            assertThat(fields(kind.id())
                            .get(view.at("/attributes/timeFieldName").asText()))
                    .isEqualTo("date");
            JsonNode formats = parsed(view.at("/attributes/fieldFormatMap"));
            formats.fieldNames()
                    .forEachRemaining(field -> assertThat(fields(kind.id())).containsKey(field));
            formats.forEach(format -> assertThat(format.path("id").asText()).isIn("url", "number", "percent"));
        }
    }

    /** What only a full Elasticsearch can compute, by a script, from fields it has. */
    @Test
    void runtimeFieldsRestOnFieldsThereAre() {
        for (Kind kind : Kind.values()) {
            runtimeFields(kind.id()).properties().forEach(field -> {
                List<String> read = DOC.matcher(
                                field.getValue().at("/script/source").asText())
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                assertThat(fields(kind.id())).containsKeys(read.toArray(String[]::new));
                assertThat(read).isNotEmpty();
            });
        }
    }

    private static JsonNode runtimeFields(String kind) {
        JsonNode view = Objects.requireNonNull(BY_ID.get("index-pattern:mediawatch-" + kind), kind);
        return parsed(view.at("/attributes/runtimeFieldMap"));
    }

    @Test
    void everySearchShowsColumnsThereAre() {
        for (ObjectNode search : OBJECTS) {
            if (type(search).equals("search")) {
                Map<String, String> fields = fields(kind(search.at("/references/0/id")));
                search.at("/attributes/columns")
                        .forEach(column -> assertThat(fields).containsKey(column.asText()));
                assertThat(fields.get(search.at("/attributes/sort/0/0").asText()))
                        .isEqualTo("date");
                assertThat(parsed(search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON"))
                                .path("indexRefName")
                                .asText())
                        .isEqualTo(search.at("/references/0/name").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsStandBesideOneAnotherWithinTheGrid(JsonNode dashboard) {
        Set<String> taken = new HashSet<>();
        panels(dashboard).forEach(panel -> {
            JsonNode grid = panel.path("gridData");
            assertThat(grid.path("i")).isEqualTo(panel.path("panelIndex"));
            assertThat(grid.path("x").asInt() + grid.path("w").asInt()).isLessThanOrEqualTo(48);
            for (int x = 0; x < grid.path("w").asInt(); x++) {
                for (int y = 0; y < grid.path("h").asInt(); y++) {
                    String cell =
                            (grid.path("x").asInt() + x) + "," + (grid.path("y").asInt() + y);
                    assertThat(taken.add(cell))
                            .as(panel.path("panelIndex") + " lies on another panel")
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelAndControlHasItsReference(JsonNode dashboard) {
        Set<String> names = new HashSet<>();
        dashboard
                .path("references")
                .forEach(reference -> names.add(reference.path("name").asText()));
        Set<String> used = new HashSet<>();
        panels(dashboard).forEach(panel -> {
            String index = panel.path("panelIndex").asText();
            if (panel.has("panelRefName")) {
                used.add(index + ":" + panel.path("panelRefName").asText());
            }
            panel.at("/embeddableConfig/attributes/references")
                    .forEach(reference ->
                            used.add(index + ":" + reference.path("name").asText()));
        });
        for (JsonNode control : parsed(dashboard.at("/attributes/controlGroupInput/panelsJSON"))) {
            String id = control.at("/explicitInput/id").asText();
            String name = "controlGroup_" + id + ":optionsListDataView";
            used.add(name);
            String view = reference(dashboard, name);
            assertThat(fields(view).get(control.at("/explicitInput/fieldName").asText()))
                    .isEqualTo("keyword");
        }
        assertThat(used).isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void everyColumnHasAFieldAndAnOperationThatFitsIt(JsonNode panel) {
        JsonNode attributes = panel.at("/embeddableConfig/attributes");
        for (Map.Entry<String, JsonNode> layer :
                attributes.at("/state/datasourceStates/formBased/layers").properties()) {
            String name = "indexpattern-datasource-layer-" + layer.getKey();
            Map<String, String> fields = fields(reference(attributes, name));
            JsonNode columns = layer.getValue().path("columns");
            assertThat(texts(layer.getValue().path("columnOrder"))).containsExactlyInAnyOrderElementsOf(names(columns));
            assertBucketsStandFirst(layer.getValue());
            columns.forEach(column -> assertFits(column, columns, fields));
        }
    }

    private static void assertFits(JsonNode column, JsonNode columns, Map<String, String> fields) {
        String operation = column.path("operationType").asText();
        String field = column.path("sourceField").asText();
        switch (operation) {
            case "count" -> assertThat(field).isEqualTo("___records___");
            case "date_histogram" -> assertThat(fields.get(field)).isEqualTo("date");
            case "max" ->
                assertThat(NUMBERS.contains(fields.get(field)) ? "number" : fields.get(field))
                        .isEqualTo(column.path("dataType").asText());
            case "median", "percentile" -> assertThat(fields.get(field)).isIn(NUMBERS);
            case "unique_count" -> assertThat(fields.get(field)).isIn(COUNTED);
            case "terms" -> {
                assertThat(fields.get(field)).isEqualTo("keyword");
                JsonNode order =
                        columns.path(column.at("/params/orderBy/columnId").asText());
                assertThat(order.path("isBucketed").asBoolean(true))
                        .as("ordered by a measure")
                        .isFalse();
                assertThat(column.at("/params/size").asInt()).isBetween(1, 1_000);
            }
            default -> throw new AssertionError("unknown operation " + operation);
        }
        assertThat(column.path("isBucketed").asBoolean()).isEqualTo(!MEASURES.contains(operation));
        assertThat(column.path("label").asText()).isNotBlank();
    }

    /** Lens nests the buckets in this order and hangs the measures below. */
    private static void assertBucketsStandFirst(JsonNode layer) {
        boolean measures = false;
        for (String id : texts(layer.path("columnOrder"))) {
            boolean bucket = layer.path("columns").path(id).path("isBucketed").asBoolean();
            assertThat(bucket && measures).as(id).isFalse();
            measures |= !bucket;
        }
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void everyVisualizationShowsColumnsOfItsLayer(JsonNode panel) {
        JsonNode attributes = panel.at("/embeddableConfig/attributes");
        String type = attributes.path("visualizationType").asText();
        assertThat(VISUALIZATIONS).containsKey(type);
        JsonNode layers = attributes.at("/state/datasourceStates/formBased/layers");
        String layerId = layers.fieldNames().next();
        JsonNode visualization = attributes.at("/state/visualization");
        JsonNode shown = visualization.has("layers") ? visualization.at("/layers/0") : visualization;

        assertThat(shown.path("layerId").asText()).isEqualTo(layerId);
        assertThat(shown.path("layerType").asText()).isEqualTo("data");
        assertThat(accessors(shown))
                .as("all columns, and no others")
                .containsExactlyInAnyOrderElementsOf(names(layers.path(layerId).path("columns")));
        String shape = shown.has("seriesType")
                ? shown.path("seriesType").asText()
                : visualization.path("shape").asText();
        if (!shape.isEmpty()) {
            assertThat(VISUALIZATIONS.get(type)).contains(shape);
        }
    }

    private static List<String> accessors(JsonNode shown) {
        List<String> ids = new ArrayList<>();
        for (String one : List.of("xAccessor", "yAccessor", "valueAccessor", "splitAccessor", "metricAccessor")) {
            if (shown.has(one)) {
                ids.add(shown.path(one).asText());
            }
        }
        for (String many : List.of("accessors", "primaryGroups", "metrics")) {
            ids.addAll(texts(shown.path(many)));
        }
        shown.path("columns").forEach(column -> ids.add(column.path("columnId").asText()));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://watch.example", "https://watch.example/", "https://watch.example//"})
    void anotherPrefixAndAnotherDashboardReplaceTheShippedOnes(URI dashboard) {
        String lines = KibanaObjects.read(Path.of("config"))
                .withPrefix("news")
                .withDashboard(dashboard)
                .lines();

        assertThat(lines).contains("\"title\":\"news-articles\"", "https://watch.example/article/{{value}}");
        assertThat(lines).doesNotContain("localhost:8080", "\"title\":\"mediawatch-articles\"");
        assertThat(lines.lines()).hasSize(OBJECTS.size());
    }

    private static Map<String, Map<String, String>> fields() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Kind kind : Kind.values()) {
            try (InputStream in = Kind.class.getResourceAsStream(kind.id() + ".json")) {
                Map<String, String> fields = new TreeMap<>();
                collect("", Json.MAPPER.readTree(in).at("/mappings/properties"), fields);
                all.put(kind.id(), fields);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return all;
    }

    private static void collect(String path, JsonNode properties, Map<String, String> fields) {
        for (Map.Entry<String, JsonNode> field : properties.properties()) {
            String name = path + field.getKey();
            if (field.getValue().has("properties")) {
                collect(name + ".", field.getValue().get("properties"), fields);
            } else {
                fields.put(name, field.getValue().path("type").asText());
            }
        }
    }

    private static Map<String, String> fields(String kind) {
        Map<String, String> all = new HashMap<>(Objects.requireNonNull(FIELDS.get(kind), kind));
        runtimeFields(kind)
                .properties()
                .forEach(field ->
                        all.put(field.getKey(), field.getValue().path("type").asText()));
        return all;
    }

    /** The kind of the data view that a reference of this name leads to. */
    private static String reference(JsonNode object, String name) {
        for (JsonNode reference : object.path("references")) {
            if (reference.path("name").asText().equals(name)) {
                return kind(reference.path("id"));
            }
        }
        throw new AssertionError("no reference " + name);
    }

    private static String kind(JsonNode id) {
        return id.asText().substring("mediawatch-".length());
    }

    private static Stream<JsonNode> panels(JsonNode dashboard) {
        return StreamSupport.stream(
                parsed(dashboard.at("/attributes/panelsJSON")).spliterator(), false);
    }

    private static JsonNode parsed(JsonNode text) {
        try {
            return Json.MAPPER.readTree(text.asText());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    private static String type(JsonNode object) {
        return object.path("type").asText();
    }

    private static String key(JsonNode object) {
        return type(object) + ":" + object.path("id").asText();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
