package fi.rekisteri.acceptance.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One customer of the eleven years: what happens to them each year, and, worked out by the test alone, which keys that leaves. Nothing here
 * is the service's: ten years from the end of the relationship, six from the end of the year of a voucher, and what stands in the way.
 */
final class Plan {
    private static final int NEVER = 99;

    private final String number;
    private final Random random;
    private final int registers;
    private final int ends;
    private final int asks;
    private final boolean restricted;
    private final boolean contact;
    private final boolean visits;
    private final int claims;
    private final Map<String, LocalDate> keys = new TreeMap<>();
    private final Map<String, String> gone = new TreeMap<>();
    private final List<String> openInvoices = new ArrayList<>();
    private LocalDate keptUntil = LocalDate.MAX;
    private LocalDate claimsUntil = LocalDate.MIN;
    private boolean asked;
    private boolean askedInVain;
    private boolean askedInVainForVouchers;
    private boolean askedInVainForVisits;
    private int vouchers;

    Plan(int customer) {
        number = "N-" + customer;
        random = new Random(customer);
        registers = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
        ends = random.nextBoolean() ? registers + random.nextInt(4) : NEVER;
        asks = random.nextInt(5) == 0 ? registers + 1 + random.nextInt(8) : NEVER;
        restricted = random.nextInt(40) == 0;
        contact = random.nextInt(20) == 0;
        visits = random.nextInt(8) == 0;
        claims = random.nextInt(10) == 0 ? registers + random.nextInt(6) : NEVER;
    }

    String number() {
        return number;
    }

    /** The commands of a year, for back office; the model changes with them. */
    List<String> acts(int year, LocalDate today) {
        List<String> acts = new ArrayList<>();
        if (restricted && year > registers) {
            return acts;
        }
        if (year == registers) {
            acts.add(command("register-customer")
                    + ",\"values\":{\"firstName\":\"Aino\",\"lastName\":\"Virtanen\",\"email\":\"" + number
                    + "@example.com\"},\"source\":\"registration\",\"language\":\"fi\"}");
            keys.put("relationship", LocalDate.MAX);
            if (visits) {
                acts.add(command("link-visitor-data") + ",\"at\":\"" + today
                        + "T08:00:00Z\",\"ipAddress\":\"192.0.2.7\",\"pages\":[\"/\"],\"source\":\"partner\"}");
                keys.put("visitor", LocalDate.MAX);
            }
            if (contact) {
                acts.add(command("start-contact-role") + ",\"organisation\":\"Lamppu Oy\"}");
            }
        }
        if (year >= registers && year <= ends && !asked && keys.containsKey("relationship")) {
            trade(acts, year, today);
        }
        if (year == ends && !asked) {
            acts.add(command("end-relationship") + ",\"on\":\"" + today + "\"}");
            keptUntil = today.plusYears(10);
        }
        return acts;
    }

    private void trade(List<String> acts, int year, LocalDate today) {
        for (String invoice : openInvoices) {
            if (random.nextInt(10) > 0) {
                acts.add(command("settle-invoice") + ",\"number\":\"" + invoice + "\"}");
            }
        }
        // what a settled invoice held may go before the next one is open
        boolean settled =
                openInvoices.removeIf(invoice -> acts.stream().anyMatch(act -> act.contains('"' + invoice + '"')));
        if (random.nextInt(5) < 2) {
            acts.add(command("record-order") + ",\"number\":\"T-" + ++vouchers + "\",\"date\":\"" + today
                    + "\",\"amount\":\"10.00\",\"text\":\"a lamp\"}");
            voucher(today);
        }
        if (random.nextInt(5) == 0 && year < ends && !settled) {
            String invoice = "L-" + ++vouchers;
            acts.add(command("open-invoice") + ",\"number\":\"" + invoice + "\",\"date\":\"" + today + "\",\"due\":\""
                    + today.plusDays(14) + "\",\"amount\":\"10.00\"}");
            voucher(today);
            openInvoices.add(invoice);
        }
    }

    private void voucher(LocalDate day) {
        LocalDate until = LocalDate.of(day.getYear() + 6, 12, 31);
        keys.put("accounting@" + until, until);
    }

    /** The commands of a year that only the privacy officer may send. */
    List<String> officersActs(int year, LocalDate today) {
        List<String> acts = new ArrayList<>();
        boolean known = keys.containsKey("relationship");
        if (year == claims && known && !asked) {
            claimsUntil = today.plusYears(2);
            acts.add(command("place-hold") + ",\"ground\":\"claims\",\"until\":\"" + claimsUntil + "\"}");
        }
        if (year == asks && known && !restricted) {
            acts.add(command("erase-customer") + ",\"version\":\"*\"}");
            asked = true;
            askedInVain = holdsRelationship(today);
            askedInVainForVisits = holdsVisits(today);
            askedInVainForVouchers = holdsVouchers(today)
                    && keys.entrySet().stream()
                            .filter(key -> key.getKey().startsWith("accounting"))
                            .allMatch(key -> key.getValue().isBefore(today));
        }
        if (year == registers && restricted) {
            acts.add(command("restrict-processing") + ",\"ground\":\"accuracy-contested\"}");
        }
        return acts;
    }

    /** What time takes by a day. */
    void pass(LocalDate today) {
        if (restricted) {
            return;
        }
        boolean over = keptUntil.isBefore(today);
        if ((over || asked) && !holdsRelationship(today)) {
            take("relationship", !asked ? "RETENTION_ENDED" : askedInVain ? "HOLDS_ENDED" : "REQUEST");
        }
        if ((over || asked) && !holdsVisits(today)) {
            take("visitor", !asked ? "RETENTION_ENDED" : askedInVainForVisits ? "HOLDS_ENDED" : "REQUEST");
        }
        if (!holdsVouchers(today)) {
            List.copyOf(keys.keySet()).stream()
                    .filter(key -> key.startsWith("accounting"))
                    .filter(key -> keys.get(key).isBefore(today))
                    .forEach(key -> take(key, askedInVainForVouchers ? "HOLDS_ENDED" : "RETENTION_ENDED"));
        }
    }

    private void take(String key, String cause) {
        if (keys.remove(key) != null) {
            gone.put(key, cause);
        }
    }

    private boolean holdsRelationship(LocalDate today) {
        return contact || holdsVouchers(today);
    }

    private boolean holdsVouchers(LocalDate today) {
        return !openInvoices.isEmpty() || holdsVisits(today);
    }

    private boolean holdsVisits(LocalDate today) {
        return !claimsUntil.isBefore(today);
    }

    /** Keys that must be there. */
    List<String> living() {
        return List.copyOf(keys.keySet());
    }

    /** Keys that must be gone, with the cause that the log must name. */
    Map<String, String> gone() {
        return gone;
    }

    private String command(String name) {
        return "{\"command\":\"" + name + "\",\"customerNumber\":\"" + number + "\"";
    }
}
