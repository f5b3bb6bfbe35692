package io.readiness.api.rulebook;

import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is of the rulebook in force, and where.
 *
 * @param edition which rulebook it is
 * @param language the language of its texts
 * @param languages the languages that it speaks
 * @param parts what all tables rest on: claims, scales, questions, parameters and rules
 * @param tables the tables, each by itself
 */
public record RulebookIndex(
        Edition edition,
        String language,
        List<String> languages,
        List<RulebookContent> parts,
        List<RulebookContent> tables) {

    /**
     * A part of the rulebook, and where it is.
     *
     * @param name its name
     * @param title its name in words
     * @param means what it decides or tells
     * @param hitPolicy which of its rows that hold count; absent: rows are looked up and not decided between
     * @param size how many rows or entries it has
     * @param href its address
     */
    public record RulebookContent(
            String name,
            String title,
            String means,
            @Nullable HitPolicy hitPolicy,
            int size,
            String href) {}

    /**
     * What may be cited.
     *
     * @param claims the claims of the guides, by their ids
     */
    public record ClaimList(List<Claim> claims) {}

    /**
     * What a candidate is rated on.
     *
     * @param scales the scale of every signal
     */
    public record ScaleList(List<SignalScale> scales) {}

    /**
     * What is asked of the situation.
     *
     * @param questions the questions behind circumstances and wishes
     */
    public record QuestionList(List<Question> questions) {}

    /**
     * The numbers with a meaning.
     *
     * @param parameters the numbers, by their keys
     */
    public record ParameterList(List<Parameter> parameters) {}

    /**
     * What rates and concludes.
     *
     * @param rules the rules, by their keys
     */
    public record RuleList(List<RuleText> rules) {}
}
