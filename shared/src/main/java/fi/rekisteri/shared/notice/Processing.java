package fi.rekisteri.shared.notice;

import java.util.List;

/**
 * What is done with which data, and why it may be.
 *
 * @param bases the legal bases the notice declares; no purpose rests on another
 */
public record Processing(
        List<LegalBasis> bases,
        List<Purpose> purposes,
        List<Category> categories,
        List<Field> fields,
        List<Source> sources,
        AutomatedDecisions automatedDecisions) {

    public Processing {
        bases = List.copyOf(bases);
        purposes = List.copyOf(purposes);
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
        sources = List.copyOf(sources);
    }
}
