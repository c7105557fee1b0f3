package fi.rekisteri.command.telling;

import fi.rekisteri.command.recipient.book.Known;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Writes to the recipient in Finnish, Swedish and English. Off until a server and a sender are configured: then it keeps trying. */
final class Mail implements Courier {
    private final @Nullable MailSender sender;
    private final String from;
    private final Secrets secrets;
    private final ServiceActs acts;

    Mail(@Nullable MailSender sender, String from, Secrets secrets, ServiceActs acts) {
        this.sender = sender;
        this.from = from;
        this.secrets = secrets;
        this.acts = acts;
    }

    @Override
    public Delivery deliver(Story story, Known recipient, Instant now) {
        String address = secrets.address(recipient).orElse("");
        if (sender == null || from.isBlank()) {
            return new Delivery.Failed("mail-off");
        }
        MailText text = MailText.of(story, acts.notice(story.opened().register()));
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject(text.subject());
        message.setText(text.body());
        try {
            sender.send(message);
            return new Delivery.Taken();
        } catch (MailException e) {
            return new Delivery.Failed("mail-refused");
        }
    }
}
