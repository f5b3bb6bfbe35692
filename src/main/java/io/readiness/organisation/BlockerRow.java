package io.readiness.organisation;

import io.readiness.judgement.Circumstance;
import java.util.List;

/**
 * Something in the organisation that stands in the way.
 *
 * @param blocker the circumstance that it is
 * @param title what it is called
 * @param meaning what it does to the role; it is told of the organisation
 * @param instead what can be done about it
 * @param claims the claims it rests on
 */
public record BlockerRow(Circumstance blocker, String title, String meaning, String instead, List<String> claims) {}
