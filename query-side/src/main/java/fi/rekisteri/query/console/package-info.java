/**
 * Where privacy officers work in a browser: they sign in, choose a register and a purpose, find a person, and see and do what their role
 * allows.
 *
 * <p>Comes in: clicks and forms of people who are signed in. Goes out: pages, in Finnish, Swedish and English. It asks the services'
 * own interfaces in the officer's name, over HTTP like everybody else, so that nothing is possible or unrecorded here that is not there.
 * It must never touch a view, a key or the log.
 *
 * <p>This package is the frame: sign-in, the officer, the menu, pages of refusals. <strong>A page is added</strong> without touching it:
 * <ol>
 * <li>a package beside {@code person} with a controller that bears {@link fi.rekisteri.query.console.Page}, takes an
 *     {@link fi.rekisteri.query.console.Officer} and asks the {@link fi.rekisteri.query.console.Api}; the notice is in the model, and a
 *     refusal needs no handling. It implements {@link fi.rekisteri.query.console.Place} if the menu leads to it, and a
 *     {@link fi.rekisteri.query.console.desk.Panel} shows on the desk what of it waits;
 * <li>templates in {@code templates/console/<package>}, which take {@code head} and {@code top} from {@code console/frame}; every form
 *     that acts carries the model's {@code once} in a hidden field;
 * <li>its words in {@code words/<package>.properties}, {@code _fi} and {@code _sv}: bundles are found by themselves, and keys begin with
 *     the package's name, so that no two bundles share one;
 * <li>what of its looks is its own at the end of {@code console.css}; colours only from the variables;
 * <li>the shapes of answers it reads: records of its own, or those of this side that the architecture test names;
 * <li>a test in the browser.
 * </ol>
 */
@NullMarked
package fi.rekisteri.query.console;

import org.jspecify.annotations.NullMarked;
