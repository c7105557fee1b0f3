/** The console as officers meet it: a real service, a real browser, from sign-in to result. */
@NullMarked
package fi.rekisteri.browser;

import org.jspecify.annotations.NullMarked;
