package io.readiness.rulebook;

import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The engine of DMN, with the rules as the entries of one boxed context, each an expression in FEEL. */
final class DmnEngine implements Engine<Map<String, ?>> {
    private static final String DECISION = "conclusions";

    private final List<GivenRule> rules;
    private final PlainData data;
    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnEngine(List<GivenRule> given) {
        this.rules = given;
        this.data = new PlainData(given);
        Resource resource = ResourceFactory.newReaderResource(new StringReader(xml(given)), "UTF-8");
        resource.setSourcePath("rules.dmn");
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    private static String xml(List<GivenRule> rules) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            String text =
                    Dialect.FEEL.expression(rules.get(i)).replace("<", "&lt;").replace(">", "&gt;");
            entries.append("<contextEntry><variable name=\"" + name(i) + "\"/><literalExpression><text>" + text
                    + "</text></literalExpression></contextEntry>\n");
        }
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="rules">
                <inputData id="facts" name="facts"><variable name="facts"/></inputData>
                <decision id="%1$s" name="%1$s"><variable name="%1$s"/>
                <informationRequirement id="needs"><requiredInput href="#facts"/></informationRequirement>
                <context>
                %2$s</context></decision></definitions>
                """.formatted(DECISION, entries);
    }

    private static String name(int rule) {
        return "r" + rule;
    }

    @Override
    public Map<String, ?> laidOut(Cases.Told told) {
        return data.of(told.facts());
    }

    @Override
    public RuleResult decide(Map<String, ?> facts) {
        DMNContext context = runtime.newContext();
        context.set("facts", facts);
        DMNDecisionResult decided = runtime.evaluateAll(model, context).getDecisionResultByName(DECISION);
        Map<?, ?> concluded = (Map<?, ?>) decided.getResult();
        Heard heard = new Heard();
        for (int i = 0; i < rules.size(); i++) {
            Object found = concluded.get(name(i));
            if (Boolean.TRUE.equals(found)) {
                heard.add(rules.get(i).concludes(), null);
            } else if (found instanceof List<?> signals) {
                for (Object signal : signals) {
                    if (signal != null) {
                        heard.add(rules.get(i).concludes(), PlainData.signal(signal));
                    }
                }
            }
        }
        return heard.result();
    }
}
