package fi.rekisteri.shared.act;

import fi.rekisteri.shared.notice.LegalBasis;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reason and the circumstances of an act.
 *
 * @param trace one HTTP request or job run; all its events carry it
 * @param purpose id of a purpose of the notice; null where no customer's data is concerned, or a refused act named none
 * @param basis the purpose's legal basis (Art. 6); null with the purpose
 * @param noticeVersion the notice the act was measured by; 0 before there is one
 * @param request the data subject's request it serves
 * @param exception the ground of Art. 18(2) relied on for a restricted record
 */
public record Act(
        UUID trace,
        Actor actor,
        @Nullable String purpose,
        @Nullable LegalBasis basis,
        int noticeVersion,
        @Nullable String request,
        @Nullable RestrictionException exception,
        Channel channel) {}
