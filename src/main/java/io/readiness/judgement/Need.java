package io.readiness.judgement;

import java.util.List;

/**
 * A condition of a path, with the words for it.
 *
 * @param says what is asked for, in a sentence
 * @param that the condition
 * @param claims the claims it rests on
 */
public record Need(String says, Condition that, List<String> claims) {}
