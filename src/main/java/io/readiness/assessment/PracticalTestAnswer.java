package io.readiness.assessment;

import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation;
import io.readiness.resume.PracticalTestResult;
import java.util.List;

/**
 * How the practical test went, by itself.
 *
 * @param reference the candidate, as the caller named them
 * @param rulebook which rulebook judged
 * @param practicalTest how it went
 * @param citations every claim cited above, by guide and section
 */
public record PracticalTestAnswer(
        String reference, Edition rulebook, PracticalTestResult practicalTest, List<Citation> citations) {}
