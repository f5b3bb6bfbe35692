package io.readiness.guide;

/**
 * One claim of a guide, in our words.
 *
 * @param id for example {@code T4.1}
 * @param guide the guide's title
 * @param section the heading under which the guide says it
 * @param says the claim, paraphrased
 */
public record Claim(String id, String guide, String section, String says) {}
