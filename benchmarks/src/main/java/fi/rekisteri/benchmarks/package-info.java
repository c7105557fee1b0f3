/**
 * Measures the standalone service from outside, as a caller does, beside what the same PostgreSQL can do in the same run.
 *
 * <p>Out come rates, times and ratios to the goals. Absolute figures belong to one machine and one day; ratios are what counts.
 */
@NullMarked
package fi.rekisteri.benchmarks;

import org.jspecify.annotations.NullMarked;
