package io.readiness.explanation.difference;

import io.readiness.assessment.Assessment;
import io.readiness.guide.Citation;
import java.util.List;

/**
 * Two assessments, and what differs between them. Neither is better than the other person's: it is about what was shown, and
 * a person decides.
 *
 * @param first the one that is compared from: of the first side, or of the profile as it was sent
 * @param second the one that is compared to: of the second side, or of the profile with the changes made
 * @param difference what differs
 * @param citations every claim cited in the difference, by guide and section
 */
public record DifferenceAnswer(
        Assessment first, Assessment second, AssessmentDifference difference, List<Citation> citations) {}
