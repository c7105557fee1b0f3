package fi.rekisteri.acceptance.service;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The programmes of one register, each with an account and its undertaking on record. */
public record Staff(Caller owner, Caller officer, Caller backOffice, Caller regulator) {
    private static final List<String> ROLES = List.of("register-owner", "privacy-officer", "back-office", "regulator");

    /** @param names whose account it is; asked once for each */
    public static Staff admitted(Rekisteri rekisteri, String register, Supplier<String> names) {
        Staff staff = known(rekisteri, register);
        for (String role : ROLES) {
            Answer opened = staff.owner()
                    .post("/accounts", Map.of("login", register + "-" + role, "name", names.get()))
                    .expect(201);
            staff.owner()
                    .post("/accounts/" + opened.id("account") + "/undertaking", Map.of("signedOn", "2026-01-02"))
                    .expect(200);
        }
        return staff;
    }

    /** With new tokens, for a service that knows them already. */
    public static Staff known(Rekisteri rekisteri, String register) {
        List<Caller> callers =
                ROLES.stream().map(role -> Caller.of(rekisteri, register, role)).toList();
        return new Staff(
                callers.get(0),
                callers.get(1).purpose("rights"),
                callers.get(2).purpose("customer-relationship"),
                callers.get(3).purpose("legal-duties"));
    }
}
