/** How this side describes itself: one OpenAPI 3.1 document of all it serves, headers and errors included. */
@NullMarked
package fi.rekisteri.query.openapi;

import org.jspecify.annotations.NullMarked;
