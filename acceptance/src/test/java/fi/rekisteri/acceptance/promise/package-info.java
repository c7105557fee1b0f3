/**
 * Every promise of the notices and every row of the law, kept before everybody's eyes: one scenario each, through HTTP, on a real database.
 * Methods are named by the row they show; {@code docs/promises.md} lists them, and {@link fi.rekisteri.acceptance.promise.PromisesTest}
 * holds the list to what is there.
 */
@NullMarked
package fi.rekisteri.acceptance.promise;

import org.jspecify.annotations.NullMarked;
