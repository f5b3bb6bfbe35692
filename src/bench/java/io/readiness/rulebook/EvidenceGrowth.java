package io.readiness.rulebook;

import io.readiness.Changed;
import io.readiness.assessment.Assessment;
import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
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

/** The bare decision about one candidate, with more and more pieces of evidence: those of all golden candidates in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvidenceGrowth {
    @Param({"1", "5", "20", "50", "200"})
    public int pieces;

    private Profile profile;

    @Setup
    public void layOut() {
        List<Profile> golden = Cases.GOLDEN.profiles();
        List<Evidence> all =
                golden.stream().flatMap(one -> pieces(one).stream()).toList();
        List<Evidence> told = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            told.add(Changed.part(all.get(i % all.size()), "id", "piece-" + i));
        }
        Profile richest = golden.stream()
                .max(Comparator.comparingInt(one -> pieces(one).size()))
                .orElseThrow();
        profile = Changed.part(richest, "evidence", told);
    }

    private static List<Evidence> pieces(Profile profile) {
        return profile.evidence() == null ? List.of() : profile.evidence();
    }

    @Benchmark
    public Assessment assess() {
        return BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF, Set.of());
    }
}
