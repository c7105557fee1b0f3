/**
 * The exports of a register while they are asked for, made in the background, kept and deleted.
 *
 * <p>Comes in: requests that are on record. Goes out: files, and how far each is. It survives the process: what was being made when one
 * ended is begun again by the next. It must never know what an export holds, nor a personal value.
 */
@NullMarked
package fi.rekisteri.query.export.job;

import org.jspecify.annotations.NullMarked;
