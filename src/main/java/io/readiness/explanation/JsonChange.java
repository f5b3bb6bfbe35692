package io.readiness.explanation;

/**
 * One change of a profile, as an operation of RFC 6902.
 *
 * @param op add or replace
 * @param path where, as a JSON pointer into the profile
 * @param value what stands there afterwards
 */
public record JsonChange(String op, String path, Object value) {}
