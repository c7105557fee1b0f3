package fi.rekisteri.query.customer;

import fi.rekisteri.query.customer.CardFollower.Change;
import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LoggedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the cards a batch concerns, tells them on, and writes them back: two statements, whatever the batch holds. */
@Component
class CardProjection implements Projection {
    private final Cards cards;
    private final List<CardFollower> followers;

    CardProjection(Cards cards, List<CardFollower> followers) {
        this.cards = cards;
        this.followers = List.copyOf(followers);
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        List<LoggedEvent> ours = batch.stream()
                .filter(logged ->
                        logged.event() instanceof CustomerEvent || logged.event() instanceof ListEntryDisclosed)
                .toList();
        if (ours.isEmpty()) {
            return;
        }
        Map<StreamId, Card> before = cards.find(known(ours));
        Map<StreamId, Card> after = new LinkedHashMap<>();
        for (LoggedEvent logged : ours) {
            StreamId customer = customer(logged);
            Card now = after.getOrDefault(customer, before.get(customer));
            after.put(customer, tell(now, logged));
        }
        cards.save(after.values());
        List<Change> changes = after.values().stream()
                .map(card -> new Change(before.get(card.customer()), card))
                .toList();
        followers.forEach(follower -> follower.follow(changes));
    }

    @Override
    public List<String> tables() {
        List<String> tables = new ArrayList<>(List.of("views.customer"));
        followers.forEach(follower -> tables.addAll(follower.tables()));
        return tables;
    }

    /** Those that may have a card already. */
    private static Set<StreamId> known(List<LoggedEvent> events) {
        Set<StreamId> known = events.stream().map(CardProjection::customer).collect(Collectors.toSet());
        events.stream()
                .filter(logged -> logged.event() instanceof CustomerRegistered)
                .forEach(logged -> known.remove(customer(logged)));
        return known;
    }

    private static StreamId customer(LoggedEvent logged) {
        return logged.event() instanceof CustomerEvent event
                ? event.customer()
                : new StreamId(logged.register(), Objects.requireNonNull(logged.stream()));
    }

    /** A list changes nothing of what is held, but it may be the first time that data goes to somebody (Art. 14(3)(c)). */
    private static Card tell(@Nullable Card now, LoggedEvent logged) {
        return logged.event() instanceof CustomerEvent
                ? CardStory.after(now, logged)
                : CardStory.disclosed(Objects.requireNonNull(now), logged.occurredAt());
    }
}
