package io.readiness.rulebook;

import io.readiness.assessment.Assessor;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Conclusions;
import io.readiness.judgement.Finding;
import io.readiness.judgement.Reason;
import io.readiness.judgement.Rules;
import io.readiness.judgement.Survivors;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same rules for whoever wants no reasons: what they conclude, and nothing about why. */
final class WithoutReasons {
    private WithoutReasons() {}

    static Assessor assessor() {
        return new Assessor(BuiltIn.COMPILED.rulebook(), rules(), BuiltIn.READERS);
    }

    @SuppressWarnings("unchecked")
    private static Rules rules() {
        return (Rules) Proxy.newProxyInstance(
                WithoutReasons.class.getClassLoader(),
                new Class<?>[] {Rules.class},
                (rules, asked, with) -> asked.getName().equals("conclude")
                        ? conclusions(BuiltIn.SESSIONS.survivors((List<Object>) with[0]))
                        : asked.invoke(BuiltIn.SESSIONS, with));
    }

    private static Conclusions conclusions(Survivors survivors) {
        Map<Finding, List<Reason>> findings = new HashMap<>();
        survivors.ratings().forEach((signal, rating) -> findings.put(new Finding(signal, rating), List.of()));
        Map<Circumstance, List<Reason>> circumstances = new EnumMap<>(Circumstance.class);
        survivors.circumstances().forEach(circumstance -> circumstances.put(circumstance, List.of()));
        return new Conclusions(findings, circumstances, Map.of());
    }
}
