package io.mediawatch.alert.channel;

import static io.mediawatch.model.InvalidValue.require;

import io.mediawatch.model.Hash;
import io.mediawatch.model.InvalidValue;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mail by SMTP, as plain text and as HTML; its Message-ID is made of the idempotency key. */
final class Email implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(Email.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    /** The command that tells who sends. */
    private static final String SENDER = "MAIL FROM";

    private static final int TRANSIENT = 400;
    private static final int PERMANENT = 500;

    /** First TLS or a password, as somebody may set it right: no mail is at fault. */
    private static final int UNAUTHENTICATED = 530;

    private final Smtp smtp;
    private final String from;
    private final List<String> to;
    private final Clock clock;
    private final Session session;

    Email(Smtp smtp, String from, List<String> to, Clock clock) {
        this.smtp = smtp;
        this.from = from;
        this.to = to;
        this.clock = clock;
        this.session = Session.getInstance(properties(smtp));
    }

    /** @throws IllegalArgumentException if it is none, or several */
    static void requireAddress(String key, String address) {
        require(count(key, address) == 1, key, "'" + address + "' is not one mail address");
    }

    /** @throws IllegalArgumentException naming the address that is none */
    static void requireAddresses(String key, List<String> addresses) {
        addresses.forEach(address -> require(count(key, address) > 0, key, none(address)));
    }

    private static int count(String key, String addresses) {
        try {
            return InternetAddress.parse(addresses, true).length;
        } catch (AddressException e) {
            throw new InvalidValue(key, none(addresses), e);
        }
    }

    private static String none(String address) {
        return "'" + address + "' is not a mail address";
    }

    private static Properties properties(Smtp smtp) {
        Properties properties = new Properties();
        String timeout = Long.toString(Smtp.TIMEOUT.toMillis());
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.sendpartial", "true"); // one mailbox that takes none does not silence the others
        properties.put("mail.smtp.auth", Boolean.toString(smtp.user() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.tls() == Smtp.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.tls() == Smtp.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls() == Smtp.Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public Receipt send(Message message) {
        try {
            deliver(mail(message));
            return Receipt.delivered();
        } catch (AuthenticationFailedException e) {
            return Receipt.busy(smtp.host() + " does not accept user and password", null);
        } catch (SendFailedException e) {
            return receipt(e);
        } catch (MessagingException e) {
            return Receipt.busy(smtp.host() + ": " + e.getMessage(), null);
        }
    }

    private void deliver(MimeMessage mail) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(smtp.host(), smtp.port(), smtp.user(), smtp.password());
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            hangUp(transport);
        }
    }

    /** However a connection ends, the server has accepted the mail by then, or said that it does not. */
    private void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("{} broke off at the end: {}", smtp.host(), e.getMessage());
        }
    }

    /** What reached anybody is delivered: sent again, it would reach them twice. */
    private Receipt receipt(SendFailedException error) {
        if (error instanceof SMTPSendFailedException refused
                && refused.getCommand().startsWith(SENDER)) {
            return receipt(refused.getReturnCode(), "sender " + from + ": " + reason(error));
        }
        int whole = 0;
        List<SMTPAddressFailedException> without = new ArrayList<>();
        for (Exception e = error; e instanceof MessagingException inner; e = inner.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                without.add(address);
            } else if (e instanceof SMTPSendFailedException refused) {
                whole = refused.getReturnCode();
            }
        }
        if (error.getValidSentAddresses() != null && error.getValidSentAddresses().length > 0) {
            String missing = "not to " + reasons(without);
            LOG.warn("a mail was delivered {}", missing);
            return Receipt.delivered(missing);
        }
        int soonest = without.stream()
                .mapToInt(SMTPAddressFailedException::getReturnCode)
                .min()
                .orElse(0);
        return whole >= TRANSIENT || without.isEmpty()
                ? receipt(whole, reason(error))
                : receipt(soonest, reasons(without)); // the library says no more than that addresses are invalid
    }

    private static String reasons(List<SMTPAddressFailedException> mailboxes) {
        return mailboxes.stream()
                .map(each -> each.getAddress() + ": " + reason(each))
                .collect(Collectors.joining("; "));
    }

    private static String reason(Exception error) {
        return String.valueOf(error.getMessage()).strip();
    }

    /** By the server's own word: 4xx is for now, 5xx for good. */
    private static Receipt receipt(int code, String reason) {
        if (code >= PERMANENT && code != UNAUTHENTICATED) {
            return Receipt.refused(reason);
        }
        return code >= TRANSIENT ? Receipt.busy(reason, null) : Receipt.failed(reason);
    }

    private MimeMessage mail(Message message) throws MessagingException {
        MimeMessage mail = new Identified(session, "<" + Hash.of(message.key()) + "@mediawatch>");
        mail.setFrom(new InternetAddress(from));
        Address[] recipients = InternetAddress.parse(String.join(",", to));
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, recipients);
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Idempotency-Key", message.key());
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(message.text(Markup.PLAIN), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<html><body>" + message.text(Markup.HTML) + "</body></html>", UTF_8, "html");
        Multipart both = new MimeMultipart("alternative", plain, html);
        mail.setContent(both);
        return mail;
    }

    /** Keeps its Message-ID, which the library would make anew for each sending. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
