package io.readiness.rulebook;

import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.rulebook.rule.RuleCompiler;
import io.readiness.rulebook.rule.RuleFiles;
import io.readiness.rulebook.store.CompiledRulebook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** The same compiled rules, run as most examples show it: a session for each call, and all of its objects read. */
final class DroolsPlain implements Engine<List<Object>> {
    private final KieBase rules = compiled(RuleCompiler.compile(
            RuleFiles.bound(
                    BuiltIn.COMPILED.source(),
                    Parameters.read(BuiltIn.COMPILED.source(), CompiledRulebook.USUAL_LANGUAGE)),
            BuiltIn.COMPILED.source().hash()));
    private final @Nullable AgendaFilter only;

    /** With all of the rules. */
    DroolsPlain() {
        this.only = null;
    }

    /** With some of the rules, for engines that cannot express the others. */
    DroolsPlain(List<GivenRule> given) {
        Set<String> names = given.stream().map(GivenRule::name).collect(Collectors.toSet());
        this.only = match -> names.contains(match.getRule().getName());
    }

    static KieBase compiled(byte[] kjar) {
        KieServices services = KieServices.get();
        ReleaseId id = services.getRepository()
                .addKieModule(services.getResources().newByteArrayResource(kjar))
                .getReleaseId();
        return services.newKieContainer(id).getKieBase();
    }

    @Override
    public List<Object> laidOut(Cases.Told told) {
        return told.facts();
    }

    @Override
    public RuleResult decide(List<Object> facts) {
        KieSession session = rules.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules(only);
            Heard heard = new Heard();
            session.getObjects().forEach(heard::add);
            return heard.result();
        } finally {
            session.dispose();
        }
    }
}
