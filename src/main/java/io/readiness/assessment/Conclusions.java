package io.readiness.assessment;

import java.util.List;
import java.util.Map;

/**
 * What survived a rule session, with the reasons for each.
 *
 * @param findings the findings of every level
 * @param circumstances the circumstances
 */
public record Conclusions(Map<Finding, List<Reason>> findings, Map<Circumstance, List<Reason>> circumstances) {}
