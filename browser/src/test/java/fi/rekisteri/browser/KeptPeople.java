package fi.rekisteri.browser;

import java.util.Map;
import java.util.UUID;

/** People of the office whose time will come: one whose relationship has ended, one whose erasure a hold keeps back. */
final class KeptPeople {
    static final String SURNAME = "Kinnunen";

    private final Office office;

    KeptPeople(Office office) {
        this.office = office;
    }

    String ended() {
        String customer = registered();
        office.shopDoes(customer, "/relationship/end", Map.of("on", "2026-01-31"));
        return customer;
    }

    String held() {
        String customer = registered();
        office.colleagueDoes(customer, "/holds", Map.of("ground", "claims", "reason", "A claim is being settled."));
        return customer;
    }

    /** The acts that are on record about somebody. */
    String shown(String customer) {
        return office.history(customer);
    }

    private String registered() {
        String number = "K-" + UUID.randomUUID().toString().substring(0, 8);
        return office.customer(number, "Berta", SURNAME, number + "@example.fi");
    }
}
