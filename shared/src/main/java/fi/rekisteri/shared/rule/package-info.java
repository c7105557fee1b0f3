/** The rules an act can be refused by: a stable id, the article or point of the notice it stands on, and its text in fi, sv, en. */
@NullMarked
package fi.rekisteri.shared.rule;

import org.jspecify.annotations.NullMarked;
