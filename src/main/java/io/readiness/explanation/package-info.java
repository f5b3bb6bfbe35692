/**
 * Why not, difference and what if, next step, next question and sensitivity, a room each: a finder asks the assessor again and
 * makes the answer, and none has a scoring path of its own. {@code RuleWords} says what a rule asked for.
 */
@NullMarked
package io.readiness.explanation;

import org.jspecify.annotations.NullMarked;
