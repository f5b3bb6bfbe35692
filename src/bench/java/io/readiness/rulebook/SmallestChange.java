package io.readiness.rulebook;

import io.readiness.explanation.nextstep.NextStepFinder;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.explanation.nextstep.NextStepRequest.Wanted;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The smallest change that takes a golden candidate to a band or a path; every candidate with every target in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SmallestChange {
    private final NextStepFinder steps = new NextStepFinder(BuiltIn.ASSESSOR);
    private Ring<NextStepRequest> requests;

    @Setup
    public void layOut() {
        List<NextStepRequest> all = new ArrayList<>();
        for (Profile profile : Cases.GOLDEN.profiles()) {
            wanted().forEach(to -> all.add(new NextStepRequest(profile, to, null)));
        }
        requests = new Ring<>(all);
    }

    private static List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (Band band : Band.values()) {
            wanted.add(new Wanted(band, null));
        }
        BuiltIn.COMPILED.rulebook().criteria().paths().rows().stream()
                .filter(PathRow::alternative)
                .map(PathRow::path)
                .distinct()
                .forEach(path -> wanted.add(new Wanted(null, path)));
        return wanted;
    }

    @Benchmark
    public Object find() {
        return steps.find(requests.next(), BuiltIn.AS_OF);
    }
}
