package fi.rekisteri.query.customer;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps rows that follow from cards, in the same transaction. */
public interface CardFollower {

    /** @param before null when the customer was registered in this batch */
    record Change(@Nullable Card before, Card after) {}

    /** One change per customer and batch. */
    void follow(Collection<Change> changes);

    /** The tables it fills. */
    List<String> tables();
}
