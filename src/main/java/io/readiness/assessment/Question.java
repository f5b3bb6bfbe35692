package io.readiness.assessment;

import java.util.List;
import java.util.Set;

/**
 * A question whose answer is one of several circumstances. It is open while none of them was concluded.
 *
 * @param id its name
 * @param asks the question
 * @param answers what the answer can be
 * @param claims the claims it rests on
 */
public record Question(String id, String asks, Set<Circumstance> answers, List<String> claims) {}
