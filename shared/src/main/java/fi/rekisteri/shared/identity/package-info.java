/** What a stream of events is called: register and random id. It means nothing once the keys are gone. */
@NullMarked
package fi.rekisteri.shared.identity;

import org.jspecify.annotations.NullMarked;
