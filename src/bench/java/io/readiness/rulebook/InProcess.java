package io.readiness.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One profile, from what was told to each of the answers that may be wanted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InProcess {
    private static final Set<Topic> EXPLAINED = EnumSet.of(Topic.TRACE, Topic.CITATIONS);

    @Param
    public Cases cases;

    private final View views = BuiltIn.COMPILED.rulebook().views().get(Viewer.CANDIDATE);
    private final Set<Topic> full = views.topics(View.Detail.FULL);
    private final Set<Topic> trace = views.topics(View.Detail.TRACE);
    private Ring<Profile> profiles;
    private Ring<List<Object>> facts;

    @Setup
    public void layOut() {
        profiles = new Ring<>(cases.profiles());
        facts = new Ring<>(cases.told().stream().map(Cases.Told::facts).toList());
    }

    /** One session over facts that are laid out. */
    @Benchmark
    public Conclusions session() {
        return BuiltIn.SESSIONS.conclude(facts.next());
    }

    /** The conditions of the rules over the same facts. */
    @Benchmark
    public RuleResult conditions() {
        return BuiltIn.SESSIONS.evaluator().evaluate(facts.next());
    }

    /** Band and path on what was told, as those who try out many profiles want it. */
    @Benchmark
    public Path shown() {
        Standing standing = BuiltIn.ASSESSOR.evaluator(profiles.next()).shown();
        standing.band();
        return PathRow.primary(BuiltIn.COMPILED.rulebook().criteria().paths(), standing)
                .path();
    }

    @Benchmark
    public Assessment bare() {
        return assessed(BuiltIn.ASSESSOR, Set.of());
    }

    @Benchmark
    public Assessment explained() {
        return assessed(BuiltIn.ASSESSOR, EXPLAINED);
    }

    @Benchmark
    public Assessment full() {
        return assessed(BuiltIn.ASSESSOR, full);
    }

    @Benchmark
    public Assessment trace() {
        return assessed(BuiltIn.ASSESSOR, trace);
    }

    /** The full view as the service sends it. */
    @Benchmark
    public byte[] json() throws JsonProcessingException {
        return BuiltIn.JSON.writeValueAsBytes(full());
    }

    private Assessment assessed(Assessor assessor, Set<Topic> topics) {
        return assessor.assess(profiles.next(), BuiltIn.AS_OF, topics);
    }
}
