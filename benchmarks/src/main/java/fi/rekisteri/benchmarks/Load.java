package fi.rekisteri.benchmarks;

import fi.rekisteri.acceptance.service.BulkStream;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Reconciliation;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import fi.rekisteri.benchmarks.Wire.Asked;
import fi.rekisteri.benchmarks.Wire.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What callers do all day, measured; each beside plain inserts right before and after. */
final class Load {
    private static final int CLIENTS = 16;
    private static final int BULK = 100_000;
    private static final Duration PLAIN = Duration.ofSeconds(6);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration WARMING = Duration.ofSeconds(30);
    private static final String PATH = "/registers/ip-produkter";

    private final Rekisteri rekisteri;
    private final Staff staff;
    private final Customers customers;
    private final Report report;
    private final PlainInserts plain;
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();
    private double plainRate;

    Load(Rekisteri rekisteri, Staff staff, Customers customers, Report report) throws Exception {
        this.rekisteri = rekisteri;
        this.staff = staff;
        this.customers = customers;
        this.report = report;
        this.plain = new PlainInserts(rekisteri);
    }

    /** A service runs for weeks: what is measured is not the time in which its code is compiled. */
    void warmUp() throws Exception {
        creating(WARMING);
        correcting(ROUND);
        reading(ROUND);
        plain(PLAIN);
        plainRate = plain(PLAIN);
    }

    /** The plain rate around a measurement: the mean of before and after. */
    private double around() throws Exception {
        double before = plainRate;
        plainRate = plain(PLAIN);
        return (before + plainRate) / 2;
    }

    void bulk(Path gcLog) throws Exception {
        AtomicInteger good = new AtomicInteger();
        AtomicLong most = new AtomicLong();
        Caller caller =
                staff.backOffice().with("Idempotency-Key", UUID.randomUUID().toString());
        long start = System.nanoTime();
        try (BulkStream bulk = new BulkStream(caller, "/bulk", line -> {
            if (line.contains("\"status\":201")) {
                good.incrementAndGet();
            }
        })) {
            for (int i = 0; i < BULK; i++) {
                bulk.send(Customers.bulkLine(customers.take()));
                if (i % 5_000 == 0) {
                    most.accumulateAndGet(Memory.proportional(rekisteri.postgres()), Math::max);
                }
            }
            bulk.finish();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (good.get() != BULK) {
            throw new IllegalStateException("Only " + good + " of " + BULK + " were registered");
        }
        Reconciliation.awaitViews(rekisteri);
        double behind = (System.nanoTime() - start) / 1e9 - seconds;
        double around = around();
        report.add("plain inserts, 16 clients, around the bulk load", Report.perSecond(around));
        report.add(
                "bulk load of 100,000 customers",
                Report.perSecond(BULK / seconds) + " commands",
                Report.times(BULK / seconds / around),
                "≥ 2 ×");
        report.add("views behind at the end of the bulk load", Report.millis(behind * 1_000));
        report.add("PostgreSQL's memory in the bulk load", most + " MiB");
        tellMemory(gcLog);
    }

    void tellMemory(Path gcLog) {
        report.add(
                "peak memory of the service so far",
                Memory.peakResident(rekisteri.pid()) + " MiB resident, " + Memory.peakHeap(gcLog)
                        + " MiB heap (-Xmx1g)",
                "",
                "heap ≤ 512 MiB a side");
    }

    Rounds.Measured creating(Duration time) throws Exception {
        return Rounds.run(CLIENTS, time, Creating::new);
    }

    Rounds.Measured correcting(Duration time) throws Exception {
        return Rounds.run(CLIENTS, time, Correcting::new);
    }

    Rounds.Measured reading(Duration time) throws Exception {
        return Rounds.run(CLIENTS, time, Reading::new);
    }

    double plain(Duration time) throws Exception {
        return plain.measure(CLIENTS, time).perSecond();
    }

    void create() throws Exception {
        tell("create over HTTP, 16 clients", creating(ROUND));
    }

    void correct() throws Exception {
        tell("correct over HTTP, 16 clients", correcting(ROUND));
    }

    void read() throws Exception {
        tell("recorded read over HTTP, 16 clients", reading(ROUND));
    }

    private void tell(String what, Rounds.Measured measured) throws Exception {
        report.add(
                what,
                Report.perSecond(measured.perSecond()) + ", p50 " + Report.millis(measured.millis(0.5)) + ", p99 "
                        + Report.millis(measured.millis(0.99)),
                Report.times(measured.perSecond() / around()),
                "≥ 0.6 ×");
    }

    /** One client, an idle service. */
    void lookUp(String where) throws Exception {
        Rounds.Measured measured = Rounds.run(1, Duration.ofSeconds(5), LookingUp::new);
        report.add(
                "look-up by e-mail " + where,
                "p50 " + Report.millis(measured.millis(0.5)) + ", p99 " + Report.millis(measured.millis(0.99)),
                "",
                "≤ 1.5 × among 10⁶ of 10⁴");
    }

    /** A caller that reads its own write, against one that reads what has long been there: the difference is the view's delay. */
    void freshness() throws Exception {
        Reconciliation.awaitViews(rekisteri);
        Rounds.Measured old = Rounds.run(1, Duration.ofSeconds(5), Reading::new);
        ReadingOwnWrite own = new ReadingOwnWrite();
        long[] nanos = new long[500];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = own.write();
        }
        own.close();
        java.util.Arrays.sort(nanos);
        Rounds.Measured fresh = new Rounds.Measured(0, nanos);
        report.add(
                "read of what is long there, idle",
                "p50 " + Report.millis(old.millis(0.5)) + ", p99 " + Report.millis(old.millis(0.99)));
        report.add(
                "from a command's answer to the answer of a read that sees it, idle",
                "p50 " + Report.millis(fresh.millis(0.5)) + ", p99 " + Report.millis(fresh.millis(0.99)),
                "",
                "p99 ≤ 30 ms");
        plain.clearAway();
    }

