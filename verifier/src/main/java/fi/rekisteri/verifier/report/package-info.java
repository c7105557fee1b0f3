/**
 * What was found, told to a person or to a program.
 */
@NullMarked
package fi.rekisteri.verifier.report;

import org.jspecify.annotations.NullMarked;
