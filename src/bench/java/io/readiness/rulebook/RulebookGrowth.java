package io.readiness.rulebook;

import io.readiness.Changed;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.RuleEvaluator;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.rule.RuleModel;
import io.readiness.judgement.rule.RuleModel.Constraint;
import io.readiness.judgement.rule.RuleModel.Value;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.profile.Signal;
import io.readiness.rulebook.rule.RuleCompiler;
import io.readiness.rulebook.rule.RuleFiles;
import io.readiness.rulebook.rule.RuleModelReader;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One session over the golden candidates, with more and more rules: copies of all of them that look for other signals,
 * draw their lines elsewhere and conclude something else, so that the engine can share little between them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RulebookGrowth {
    private static final String COPY = "-copy-";
    private static final Pattern KEY = Pattern.compile("@key\\( ");
    private static final Pattern COPIED = Pattern.compile("^copy-(\\d+)-");
    private static final Pattern LINE = Pattern.compile("(>=|<=|<|>) (\\d+)");
    private static final Pattern SIGNAL = Pattern.compile("(Signal\\.)([A-Z_]+)");
    private static final Pattern CIRCUMSTANCE = Pattern.compile("(Circumstance\\.)([A-Z_]+)");

    @Param({"1", "2", "5", "10"})
    public int times;

    private RuleSessions sessions;
    private Ring<List<Object>> facts;

    @Setup
    public void layOut() throws IOException {
        RulebookSource source = copied();
        Rulebook rulebook = BuiltIn.COMPILED.rulebook();
        Rulebook grown = Changed.part(rulebook, "rules", RuleFiles.read(source, rulebook.claims(), parameters(source)));
        SortedMap<String, Parameter> named = rulebook.criteria().parameters();
        List<RuleModel> models = RuleModelReader.read(grown.rules().values(), named.keySet()).stream()
                .map(model -> moved(model, named))
                .toList();
        sessions = new RuleSessions(kjar(), grown.rules(), RuleEvaluator.of(models, grown.rules(), named));
        facts = new Ring<>(Cases.GOLDEN.told().stream().map(Cases.Told::facts).toList());
    }

    @Benchmark
    public Conclusions session() {
        return sessions.conclude(facts.next());
    }

    @Benchmark
    public RuleResult conditions() {
        return sessions.evaluator().evaluate(facts.next());
    }

    private String hash() {
        return BuiltIn.COMPILED.key() + "-" + times;
    }

    /** Compiling ten rulebooks takes its time, so it is done once. */
    private byte[] kjar() throws IOException {
        Path kept = Path.of("target", "bench", "rulebooks", hash() + ".kjar");
        if (!Files.exists(kept)) {
            Files.createDirectories(kept.getParent());
            Files.write(kept, RuleCompiler.compile(moved(), hash()));
        }
        return Files.readAllBytes(kept);
    }

    private static Parameters parameters(RulebookSource source) {
        return Parameters.read(source, CompiledRulebook.USUAL_LANGUAGE);
    }

    /** Each rule so many times, under other keys and about other signals and circumstances. */
    private RulebookSource copied() {
        SortedMap<String, String> files =
                new TreeMap<>(BuiltIn.COMPILED.source().files());
        BuiltIn.COMPILED.source().drl().forEach((name, text) -> {
            for (int copy = 1; copy < times; copy++) {
                String turned =
                        turned(turned(text, SIGNAL, Signal.values(), copy), CIRCUMSTANCE, Circumstance.values(), copy);
                files.put(
                        name.replace(".drl", COPY + copy + ".drl"),
                        KEY.matcher(turned).replaceAll("@key( copy-" + copy + "-"));
            }
        });
        return new RulebookSource(files);
    }

    /** The same as they are compiled, each copy with its lines drawn elsewhere. */
    private SortedMap<String, String> moved() {
        RulebookSource source = copied();
        SortedMap<String, String> moved = new TreeMap<>();
        RuleFiles.bound(source, parameters(source)).forEach((name, text) -> {
            int by = name.contains(COPY) ? Integer.parseInt(name.replaceAll(".*" + COPY + "(\\d+)\\.drl", "$1")) : 0;
            moved.put(
                    name,
                    LINE.matcher(text)
                            .replaceAll(line -> line.group(1) + " " + (Integer.parseInt(line.group(2)) + by)));
        });
        return moved;
    }

    /** The same of a model, so that no two copies share a condition that a line is drawn in. */
    private static RuleModel moved(RuleModel model, SortedMap<String, Parameter> named) {
        Matcher copy = COPIED.matcher(model.rule());
        if (!copy.find()) {
            return model;
        }
        int by = Integer.parseInt(copy.group(1));
        return new RuleModel(
                model.rule(),
                model.patterns().stream()
                        .map(pattern -> new RuleModel.Pattern(
                                pattern.type(),
                                pattern.absent(),
                                pattern.bindsSignal(),
                                pattern.constraints().stream()
                                        .map(constraint -> moved(constraint, by, named))
                                        .toList()))
                        .toList(),
                model.concludes());
    }

    private static Constraint moved(Constraint constraint, int by, SortedMap<String, Parameter> named) {
        if (constraint.anyOf().stream().noneMatch(one -> one.operator().comparesNumbers())) {
            return constraint;
        }
        return new Constraint(
                constraint.text() + " + " + by,
                constraint.anyOf().stream()
                        .map(one -> new RuleModel.Comparison(one.property(), one.operator(), moved(one, by, named)))
                        .toList());
    }

    private static @Nullable Value moved(RuleModel.Comparison one, int by, SortedMap<String, Parameter> named) {
        Value value = one.value();
        if (value == null || value.property() != null || !one.operator().comparesNumbers()) {
            return value;
        }
        int line = value.parameter() == null
                ? Integer.parseInt(value.constant())
                : named.get(value.parameter()).value();
        return Value.constant(String.valueOf(line + by));
    }

    /** Each constant replaced by the one so many places further on. */
    private static <E extends Enum<E>> String turned(String rules, Pattern constant, E[] all, int by) {
        return constant.matcher(rules).replaceAll(found -> {
            int place = List.of(all).indexOf(Enum.valueOf(all[0].getDeclaringClass(), found.group(2)));
            return found.group(1) + all[(place + by) % all.length];
        });
    }
}
