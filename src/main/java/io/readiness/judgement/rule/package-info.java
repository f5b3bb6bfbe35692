/** What rules conclude: the session's conclusions with their reasons, and the model of the rules, which explains without a session. */
@NullMarked
package io.readiness.judgement.rule;

import org.jspecify.annotations.NullMarked;
