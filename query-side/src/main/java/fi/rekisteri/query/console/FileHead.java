package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** What a browser must know of a file that comes from one of both sides. */
public final class FileHead {
    private static final List<String> PASSED = List.of(
            HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_DISPOSITION, "Repr-Digest");

    private FileHead() {}

    public static void pass(HttpHeaders of, HttpServletResponse to) {
        to.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        PASSED.forEach(name -> to.setHeader(name, of.getFirst(name)));
    }
}
