package io.readiness.rulebook.rule;

import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Signal;
import io.readiness.rulebook.Parameters;
import io.readiness.rulebook.RulebookFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.model.functions.Predicate1;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * What each rule looks at, taken from the compiled rules themselves: whether a condition holds, the engine's own test of it
 * tells, so that an explanation cannot disagree with a decision. Only its words are read from the text of the rule.
 */
final class RuleConditions {
    /** The name by which a rule that rates whatever signal it finds binds that signal. */
    private static final String SIGNAL = "$signal";

    private final SortedMap<String, List<Look>> rules = new TreeMap<>();

    /** One thing that a rule looks for: facts of a class that meet all of the conditions; or that there is none such. */
    record Look(
            Class<?> type,
            boolean absent,
            List<Test> tests,
            @Nullable Declaration signal) {
        boolean isMetBy(Object fact) {
            return type.isInstance(fact) && tests.stream().allMatch(test -> test.holds(fact));
        }

        /** The signal that a fact is about, where the rule takes it from there; null: it does not. */
        @Nullable
        Signal signal(Object fact) {
            return signal == null ? null : (Signal) signal.getValue(null, fact);
        }
    }

    /** One condition: its text, the engine's test, and what it compares, which is read only for those who want to know. */
    static final class Test {
        private final String text;
        private final Predicate1<Object> asks;
        private final Class<?> type;
        private final Map<String, Parameter> parameters;
        private volatile @Nullable List<TermReader> terms;

        Test(String text, Predicate1<Object> asks, Class<?> type, Map<String, Parameter> parameters) {
            this.text = text;
            this.asks = asks;
            this.type = type;
            this.parameters = parameters;
        }

        String text() {
            return text;
        }

        List<TermReader> terms() {
            List<TermReader> read = terms;
            if (read == null) {
                read = TermReader.of(text, type, parameters);
                terms = read;
            }
            return read;
        }

        /** A condition that an earlier one guards cannot be asked of a fact that fails that one; the engine never does. */
        boolean holds(Object fact) {
            try {
                return asks.test(fact);
            } catch (Exception guarded) {
                return false;
            }
        }
    }

    /**
     * Reads the conditions of compiled rules.
     *
     * @throws RulebookFault for a rule of which a look could not be explained
     */
    static RuleConditions of(KieBase compiled, SortedMap<String, RuleText> rules, Map<String, Parameter> parameters) {
        RuleConditions conditions = new RuleConditions();
        for (KiePackage folder : compiled.getKiePackages()) {
            for (Rule rule : folder.getRules()) {
                RuleText text = Scales.row(rules, rule.getName());
                conditions.rules.put(
                        rule.getName(), new RuleReading(text, parameters).looks(((RuleImpl) rule).getLhs()));
            }
        }
        return conditions;
    }

    /** Names the first condition that could not be put into words, if there is one. */
    void refuseUnspeakable(SortedMap<String, RuleText> texts) {
        rules.forEach((name, looks) -> looks.stream()
                .flatMap(look -> look.tests().stream())
                .filter(test -> test.terms().isEmpty())
                .forEach(test -> {
                    throw unexplained(
                            Scales.row(texts, name),
                            "the condition \"" + test.text() + "\"",
                            "Compare one thing of a fact with one value, or several such joined by ||.");
                }));
    }

    /** What the rules call what they look at, and what they ask for there, as an explanation would say it. */
    SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>();
        rules.values().stream().flatMap(List::stream).forEach(look -> {
            words.add(TermReader.words(look.type().getSimpleName()));
            look.tests().stream().flatMap(test -> test.terms().stream()).forEach(term -> words.add(term.what()));
        });
        return words;
    }

    /** The keys of all rules. */
    Set<String> rules() {
        return rules.keySet();
    }

    List<Look> of(String rule) {
        return Scales.row(rules, rule);
    }

    /** One rule in the reading; the engine keeps its conditions, and the text of its author the parameters that they name. */
    private static final class RuleReading {
        private final RuleText rule;
        private final Map<String, Parameter> parameters;

        /** The numbers and parameters of the conditions that are still to be read. */
        private final List<String> numbers;

        RuleReading(RuleText rule, Map<String, Parameter> parameters) {
            this.rule = rule;
            this.parameters = parameters;
            this.numbers = new ArrayList<>(Parameters.numbersIn(RuleFiles.when(rule.text())));
        }

        List<Look> looks(GroupElement when) {
            List<Look> looks = new ArrayList<>();
            for (RuleConditionElement element : when.getChildren()) {
                looks.add(look(element));
            }
            return looks;
        }

        private Look look(RuleConditionElement element) {
            if (element instanceof Pattern pattern) {
                return look(pattern, false);
            }
            if (element instanceof GroupElement group
                    && (group.isNot() || group.isExists())
                    && group.getChildren().size() == 1
                    && group.getChildren().get(0) instanceof Pattern pattern) {
                return look(pattern, group.isNot());
            }
            throw unexplained(
                    rule,
                    element instanceof GroupElement group
                            ? "an \"" + group.getType() + "\" of several patterns"
                            : "a " + element.getClass().getSimpleName(),
                    "Look for one thing after the other, each in a pattern of its own, or in a not or exists of one pattern.");
        }

        private Look look(Pattern pattern, boolean absent) {
            if (pattern.getSource() != null) {
                throw unexplained(rule, "a pattern with a \"from\"", "Look at the facts themselves.");
            }
            Class<?> type = ((ClassObjectType) pattern.getObjectType()).getClassType();
            if (type == Finding.class || type == Circumstance.class) {
                throw unexplained(rule, "a pattern on what other rules conclude", "Look at what was told.");
            }
            List<Test> tests = new ArrayList<>();
            for (Constraint constraint : pattern.getConstraints()) {
                tests.add(test(constraint, type));
            }
            return new Look(type, absent, tests, pattern.getDeclarations().get(SIGNAL));
        }

        private Test test(Constraint constraint, Class<?> type) {
            if (!(constraint instanceof LambdaConstraint test)) {
                throw unexplained(rule, "the condition " + constraint, "Compare one thing of a fact with one value.");
            }
            String bound = test.getPredicateInformation().getStringConstraint().replaceAll("\\s+", " ");
            String text = Parameters.asAuthored(bound, numbers);
            if (test.getRequiredDeclarations().length > 0) {
                throw unexplained(
                        rule,
                        "the condition \"" + text + "\", which compares two facts",
                        "Compare each fact with a value of its own.");
            }
            @SuppressWarnings("unchecked")
            Predicate1<Object> asks = test.getEvaluator().getConstraint().getPredicate1();
            return new Test(text, asks, type, parameters);
        }
    }

    private static RulebookFault unexplained(RuleText rule, String construct, String hint) {
        return new RulebookFault(
                rule.file(),
                rule.line(),
                "Why the rule \"" + rule.name() + "\" does not hold could not be explained, since it has " + construct
                        + ".",
                hint);
    }
}
