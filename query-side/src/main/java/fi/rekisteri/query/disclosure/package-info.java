/**
 * Answers to whom a customer's data went, by name (Art. 15(1)(c), N8, N9), and hands out what a disclosure allows, on record before.
 *
 * <p>Comes in: disclosures and transfers. Goes out: the record of them, readable also after the customer is erased; and, for one disclosure,
 * exactly its fields. It must never hand out what command-side has not let go.
 */
@NullMarked
package fi.rekisteri.query.disclosure;

import org.jspecify.annotations.NullMarked;
