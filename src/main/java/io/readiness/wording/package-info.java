/** What stands in a text, word class by word class: it finds and judges nothing. Depends on nothing. */
@NullMarked
package io.readiness.wording;

import org.jspecify.annotations.NullMarked;
