package io.readiness.rulebook.rule;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.PropertyReader;
import io.readiness.judgement.rule.RuleModel;
import io.readiness.judgement.rule.RuleModel.Comparison;
import io.readiness.judgement.rule.RuleModel.Constraint;
import io.readiness.judgement.rule.RuleModel.Operator;
import io.readiness.judgement.rule.RuleModel.Pattern;
import io.readiness.judgement.rule.RuleModel.Property;
import io.readiness.judgement.rule.RuleModel.Value;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.rulebook.rule.EngineInternals.Element;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads compiled rules into their model, and refuses the first that could not be explained by it. */
public final class RuleModelReader {
    private static final Predicate<String> BINDS =
            java.util.regex.Pattern.compile("\\$\\w+\\s*:\\s*\\w+").asMatchPredicate();
    private static final Predicate<String> BINDS_SIGNAL =
            java.util.regex.Pattern.compile("\\$signal\\s*:\\s*signal").asMatchPredicate();

    /** The classes that the model of a rule depends on: where one of them changes, a kept model is read anew. */
    public static final List<Class<?>> READERS = List.of(
            RuleFiles.class,
            RuleFiles.Written.class,
            RuleCompiler.class,
            RuleModelReader.class,
            EngineInternals.class,
            EngineInternals.Element.class,
            PropertyReader.class);

    private static final Map<BinaryExpr.Operator, Operator> OPERATORS = Map.of(
            BinaryExpr.Operator.GREATER_EQUALS, Operator.AT_LEAST,
            BinaryExpr.Operator.GREATER, Operator.MORE_THAN,
            BinaryExpr.Operator.LESS_EQUALS, Operator.AT_MOST,
            BinaryExpr.Operator.LESS, Operator.FEWER_THAN,
            BinaryExpr.Operator.EQUALS, Operator.IS,
            BinaryExpr.Operator.NOT_EQUALS, Operator.IS_NOT);

    private final RuleText rule;
    private final Set<String> parameters;

    private RuleModelReader(RuleText rule, Set<String> parameters) {
        this.rule = rule;
        this.parameters = parameters;
    }

    /**
     * The models of rules, in their order.
     *
     * @param rules the rules, which compile
     * @param parameters the keys of the parameters that they may name
     * @throws RulebookFault for the first rule that could not be explained, if there is one
     */
    public static List<RuleModel> read(Collection<RuleText> rules, Set<String> parameters) {
        return rules.stream()
                .map(rule -> new RuleModelReader(rule, parameters).read())
                .toList();
    }

    /** What rules call what they look at, and what they ask for there, as an explanation would say it. */
    public static SortedSet<String> words(List<RuleModel> rules) {
        SortedSet<String> words = new TreeSet<>();
        for (RuleModel rule : rules) {
            for (Pattern pattern : rule.patterns()) {
                words.add(pattern.words());
                pattern.constraints().stream()
                        .flatMap(constraint -> constraint.anyOf().stream())
                        .forEach(comparison -> words.add(comparison.property().words(pattern.type())));
            }
        }
        return words;
    }

    private RuleModel read() {
        List<Pattern> patterns = EngineInternals.elements(rule.text()).stream()
                .map(this::pattern)
                .toList();
        return new RuleModel(rule.id(), patterns, rule.concludes());
    }

    private Pattern pattern(Element element) {
        switch (element.kind()) {
            case Element.PATTERN, Element.NOT -> {}
            case Element.FROM -> throw unexplained("a pattern with a \"from\"", "Look at the facts themselves.");
            default ->
                throw unexplained(
                        "an \"" + element.kind().toUpperCase(Locale.ROOT) + "\" of several patterns",
                        "Look for one thing after the other, each in a pattern of its own, or in a not or exists of one pattern.");
        }
        Class<?> type = type(element);
        boolean bindsSignal = element.constraints().stream().anyMatch(BINDS_SIGNAL);
        List<Constraint> constraints = element.constraints().stream()
                .filter(BINDS.negate())
                .map(text -> constraint(text, type))
                .toList();
        return new Pattern(type, element.kind().equals(Element.NOT), bindsSignal, constraints);
    }

    private Class<?> type(Element element) {
        Class<?> type = RuleFiles.VOCABULARY.stream()
                .filter(known -> known.getSimpleName().equals(element.type()))
                .findFirst()
                .orElseThrow(() -> unexplained("a pattern on " + element.type(), "Look at what was told."));
        if (type == Finding.class || type == Circumstance.class) {
            throw unexplained("a pattern on what other rules conclude", "Look at what was told.");
        }
        return type;
    }

    private Constraint constraint(String text, Class<?> fact) {
        if (text.contains("$")) {
            throw unexplained(
                    "the condition \"" + text + "\", which compares two facts",
                    "Compare each fact with a value of its own.");
        }
        return parsed(text)
                .flatMap(expression -> anyOf(expression, fact))
                .map(anyOf -> new Constraint(text, anyOf))
                .orElseThrow(() -> unexplained(
                        "the condition \"" + text + "\"",
                        "Compare one thing of a fact with one value, or several such joined by ||."));
    }

