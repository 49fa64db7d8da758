package io.mediawatch.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
    @Test
    void articleInsideAGraphRefersToItsAuthorById() {
        JsonLd data = of(
                """
                {"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},
                 {"@type":["NewsArticle"],"headline":"Bridge stays open","author":{"@id":"#ann"}},
                 {"@type":"Person","@id":"#ann","name":"Ann Miller"}]}""");
        assertThat(data.headline()).isEqualTo("Bridge stays open");
        assertThat(data.authors()).containsExactly("Ann Miller");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge stays open\",\"mentions\":{\"@type\":\"NewsArticle\","
                        + "\"headline\":\"Ferry sold\",\"author\":{\"name\":\"Bo Lind\"},\"isAccessibleForFree\":false}}",
                "[{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sold\","
                        + "\"author\":\"Bo Lind\",\"isAccessibleForFree\":false}]},"
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge stays open\"}]",
                "[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sold\",\"author\":\"Bo Lind\","
                        + "\"isAccessibleForFree\":false},{\"@type\":\"NewsArticle\",\"headline\":\"Bridge stays open\"}]"
            })
    void otherArticlesSayNothingOfThisOne(String script) {
        JsonLd data = of(script);
        assertThat(data.headline()).isEqualTo("Bridge stays open");
        assertThat(data.authors()).isEmpty();
        assertThat(data.free()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"@id\":\"https://www.harbour-post.example/\",\"name\":\"Harbour Post Homepage\"}",
                "{\"url\":\"https://www.harbour-post.example\",\"name\":\"Harbour Post Homepage\"}",
                "\"https://www.harbour-post.example/\",\"name\":\"Harbour Post Homepage\""
            })
    void frontPageIsNoLevel(String front) {
        assertThat(of("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"position\":1,\"item\":" + front
                                + "},{\"position\":2,\"item\":{\"@id\":\"https://www.harbour-post.example/ports/\","
                                + "\"name\":\"Ports\"}}]}")
                        .breadcrumb())
                .containsExactly("Ports");
    }

    @Test
    void sectionWithAHostOfItsOwnIsALevel() {
        assertThat(of("{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
                                + "{\"name\":\"Home\",\"item\":\"https://www.harbour-post.example/\"},"
                                + "{\"name\":\"Ports\",\"item\":\"https://ports.harbour-post.example/\"}]}")
                        .breadcrumb())
                .containsExactly("Ports");
    }

    @Test
    void nodesOfTheSameArticleCompleteEachOther() {
        JsonLd data = of("{\"mainEntity\":[{\"@type\":\"NewsArticle\",\"headline\":\"Bridge stays open\"},"
                + "{\"@type\":\"Article\",\"headline\":\"Bridge stays open.\",\"author\":\"Ann Miller\"}]}");
        assertThat(data.authors()).containsExactly("Ann Miller");
    }

    @Test
    void articleInsideAnotherThingCountsWhereThereIsNoOther() {
        assertThat(
                        of("{\"@type\":\"ItemPage\",\"hasPart\":{\"@type\":\"NewsArticle\",\"headline\":\"Bridge stays open\"}}")
                                .headline())
                .isEqualTo("Bridge stays open");
    }

    @Test
    void organizationIsNoPersonAndAnAccountIsNoNameOfOne() {
        JsonLd data = of(
                """
                {"@graph":[{"@type":"NewsArticle","headline":"Bridge stays open","author":{"@id":"#ports"},"creator":"jdoe_desk"},
                 {"@type":"NewsMediaOrganization","@id":"#ports","name":"Society for Ports"}]}""");
        assertThat(data.authors()).containsExactly("Society for Ports");
        assertThat(data.people()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{~@type~:~Person~,~name~:~Ann Miller~} | Ann Miller",
                "~Super Admin~ | ''", // the account of who fills the pages
                "{~@type~:~Organization~,~name~:~Bay Courier~} | ''",
            })
    void creatorStandsInForAnOrganizationIfSaidToBeAPerson(String creator, String expected) {
        String data = "{~@type~:~NewsArticle~,~author~:{~@type~:~Organization~,~name~:~Bay Press~},~creator~:" + creator
                + "}";
        assertThat(String.join(", ", of(data.replace('~', '"')).people())).isEqualTo(expected);
    }

    @Test
    void whoIsSaidToBeBothIsAPerson() {
        JsonLd data = of(
                """
                {"@graph":[{"@type":"NewsArticle","headline":"Bridge stays open","author":{"name":"Ann Miller","@id":"#ann"}},
                 {"@type":["Person","Organization"],"@id":"#ann","name":"Ann Miller"}]}""");
        assertThat(data.people()).containsExactly("Ann Miller");
    }

    @Test
    void onePersonMayHaveTheNamesOfSeveral() {
        assertThat(of("{\"@type\":\"NewsArticle\",\"author\":{\"name\":[\"Ann Miller\",\"Tom Okafor\"]}}")
                        .authors())
                .containsExactly("Ann Miller", "Tom Okafor");
    }

    @Test
    void searchEnginesOfChinaAreToldTheDateWithoutAType() {
        assertThat(of("{\"@context\":\"https://ziyuan.example/cambrian.jsonld\",\"pubDate\":\"2024-10-21T15:30:28\"}")
                        .date("pubDate"))
                .isEqualTo("2024-10-21T15:30:28");
    }

    @Test
    void typeMayBeAnAddress() {
        assertThat(of("{\"@type\":\"https://schema.org/NewsArticle\",\"headline\":\"Bridge\"}")
                        .headline())
                .isEqualTo("Bridge");
    }

    @Test
    void dateOfThePageServesWhereTheArticleHasNone() {
        assertThat(of("[{\"@type\":\"WebPage\",\"datePublished\":\"2024-10-21\"},{\"@type\":\"NewsArticle\"}]")
                        .date("datePublished"))
                .isEqualTo("2024-10-21");
    }

    @Test
    void entitiesInTextsAreResolved() {
        assertThat(of("{\"@type\":\"Article\",\"headline\":\"Salt &amp; pepper\"}")
                        .headline())
                .isEqualTo("Salt & pepper");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<!-- {\"@type\":\"Article\",\"headline\":\"Bridge\"} -->",
                "<!-- [{\"@type\":\"WebSite\",\"name\":\"Bay\"},{\"@type\":\"Article\",\"headline\":\"Bridge\"}] -->",
                "<!--//--><![CDATA[//><!--\n[{\"@type\":\"Article\",\"headline\":\"Bridge\"}]\n//--><!]]>",
                "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Bridge\"}\n//]]>",
                "{\"@type\":\"Article\",\"headline\":\"Bridge\",}",
                "{\"@type\":\"Article\",\"description\":\"two\nlines\",\"headline\":\"Bridge\"}",
                "{\"@type\":\"Article\",/* ours */\"headline\":\"Bridge\"}",
                "{'@type':'Article','headline':'Bridge'}",
                "{\"@type\":\"Article\",\"keywords\":[\"lock\", ,],\"headline\":\"Bridge\"}"
            })
    void commonMistakesAreForgiven(String script) {
        assertThat(of(script).headline()).isEqualTo("Bridge");
    }

    @Test
    void brokenScriptSaysNothingAndDoesNotSilenceTheNext() {
        JsonLd data =
                JsonLd.of(List.of("{\"@type\":\"Article\",", "{\"@type\":\"Article\",\"headline\":\"Bridge\"}"), "");
        assertThat(data.headline()).isEqualTo("Bridge");
    }

    @Test
    void articleThatIsNotFreeSaysSo() {
        assertThat(of("{\"@type\":\"Article\",\"isAccessibleForFree\":\"False\"}")
                        .free())
                .isFalse();
        assertThat(of("{\"@type\":\"Article\",\"isAccessibleForFree\":true}").free())
                .isTrue();
        assertThat(of("{\"@type\":\"Article\"}").free()).isTrue();
    }

    private static JsonLd of(String script) {
        return JsonLd.of(List.of(script), "Bridge stays open - Harbour Post");
    }
}
