/** Texts in whatever form they were sent, as their lines; the only code of the HTML library. */
@NullMarked
package io.readiness.lexicon.form;

import org.jspecify.annotations.NullMarked;
