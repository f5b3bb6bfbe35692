package io.readiness.assessment;

import java.time.LocalDate;

/**
 * Which rulebook judged.
 *
 * @param name the rulebook's name
 * @param version its version
 * @param effective the day it came into force
 * @param hash SHA-256 of its files, in hex
 */
public record Edition(String name, String version, LocalDate effective, String hash) {}
