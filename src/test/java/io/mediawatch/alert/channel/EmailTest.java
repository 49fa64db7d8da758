package io.mediawatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mediawatch.alert.channel.Receipt.Result;
import io.mediawatch.alert.channel.Smtp.Tls;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailHasTextAndHtmlAndAnIdOfItsOwnThatStays() throws Exception {
        server.setUser("watch", "pw");
        Email email = email(Tls.NONE, "pw");
        assertThat(email.send(Alerts.message())).isEqualTo(Receipt.delivered());
        assertThat(email.send(Alerts.message())).isEqualTo(Receipt.delivered());

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(4); // two recipients each
        assertThat(received[0].getMessageID()).isEqualTo(received[3].getMessageID());
        assertThat(received[0].getSubject()).startsWith("[HIGH] 芯片");
        Multipart both = (Multipart) received[0].getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat((String) both.getBodyPart(0).getContent()).contains("英伟达 发布 <新> 芯片。");
        assertThat((String) both.getBodyPart(1).getContent()).contains("<b>英伟达</b> 发布 &lt;新&gt; 芯片。");
    }

    @Test
    void aWrongPasswordWaitsForSomebodyToPutItRight() {
        server.setUser("watch", "right");
        Receipt receipt = email(Tls.NONE, "wrong").send(Alerts.message());
        assertThat(receipt.result()).isEqualTo(Result.BUSY);
        assertThat(receipt.reason()).contains("does not accept user and password");
    }

    @Test
    void aServerWithoutStartTlsGetsNoMail() {
        assertThat(email(Tls.STARTTLS, "pw").send(Alerts.message()).result()).isEqualTo(Result.BUSY);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsBusy() {
        Email email = email(Tls.NONE, "pw");
        server.stop();
        assertThat(email.send(Alerts.message()).result()).isEqualTo(Result.BUSY);
    }

    @Test
    void anAcceptedMailIsDeliveredEvenIfTheServerBreaksOffThen() throws Exception {
        try (ServerSocket abrupt = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(abrupt, line -> "250 ok"));

            Receipt receipt = email(new Smtp("127.0.0.1", abrupt.getLocalPort(), Tls.NONE, null, null))
                    .send(Alerts.message());

            assertThat(receipt).isEqualTo(Receipt.delivered());
            served.join();
        }
    }

    @Test
    void aMailboxThatIsNoMoreDoesNotKeepTheMailFromTheOthers() throws Exception {
        Receipt receipt = sent(line -> line.startsWith("RCPT TO:<b@") ? "550 no such user" : "250 ok");

        assertThat(receipt.result()).isEqualTo(Result.DELIVERED);
        assertThat(receipt.reason()).isEqualTo("not to b@news.example: 550 no such user");
    }

    @Test
    void aMailThatNobodyTakesIsRefusedForGoodOrForNow() throws Exception {
        Receipt refused = sent(line -> line.startsWith("RCPT") ? "550 no such user" : "250 ok");
        assertThat(refused.result()).isEqualTo(Result.REFUSED);
        assertThat(refused.reason()).isEqualTo("a@news.example: 550 no such user; b@news.example: 550 no such user");
        assertThat(sent(line -> line.startsWith("RCPT TO:<b@")
                                ? "550 no such user"
                                : line.startsWith("RCPT") ? "450 later" : "250 ok")
                        .result())
                .isEqualTo(Result.BUSY);
        Receipt spam = sent(line -> line.equals(".") ? "554 spam" : "250 ok");
        assertThat(spam.result()).isEqualTo(Result.REFUSED);
        assertThat(spam.reason()).isEqualTo("554 spam");
    }

    @Test
    void aSenderThatIsRefusedIsNamed() throws Exception {
        Receipt refused = sent(line -> line.startsWith("MAIL") ? "550 no such sender" : "250 ok");
        assertThat(refused.result()).isEqualTo(Result.REFUSED);
        assertThat(refused.reason()).isEqualTo("sender watch@news.example: 550 no such sender");
        assertThat(sent(line -> line.startsWith("MAIL") ? "554 blocked" : "250 ok")
                        .result())
                .isEqualTo(Result.REFUSED);
        assertThat(sent(line -> line.startsWith("MAIL") ? "451 later" : "250 ok")
                        .result())
                .isEqualTo(Result.BUSY);
        assertThat(sent(line -> line.startsWith("MAIL") ? "530 first STARTTLS" : "250 ok")
                        .result())
                .isEqualTo(Result.BUSY);
    }

    private static Receipt sent(UnaryOperator<String> answers) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, answers));
            Receipt receipt = email(new Smtp("127.0.0.1", server.getLocalPort(), Tls.NONE, null, null))
                    .send(Alerts.message());
            served.join();
            return receipt;
        }
    }

    /** Takes one mail as told, the commands before it gladly; answers QUIT by a reset. */
    private static void serve(ServerSocket server, UnaryOperator<String> answers) {
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = socket.getOutputStream();
            out.write("220 abrupt\r\n".getBytes(StandardCharsets.US_ASCII));
            boolean data = false;
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                if (!data || line.equals(".")) {
                    data = line.equals("DATA");
                    boolean asked = line.equals(".") || line.startsWith("RCPT") || line.startsWith("MAIL");
                    String answer = data ? "354 go on" : asked ? answers.apply(line) : "250 ok";
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Email email(Tls tls, String password) {
        return email(new Smtp("127.0.0.1", server.getSmtp().getPort(), tls, "watch", password));
    }

    private static Email email(Smtp smtp) {
        return new Email(
                smtp,
                "watch@news.example",
                List.of("a@news.example", "b@news.example"),
                Clock.fixed(Alerts.NOW, ZoneOffset.UTC));
    }
}
