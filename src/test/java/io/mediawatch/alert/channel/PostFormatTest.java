package io.mediawatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.alert.channel.Receipt.Result;
import io.mediawatch.model.Json;
import io.mediawatch.net.Response.Fetched;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each receiver's own format. The signatures to compare with were computed with OpenSSL. */
class PostFormatTest {
    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void aWebhookGetsTheAlertSignedByStandardWebhooks() throws IOException {
        PostFormat.Post post = new Webhook("http://hook.example/", SECRET).post(Alerts.message(), Alerts.NOW);

        JsonNode body = Json.MAPPER.readTree(post.body());
        assertThat(body.path("type").asText()).isEqualTo("alert.raised");
        assertThat(body.at("/data/alert/rule").asText()).isEqualTo("chips");
        assertThat(body.at("/data/text").asText()).contains("晨光科技网");
        assertThat(post.headers())
                .containsEntry("webhook-id", "77aa/desk")
                .containsEntry("Idempotency-Key", "77aa/desk")
                .containsEntry("webhook-timestamp", "1773019932");
        String signed = "77aa/desk.1773019932." + new String(post.body(), StandardCharsets.UTF_8);
        assertThat(post.headers().get("webhook-signature"))
                .isEqualTo("v1," + Signature.of("0123456789abcdef".getBytes(StandardCharsets.UTF_8), signed));
    }

    @Test
    void hmacIsThatOfRfc4231() {
        assertThat(Signature.of("Jefe".getBytes(StandardCharsets.UTF_8), "what do ya want for nothing?"))
                .isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="); // test case 2
    }

    @Test
    void aWebhookWithoutSecretIsNotSigned() {
        assertThat(new Webhook("http://hook.example/", null)
                        .post(Alerts.message(), Alerts.NOW)
                        .headers())
                .doesNotContainKey("webhook-signature");
    }

    @Test
    void slackGetsItsOwnMarkup() throws IOException {
        JsonNode body = body(new Slack("http://slack.example/"));
        assertThat(body.path("text").asText()).startsWith("*<https://news.example/");
        assertThat(body.path("unfurl_links").asBoolean(true)).isFalse();
    }

    @Test
    void teamsGetsAMessageWithAnAdaptiveCard() throws IOException {
        JsonNode body = body(new Teams("http://teams.example/"));
        assertThat(body.path("type").asText()).isEqualTo("message");
        assertThat(body.at("/attachments/0/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(body.at("/attachments/0/content/type").asText()).isEqualTo("AdaptiveCard");
        assertThat(body.at("/attachments/0/content/body/1/text").asText()).contains("**英伟达**");
    }

    @Test
    void aHeadlineIsNoLinkInTheTitleOfACard() throws IOException {
        Message message = new Message("k", Alerts.alert("[here](http://evil.example)", "p", List.of()), Links.NONE);
        JsonNode body = Json.MAPPER.readTree(
                new Teams("http://teams.example/").post(message, Alerts.NOW).body());

        assertThat(body.at("/attachments/0/content/body/0/text").asText()).doesNotContain("[here]");
    }

    @Test
    void larkSignsNothingWithTimeAndSecretAsKey() throws IOException {
        JsonNode body = body(new Lark("http://lark.example/", "secret"));
        assertThat(body.path("msg_type").asText()).isEqualTo("interactive");
        assertThat(body.at("/card/header/template").asText()).isEqualTo("red");
        assertThat(body.path("timestamp").asText()).isEqualTo("1773019932");
        assertThat(body.path("sign").asText()).isEqualTo("P6OmZmnwTCmYdLMaIYzd9k3TJ/ODWXIAdm9ZsObdHcE=");
    }

    @Test
    void dingTalkSignsInTheAddress() throws IOException {
        DingTalk dingTalk = new DingTalk("http://ding.example/robot/send?access_token=t", "SECabc");
        PostFormat.Post post = dingTalk.post(Alerts.message(), Alerts.NOW);
        assertThat(post.url())
                .isEqualTo(
                        "http://ding.example/robot/send?access_token=t&timestamp=1773019932000&sign=766pSPZGsILrlYei40Cny76%2Fs6XkQgqN3xSStwpaJXI%3D");
        assertThat(body(dingTalk).at("/markdown/title").asText()).startsWith("[HIGH] ");
    }

    @Test
    void weComTextIsCutToWhatItTakes() throws IOException {
        Message longer = new Message("k", Alerts.alert("长".repeat(3000), "p", List.of()), Links.NONE);
        JsonNode body = Json.MAPPER.readTree(
                new WeCom("http://wecom.example/").post(longer, Alerts.NOW).body());
        assertThat(body.at("/markdown/content").asText().getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(4090, 4096);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            slack;    ok;                                                  DELIVERED
            teams;    1;                                                   DELIVERED
            teams;    Webhook message delivery failed with error: HTTP error 429; BUSY
            teams;    Webhook message delivery failed with error: HTTP error 400; FAILED
            lark;     {"code":0,"msg":"success"};                          DELIVERED
            lark;     {"StatusCode":0,"StatusMessage":"success"};          DELIVERED
            lark;     {"code":11232,"msg":"frequency limited"};            BUSY
            lark;     {"code":19021,"msg":"sign match fail"};              REFUSED
            lark;     <html>;                                              FAILED
            dingtalk; {"errcode":0,"errmsg":"ok"};                         DELIVERED
            dingtalk; {"errcode":130101,"errmsg":"send too fast"};         BUSY
            dingtalk; {"errcode":-1,"errmsg":"system busy"};               BUSY
            dingtalk; {"errcode":310000,"errmsg":"sign not match"};        REFUSED
            wecom;    {"errcode":0,"errmsg":"ok"};                         DELIVERED
            wecom;    {"errcode":45009,"errmsg":"api freq out of limit"};  BUSY
            wecom;    {"errcode":93000,"errmsg":"invalid webhook url"};    REFUSED
            wecom;    ;                                                    FAILED
            """)
    void anErrorBehindStatus200IsAnError(String kind, String body, Result expected) {
        PostFormat format =
                switch (kind) {
                    case "slack" -> new Slack("u");
                    case "teams" -> new Teams("u");
                    case "lark" -> new Lark("u", null);
                    case "dingtalk" -> new DingTalk("u", null);
                    default -> new WeCom("u");
                };
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        assertThat(format.judge(new Fetched(200, "u", Map.of(), bytes, null)).result())
                .isEqualTo(expected);
    }

    @Test
    void whoIsShutOutByDingTalkWaitsTenMinutes() {
        byte[] body = "{\"errcode\":130101}".getBytes(StandardCharsets.UTF_8);
        assertThat(new DingTalk("u", null)
                        .judge(new Fetched(200, "u", Map.of(), body, null))
                        .after())
                .isEqualTo(Duration.ofMinutes(10));
    }

    private static JsonNode body(PostFormat format) throws IOException {
        return Json.MAPPER.readTree(format.post(Alerts.message(), Alerts.NOW).body());
    }
}
