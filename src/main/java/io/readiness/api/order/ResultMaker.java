package io.readiness.api.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Caller;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.AssessmentWriter;
import io.readiness.api.decision.Decided;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.order.OrderFile.MadeResult;
import io.readiness.api.order.OrderResult.PartScore;
import io.readiness.api.order.OrderResult.ResultAttribute;
import io.readiness.api.order.OrderResult.ResultAttribute.AttributeType;
import io.readiness.api.order.OrderResult.ResultAttribute.PartStatus;
import io.readiness.api.start.Languages.Language;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessment.SignalRating;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import io.readiness.interview.Interview;
import io.readiness.interview.Interviewer;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.profile.Profile;
import io.readiness.screening.ScreeningTables.ResultLabels;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Draft;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Makes of an interview what a recruiter gets: a decision that is kept, and what is told of it elsewhere. */
@Singleton
final class ResultMaker {
    /** How records call what was asked. */
    private static final String ADDRESS = "orders";

    static final double MOST = 100;

    private final DecisionLog log;
    private final AssessmentWriter writer;
    private final ObjectMapper json;
    private final ServiceMetrics metrics;

    ResultMaker(DecisionLog log, AssessmentWriter writer, ObjectMapper json, ServiceMetrics metrics) {
        this.log = log;
        this.writer = writer;
        this.json = json;
        this.metrics = metrics;
    }

    /**
     * What was made.
     *
     * @param id the id of the decision
     * @param decision the decision, ready to be kept
     * @param result what is told of it
     */
    record Made(UUID id, Draft decision, MadeResult result) {}

    /** Assesses what is known; the recruiter's view is the one that is kept, and every other can be made of it. */
    Made make(Interview interview, Interviewer interviewer, Language language, LocalDate day, Caller caller) {
        Profile profile = interviewer.profile(interview);
        boolean unconfirmed = interview.isDraft() && interview.answers().isEmpty();
        AnswerShape shape = new AnswerShape(Viewer.RECRUITER, View.Detail.FULL, language.tag(), unconfirmed);
        Assessment assessment = metrics.counted(shape.assess(language.assessor(), profile, day));
        Decided decided = new Decided(assessment, writer.write(assessment), json(profile), shape);
        DecisionStore store = log.store();
        UUID id = store.newId();
        Draft draft = store.draft(decided.record(id, caller, ADDRESS));
        return new Made(id, draft, result(assessment, language));
    }

    private byte[] json(Profile profile) {
        try {
            return json.writeValueAsBytes(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A profile cannot be written.", e);
        }
    }

    private static MadeResult result(Assessment assessment, Language language) {
        ResultLabels labels = Objects.requireNonNull(
                language.assessor().rulebook().screening().labels(), "Who takes orders has words for results.");
        boolean firm = assessment.recommended().firmness() == Firmness.FIRM;
        List<ResultAttribute> attributes = new ArrayList<>(List.of(
                text("headline", labels.headline(), assessment.headline().says()),
                text("path", labels.path(), assessment.recommended().primary().title()),
                text("band", labels.band(), assessment.bandSays()),
                text("range", labels.range(), range(labels, assessment.total())),
                text("firmness", labels.firmness(), firm ? labels.firm() : labels.provisional()),
                text("decides", labels.decides(), labels.decidesSays())));
        Objects.requireNonNull(assessment.ratings(), "A recruiter's view has ratings.")
                .forEach(rated -> attributes.add(part(rated)));
        return new MadeResult(assessment.total().point(), attributes);
    }

    private static String range(ResultLabels labels, Score total) {
        String exact = total.low() == total.high() ? labels.exactSays() : null;
        return (exact == null ? labels.rangeSays() : exact)
                .replace("{low}", number(total.low()))
                .replace("{high}", number(total.high()));
    }

    private static ResultAttribute text(String id, String label, String value) {
        return new ResultAttribute(AttributeType.TEXT, id, label, value, null, null);
    }

    /** What is unknown has no score: a zero would say that something is absent in the work. */
    private static ResultAttribute part(SignalRating rated) {
        boolean known = rated.rating() != Rating.UNKNOWN;
        return new ResultAttribute(
                AttributeType.SUB_RESULT,
                rated.signal().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                rated.name(),
                rated.words(),
                known
                        ? new PartScore(
                                rated.rating().ordinal() - Rating.ABSENT.ordinal(),
                                Rating.PROVEN.ordinal() - Rating.ABSENT.ordinal())
                        : null,
                known ? PartStatus.COMPLETED : PartStatus.UNKNOWN);
    }

    private static String number(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }
}
