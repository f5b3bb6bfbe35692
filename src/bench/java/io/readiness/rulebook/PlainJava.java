package io.readiness.rulebook;

import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.oracle.Decision;
import io.readiness.oracle.StraightLine;
import io.readiness.profile.Profile;
import io.readiness.resume.TextJudge;
import io.readiness.wording.Languages;

/** What is left without any engine: conditions written out in Java, which decide points, band and path on top. */
final class PlainJava implements Engine<PlainJava.Read> {
    private final TextJudge texts = new TextJudge(
            BuiltIn.COMPILED.rulebook().resume(),
            new Languages(BuiltIn.COMPILED.rulebook().languages()),
            BuiltIn.READERS);

    /** A profile, with its texts read. */
    record Read(Profile profile, TextFacts texts) {}

    @Override
    public Read laidOut(Cases.Told told) {
        return new Read(told.profile(), texts.read(told.profile()).facts());
    }

    @Override
    public RuleResult decide(Read read) {
        Decision decision = StraightLine.decide(read.profile(), read.texts());
        return new RuleResult(decision.ratings(), decision.circumstances());
    }
}
