/** The world around query-side as tests see it: a database, a log that others write, callers with tokens. */
package fi.rekisteri.query.world;
