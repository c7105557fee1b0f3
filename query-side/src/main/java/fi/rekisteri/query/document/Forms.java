package fi.rekisteri.query.document;

import fi.rekisteri.shared.event.DocumentForm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The form a caller asks for by {@code Accept}, and the media type of each. */
public final class Forms {
    public static final String PDF = MediaType.APPLICATION_PDF_VALUE;
    public static final String HTML = MediaType.TEXT_HTML_VALUE;
    public static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    public static final String CSV = "text/csv";
    public static final String VCARD = "text/vcard";

    private Forms() {}

    public static MediaType type(DocumentForm form) {
        return switch (form) {
            case PDF -> MediaType.APPLICATION_PDF;
            case HTML -> MediaType.parseMediaType(HTML + ";charset=UTF-8");
            case JSON -> MediaType.APPLICATION_JSON;
            case CSV -> MediaType.parseMediaType(CSV + ";charset=UTF-8");
            case VCARD -> MediaType.parseMediaType(VCARD + ";charset=UTF-8");
        };
    }

    /**
     * The best accepted one of those offered; the first one where nothing is preferred.
     *
     * @return empty when none is accepted
     */
    public static Optional<DocumentForm> wanted(@Nullable String accept, List<DocumentForm> offered) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(offered.getFirst());
        }
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(accepted);
            return offered.stream()
                    .filter(form -> quality(accepted, form) > 0)
                    .min(Comparator.comparingDouble(form -> -quality(accepted, form)));
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private static double quality(List<MediaType> accepted, DocumentForm form) {
        return accepted.stream()
                .filter(one -> one.isCompatibleWith(type(form)))
                .mapToDouble(MediaType::getQualityValue)
                .findFirst()
                .orElse(0);
    }
}