    private static Optional<Expression> parsed(String text) {
        try {
            return Optional.of(EngineInternals.expression(text));
        } catch (ParseProblemException unread) {
            return Optional.empty();
        }
    }

    private Optional<List<Comparison>> anyOf(Expression condition, Class<?> fact) {
        if (condition instanceof BinaryExpr either && either.getOperator() == BinaryExpr.Operator.OR) {
            return anyOf(either.getLeft(), fact)
                    .flatMap(left -> anyOf(either.getRight(), fact)
                            .map(right ->
                                    Stream.concat(left.stream(), right.stream()).toList()));
        }
        return comparison(condition, fact).map(List::of);
    }

    private Optional<Comparison> comparison(Expression condition, Class<?> fact) {
        if (condition instanceof BinaryExpr binary) {
            return comparison(binary, fact);
        }
        if (condition instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return comparison(not.getExpression(), Operator.NO, null, fact);
        }
        if (condition instanceof MethodCallExpr call
                && call.getNameAsString().equals("contains")
                && call.getScope().isPresent()) {
            return value(call.getArgument(0), fact)
                    .flatMap(value -> comparison(call.getScope().get(), Operator.CONTAINS, value, fact));
        }
        return comparison(condition, Operator.YES, null, fact);
    }

    private Optional<Comparison> comparison(BinaryExpr binary, Class<?> fact) {
        Operator operator = OPERATORS.get(binary.getOperator());
        Expression right = binary.getRight();
        if (operator == null) {
            return Optional.empty();
        }
        if (right instanceof NullLiteralExpr) {
            Operator told = operator == Operator.IS ? Operator.NOT_TOLD : Operator.TOLD;
            return comparison(binary.getLeft(), told, null, fact);
        }
        if (right instanceof BooleanLiteralExpr yes && operator == Operator.IS) {
            return comparison(binary.getLeft(), yes.getValue() ? Operator.YES : Operator.NO, null, fact);
        }
        return value(right, fact).flatMap(value -> comparison(binary.getLeft(), operator, value, fact));
    }

    private Optional<Comparison> comparison(
            Expression looked, Operator operator, @Nullable Value value, Class<?> fact) {
        return property(looked)
                .filter(property -> PropertyReader.of(fact, property)
                        .filter(reader -> canBeAsked(reader, operator, value))
                        .isPresent())
                .map(property -> new Comparison(property, operator, value));
    }

    /** Numbers lie on a line, and a constant is one of those that can stand there. */
    private static boolean canBeAsked(PropertyReader reader, Operator operator, @Nullable Value value) {
        if (operator.comparesNumbers()) {
            return reader.type() == Integer.class;
        }
        if (value == null) {
            return true;
        }
        Class<?> type = operator == Operator.CONTAINS ? reader.elements() : reader.type();
        return value.parameter() == null
                && (value.constant() == null
                        || PropertyReader.constant(value.constant(), type).isPresent());
    }

    /** A number, a text, a parameter, a constant, or another thing of the same fact. */
    private Optional<Value> value(Expression value, Class<?> fact) {
        if (value instanceof LiteralStringValueExpr literal) {
            return Optional.of(Value.constant(literal.getValue()));
        }
        if (value instanceof BooleanLiteralExpr literal) {
            return Optional.of(Value.constant(String.valueOf(literal.getValue())));
        }
        if (value instanceof FieldAccessExpr name && name.getScope() instanceof NameExpr family) {
            String key = family.getNameAsString() + "." + name.getNameAsString();
            return Optional.of(
                    parameters.contains(key) ? Value.parameter(key) : Value.constant(name.getNameAsString()));
        }
        return property(value)
                .filter(property -> PropertyReader.of(fact, property).isPresent())
                .map(Value::property);
    }

    /** The fact itself, a property of it, or a method; also the size of a list that it has. */
    private static Optional<Property> property(Expression looked) {
        if (looked instanceof ThisExpr) {
            return Optional.of(new Property(Property.ITSELF, List.of(), false));
        }
        if (looked instanceof NameExpr name) {
            return Optional.of(new Property(name.getNameAsString(), List.of(), false));
        }
        if (!(looked instanceof MethodCallExpr call)) {
            return Optional.empty();
        }
        if (call.getScope().isPresent()) {
            return call.getNameAsString().equals("size")
                    ? property(call.getScope().get()).map(list -> new Property(list.name(), list.arguments(), true))
                    : Optional.empty();
        }
        return call.getArguments().stream().allMatch(FieldAccessExpr.class::isInstance)
                ? Optional.of(new Property(
                        call.getNameAsString(),
                        call.getArguments().stream()
                                .map(argument -> ((FieldAccessExpr) argument).getNameAsString())
                                .toList(),
                        false))
                : Optional.empty();
    }

    private RulebookFault unexplained(String construct, String hint) {
        return new RulebookFault(
                rule.file(),
                rule.line(),
                "Why the rule \"" + rule.name() + "\" does not hold could not be explained, since it has " + construct
                        + ".",
                hint);
    }
}