    private static Map<String, String> headers(Caller caller) {
        return new LinkedHashMap<>(caller.headers());
    }

    private Wire commands() {
        return new Wire(rekisteri.ports().commandSide(), headers(staff.backOffice()));
    }

    private Wire queries() {
        return new Wire(rekisteri.ports().querySide(), headers(staff.backOffice()));
    }

    private static String key() {
        return "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
    }

    private static Told expect(int status, Told told) {
        if (told.status() != status) {
            throw new IllegalStateException(told.head() + told.body());
        }
        return told;
    }

    private Told create(Wire wire) {
        int number = customers.take();
        Told told = expect(201, wire.ask(new Asked("POST", PATH + "/customers", key(), Customers.body(number))));
        ids.put(number, told.body().replaceAll("^\\{\"customer\":\"([^\"]+)\".*", "$1"));
        return told;
    }

    private String anyCustomer() {
        List<String> known = knownIds();
        return known.get(ThreadLocalRandom.current().nextInt(known.size()));
    }

    private volatile List<String> known = List.of();

    private List<String> knownIds() {
        if (known.isEmpty()) {
            known = List.copyOf(ids.values());
        }
        return known;
    }

    private class Creating implements Rounds.Client {
        final Wire wire = commands();

        @Override
        public void call() {
            create(wire);
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    private final class Correcting extends Creating {
        @Override
        public void call() {
            String body =
                    "{\"field\":\"phone\",\"value\":\"+358 50 %07d\",\"ground\":\"outdated\",\"source\":\"customer\"}"
                            .formatted(ThreadLocalRandom.current().nextInt(10_000_000));
            expect(
                    200,
                    wire.ask(new Asked(
                            "POST",
                            PATH + "/customers/" + anyCustomer() + "/corrections",
                            key() + "If-Match: *\r\n",
                            body)));
        }
    }

    private class Reading implements Rounds.Client {
        final Wire wire = queries();

        @Override
        public void call() {
            expect(200, wire.ask(new Asked("GET", PATH + "/customers/" + anyCustomer(), "", "")));
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    private final class LookingUp extends Reading {
        @Override
        public void call() {
            int number = ThreadLocalRandom.current().nextInt(customers.taken());
            Told told = expect(
                    200, wire.ask(new Asked("GET", PATH + "/customers?email=" + Customers.email(number), "", "")));
            if (told.body().contains("\"customers\":[]") && number < 1_000) {
                throw new IllegalStateException("Not found: " + number);
            }
        }
    }

    private final class ReadingOwnWrite implements AutoCloseable {
        private final Wire commands = commands();
        private final Wire queries = queries();

        /** @return nanoseconds from the command's answer to the read's */
        long write() {
            Told created = create(commands);
            String customer = created.body().replaceAll("^\\{\"customer\":\"([^\"]+)\".*", "$1");
            long start = System.nanoTime();
            expect(
                    200,
                    queries.ask(new Asked(
                            "GET",
                            PATH + "/customers/" + customer,
                            "Rekisteri-At-Least: " + created.header("rekisteri-position") + "\r\n",
                            "")));
            return System.nanoTime() - start;
        }

        @Override
        public void close() {
            commands.close();
            queries.close();
        }
    }
}
