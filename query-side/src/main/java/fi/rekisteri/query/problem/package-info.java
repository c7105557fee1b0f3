/** How a refusal or a fault reads over HTTP: RFC 9457, in the caller's language, never a value. */
@NullMarked
package fi.rekisteri.query.problem;

import org.jspecify.annotations.NullMarked;
