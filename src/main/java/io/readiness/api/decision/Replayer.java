package io.readiness.api.decision;

import io.readiness.api.start.Editions;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.View;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes kept decisions again, and says whether they come out the same. */
@Singleton
public final class Replayer {
    private final KeptDecisions decisions;
    private final Editions editions;
    private final String version;

    /**
     * Replays decisions.
     *
     * @param version the version of this service
     */
    public Replayer(
            KeptDecisions decisions,
            Editions editions,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.decisions = decisions;
        this.editions = editions;
        this.version = version;
    }

    /**
     * Makes a decision again; a problem where that cannot be done.
     *
     * @param comparing whether to hold it against the rulebook in force as well
     */
    public Replay replay(KeptDecision kept, boolean comparing) {
        String replayed = Decided.hash(decisions.answer(kept));
        return decisions.under(
                kept,
                own -> new Replay(
                        kept.id(),
                        kept.answerHash().equals(replayed),
                        kept.answerHash(),
                        replayed,
                        DecisionKeeper.ASSESSMENTS + kept.id(),
                        kept.day(),
                        own.edition(),
                        kept.record().header().service(),
                        version,
                        comparing ? today(kept, own) : null));
    }

    private @Nullable DifferenceAnswer today(KeptDecision kept, Languages own) {
        Languages inForce = editions.inForce();
        if (inForce.edition().hash().equals(own.edition().hash())) {
            return null;
        }
        AnswerShape shape = kept.shape();
        Language then = own.speaking(shape.language());
        AnswerShape told = new AnswerShape(shape.audience(), View.Detail.SUMMARY, shape.language());
        return DifferenceFinder.compare(
                side(kept, then),
                side(kept, inForce.speaking(shape.language())),
                told.topics(then.assessor().rulebook()));
    }

    private static Side side(KeptDecision kept, Language language) {
        return new Side(language.assessor(), kept.profile(), kept.day());
    }
}
