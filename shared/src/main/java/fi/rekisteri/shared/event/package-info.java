/**
 * What can happen to personal data: one sealed interface per story, each event a past fact.
 *
 * <p>Comes in: decisions of command-side, reads of query-side. Goes out: stored bytes (see {@code serial}). Events carry personal
 * values sealed only, and must never know who decides them or who projects them.
 *
 * <p>What may stand in {@code shared}: both sides compile against it today; it is a word or the one way words become bytes; it is fit to
 * last; it depends on the JDK and JSpecify only (serial and sealing also on Jackson and Tink); it needs no word like helper or base.
 */
@NullMarked
package fi.rekisteri.shared.event;

import org.jspecify.annotations.NullMarked;
