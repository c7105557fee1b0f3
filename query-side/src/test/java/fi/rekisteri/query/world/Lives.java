package fi.rekisteri.query.world;

import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.Closing;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.CollectionEnded;
import fi.rekisteri.shared.event.CustomerEvent.CollectionStarted;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleEnded;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleStarted;
import fi.rekisteri.shared.event.CustomerEvent.ErasureDecided;
import fi.rekisteri.shared.event.CustomerEvent.HoldLifted;
import fi.rekisteri.shared.event.CustomerEvent.HoldPlaced;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceOpened;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceSettled;
import fi.rekisteri.shared.event.CustomerEvent.LiftingTold;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionWithdrawn;
import fi.rekisteri.shared.event.CustomerEvent.OrderRecorded;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipEnded;
import fi.rekisteri.shared.event.CustomerEvent.RestrictionLifted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.event.RequestEvent.RequestClosed;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Lives of customers as chance has them, drawn from a seed. */
public final class Lives {
    private static final LocalDate LATER = LocalDate.of(2033, 12, 31);
    private static final String[] FIRST = {"Äijä", "Anna-Maija", "Zoë", "Björn", "Väinö", "Ćira"};
    private static final String[] LAST = {"Öhman", "Virtanen", "von Åberg", "Mäki-Petäjä", "O'Neill"};

    private final Writer writer;
    private final Random chance;
    private final List<Life> alive = new ArrayList<>();
    private int registered;
    private int erasures;

    public Lives(Writer writer, long seed) {
        this.writer = writer;
        this.chance = new Random(seed);
    }

    private static final class Life {
        final StreamId customer;
        final Notice notice;
        final List<Sealed> invoices = new ArrayList<>();
        final List<Hold> holds = new ArrayList<>();
        final List<Hold> roles = new ArrayList<>();

        Life(StreamId customer, Notice notice) {
            this.customer = customer;
            this.notice = notice;
        }
    }

    public void goOn(int events) {
        for (int i = 0; i < events; i++) {
            if (alive.isEmpty() || chance.nextInt(6) == 0) {
                register(pick(FIRST), pick(LAST), "p" + registered + "@example.org");
            } else {
                happen(alive.get(chance.nextInt(alive.size())));
            }
        }
    }

    public void register(String first, String last, String email) {
        Notice notice = chance.nextBoolean() ? Registers.IP_PRODUKTER : Registers.TARGET_PARTNERS;
        registered++;
        StreamId customer = writer.customer(
                notice, "L-" + registered, Map.of("firstName", first, "lastName", last, "email", email));
        alive.add(new Life(customer, notice));
        if (registered % 4 == 0) {
            ask(customer);
        }
    }

    /** A request that is closed, or not. */
    private void ask(StreamId customer) {
        StreamId request = new StreamId(customer.register(), UUID.randomUUID());
        List<AskedRight> rights = List.of(new AskedRight(Right.ACCESS, null));
        List<NewEvent> events = new ArrayList<>();
        events.add(writer.event(
                request, new RequestReceived(request, customer.id(), RequestChannel.WEB, LATER, "fi", rights)));
        if (registered % 8 == 0) {
            events.add(writer.event(request, new RequestClosed(request, customer.id(), Closing.WITHDRAWN)));
        }
        writer.append(events, List.of());
    }

    public void eraseAll() {
        List.copyOf(alive).forEach(life -> erase(life, "relationship", "accounting", "visitor"));
    }

    public int erasures() {
        return erasures;
    }

    private void happen(Life life) {
        StreamId it = life.customer;
        switch (chance.nextInt(17)) {
            case 0 ->
                happen(new ValueCorrected(
                        it,
                        writer.value(life.notice, it, "lastName", pick(LAST)),
                        ValueGround.WRONG,
                        "customer",
                        null));
            case 1 ->
                happen(new ValueCompleted(
                        it,
                        writer.value(life.notice, it, "phone", "+35840" + (1_000_000 + chance.nextInt(9_000_000))),
                        "partner"));
            case 2 -> happen(new ValueRemoved(it, "email", "contact", ValueGround.UNNECESSARY));
            case 3 ->
                happen(new OrderRecorded(it, voucher(life, "order-number"), voucher(life, "order-details"), LATER));
            case 4, 5 -> invoice(life);
            case 6 -> settle(life);
            case 7 -> collect(life);
            case 8 -> {
                Hold hold = hold("claims");
                life.holds.add(hold);
                happen(new HoldPlaced(it, hold, chance.nextBoolean() ? null : sealed(life, "hold-reason")));
            }
            case 9 -> {
                if (!life.holds.isEmpty()) {
                    happen(new HoldLifted(it, life.holds.removeLast().id(), "claims"));
                }
            }
            case 10 -> {
                Hold hold = hold("contact-role");
                life.roles.add(hold);
                happen(new ContactRoleStarted(it, sealed(life, "contact-role-organisation"), hold));
            }
            case 11 -> {
                if (!life.roles.isEmpty()) {
                    happen(new ContactRoleEnded(it, life.roles.removeLast().id()));
                }
            }
            case 12 -> happen(new ProcessingRestricted(it, pick(RestrictionGround.values())));
            case 13 ->
                happen(
                        new LiftingTold(it, LATER, "letter"),
                        new RestrictionLifted(it, pick(RestrictionGround.values())));
            case 14 -> happen(new ObjectionMade(it, "direct-marketing"), new ObjectionMade(it, "publication"));
            case 15 -> happen(new ObjectionWithdrawn(it, "publication"), new RelationshipEnded(it, LATER, LATER));
            default -> end(life);
        }
    }

    private void invoice(Life life) {
        Sealed number = voucher(life, "invoice-number");
        life.invoices.add(number);
        happen(new InvoiceOpened(life.customer, number, voucher(life, "invoice-details"), LATER, hold("open-invoice")));
    }

    private void settle(Life life) {
        if (!life.invoices.isEmpty()) {
            happen(new InvoiceSettled(life.customer, life.invoices.removeLast().fingerprint(), UUID.randomUUID()));
        }
    }

    private void collect(Life life) {
        if (!life.invoices.isEmpty()) {
            Hold hold = hold("collection");
            happen(new CollectionStarted(life.customer, life.invoices.getLast().fingerprint(), hold));
            if (chance.nextBoolean()) {
                happen(new CollectionEnded(
                        life.customer, life.invoices.getLast().fingerprint(), hold.id()));
            }
        }
    }

    private void end(Life life) {
        happen(new ErasureDecided(
                life.customer,
                List.of(new CategoryOutcome("billing", "accounting", Fate.KEPT_UNDER_LAW, LATER, List.of()))));
        if (chance.nextBoolean()) {
            erase(life, "relationship", "visitor");
            erase(life, "accounting");
        } else {
            erase(life, "relationship", "accounting", "visitor");
        }
    }

    private void erase(Life life, String... classes) {
        writer.erase(life.customer, classes);
        alive.remove(life);
        erasures++;
    }

    private void happen(CustomerEvent... events) {
        writer.happen(events);
    }

    private Sealed voucher(Life life, String part) {
        return writer.seal(life.customer, "accounting", part, "V-" + chance.nextInt());
    }

    private Sealed sealed(Life life, String part) {
        return writer.seal(life.customer, "relationship", part, "text " + chance.nextInt());
    }

    private Hold hold(String ground) {
        return new Hold(new UUID(chance.nextLong(), chance.nextLong()), ground, List.of("relationship"), null);
    }

    private <T> T pick(T[] from) {
        return from[chance.nextInt(from.length)];
    }
}
