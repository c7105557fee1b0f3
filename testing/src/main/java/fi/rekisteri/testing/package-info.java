/** A real PostgreSQL for tests: one per JVM, a database per test class, the roles of production. */
@NullMarked
package fi.rekisteri.testing;

import org.jspecify.annotations.NullMarked;
