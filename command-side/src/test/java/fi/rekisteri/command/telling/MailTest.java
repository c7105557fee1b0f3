package fi.rekisteri.command.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.rekisteri.shared.event.NotificationEvent.NotificationDelivered;
import fi.rekisteri.shared.event.NotificationEvent.NotificationFailed;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTest {
    private final DataSource database = TestDatabase.create().migrate("db/log").commandSideDataSource();
    private final Moving clock = new Moving(Instant.parse("2026-03-02T08:00:00Z"));
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @TempDir
    private Path directory;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_says_in_three_languages_what_changed_and_names_nobody() throws Exception {
        try (Telling19 telling = telling("register@example.fi")) {
            UUID disclosure = corrected(telling);
            telling.round();

            assertThat(server.getReceivedMessages()).hasSize(1);
            var message = server.getReceivedMessages()[0];
            String text = (String) message.getContent();
            assertThat(message.getAllRecipients()[0].toString()).isEqualTo("gdpr@perinta.example.fi");
            assertThat(message.getSubject()).contains("IP-Produkter Oy");
            assertThat(text)
                    .contains(disclosure.toString(), "Sähköpostiosoite", "E-postadress", "E-mail address", "oikaistu")
                    .doesNotContain("Anna", "anna", "@", "{0}", "{5}");
            assertThat(telling.told(telling.bean(Last.class).recipient).getLast())
                    .isInstanceOf(NotificationDelivered.class);
        }
    }

    @Test
    void without_a_sender_nothing_is_lost() throws Exception {
        try (Telling19 telling = telling("")) {
            corrected(telling);
            telling.round();
            StreamId recipient = telling.bean(Last.class).recipient;
            assertThat(telling.told(recipient).getLast())
                    .isInstanceOfSatisfying(
                            NotificationFailed.class,
                            event -> assertThat(event.failure()).isEqualTo("mail-off"));
        }
        try (Telling19 telling = telling("register@example.fi")) {
            clock.pass(Duration.ofHours(1));
            telling.round();
            assertThat(server.getReceivedMessages()).hasSize(1);
        }
    }

    /** Who was told last. */
    static final class Last {
        StreamId recipient = new StreamId("", new UUID(0, 0));
    }

    private UUID corrected(Telling19 telling) {
        StreamId anna = telling.customer();
        StreamId recipient = telling.recipient(Telling.EMAIL, "gdpr@perinta.example.fi");
        telling.bean(Last.class).recipient = recipient;
        UUID disclosure = telling.disclose(anna, recipient, "email");
        telling.correct(anna, "anna.v@example.fi", ValueGround.OUTDATED);
        return disclosure;
    }

    private Telling19 telling(String from) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        Path kek = directory.resolve("kek");
        return new Telling19(
                        database,
                        kek.toFile().exists() ? kek : TellingTest.kek(directory),
                        clock,
                        Map.of("rekisteri.notifications.mail-from", from))
                .with(MailSender.class, sender)
                .with(Last.class, new Last())
                .start();
    }
}
