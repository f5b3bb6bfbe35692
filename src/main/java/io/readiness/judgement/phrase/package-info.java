/** What the service says in its own name, in the words of the rulebook. */
@NullMarked
package io.readiness.judgement.phrase;

import org.jspecify.annotations.NullMarked;
