package fi.rekisteri.browser;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A running service with one register at work: an officer who may sign in, and a customer, Anna. */
final class Office implements AutoCloseable {
    static final String OFFICER = "alma";
    static final String ANNA_EMAIL = "anna.ohman@example.fi";

    private final Path directory;
    private final Rekisteri rekisteri;
    private final String anna;

    Office() throws IOException {
        directory = Files.createTempDirectory("browser-junit");
        rekisteri = Rekisteri.start(directory);
        Staff staff = Staff.admitted(rekisteri, "ip-produkter", () -> "Somebody of the staff");
        admit(staff.owner());
        anna = register(staff.backOffice().purpose("customer-register"));
    }

    private static void admit(Caller owner) {
        Answer opened = owner.post("/accounts", Map.of("login", OFFICER, "name", "Alma of the staff"))
                .expect(201);
        owner.post("/accounts/" + opened.id("account") + "/undertaking", Map.of("signedOn", "2026-01-02"))
                .expect(200);
    }

    private static String register(Caller shop) {
        Map<String, Object> values = Map.of(
                "firstName",
                "Anna",
                "lastName",
                "Öhman",
                "email",
                ANNA_EMAIL,
                "postalAddress",
                Map.of("street", "Mannerheimintie 1 A 2", "postalCode", "00100", "city", "Helsinki"));
        return shop.post(
                        "/customers",
                        Map.of(
                                "customerNumber",
                                "K-1001",
                                "values",
                                values,
                                "source",
                                "registration",
                                "language",
                                "fi"))
                .expect(201)
                .id("customer")
                .toString();
    }

    String address(String path) {
        return "http://localhost:" + rekisteri.ports().querySide() + path;
    }

    String password() {
        return rekisteri.secret(OFFICER);
    }

    String anna() {
        return anna;
    }

    String said() {
        return rekisteri.said();
    }

    @Override
    public void close() throws IOException {
        rekisteri.stopWhole();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
