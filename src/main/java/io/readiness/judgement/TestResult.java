package io.readiness.judgement;

/**
 * A fact for the rules: how the practical test went (C2).
 *
 * @param answered how many of its five questions were answered whole
 * @param given how many got any answer
 */
public record TestResult(int answered, int given) {}
