package io.readiness.rulebook.rule;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.rule.Asked;
import io.readiness.judgement.rule.Term;
import io.readiness.judgement.scale.Parameter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.mvel.parser.MvelParser;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one comparison of a condition looks at: its words from the text of the rule, what was told from the fact.
 *
 * @param what what it looks at, in the rule's own words
 * @param asks how
 * @param parameter the parameter that it asks for; absent: it asks for something else
 * @param wanted what for, which may be another thing of the same fact
 * @param found what the fact has there
 */
record TermReader(
        String what,
        Asked asks,
        @Nullable Parameter parameter,
        Function<@Nullable Object, @Nullable Object> wanted,
        Function<Object, @Nullable Object> found) {
    private static final Map<BinaryExpr.Operator, Asked> COMPARED = Map.of(
            BinaryExpr.Operator.GREATER_EQUALS, Asked.AT_LEAST,
            BinaryExpr.Operator.GREATER, Asked.MORE_THAN,
            BinaryExpr.Operator.LESS_EQUALS, Asked.AT_MOST,
            BinaryExpr.Operator.LESS, Asked.FEWER_THAN,
            BinaryExpr.Operator.EQUALS, Asked.IS,
            BinaryExpr.Operator.NOT_EQUALS, Asked.IS_NOT);

    private static final Set<Asked> LINES =
            EnumSet.of(Asked.AT_LEAST, Asked.MORE_THAN, Asked.AT_MOST, Asked.FEWER_THAN);

    /** What one thing of a fact is called, and how it is read. */
    private record Property(String words, Function<Object, @Nullable Object> read) {}

    /** What a condition compares, any one of which is enough; nothing, where it cannot be taken apart. */
    static List<TermReader> of(String condition, Class<?> fact, Map<String, Parameter> parameters) {
        Reading reading = new Reading(fact, parameters);
        try {
            return reading.addTerms(MvelParser.parseExpression(condition)) ? reading.terms : List.of();
        } catch (ParseProblemException unread) {
            return List.of();
        }
    }

    /** The comparison, held against a fact and the same fact with what was not said at its best. */
    Term of(Object fact, Object twin) {
        String told = word(found.apply(fact));
        String atBest = word(found.apply(twin));
        return new Term(what, asks, word(wanted.apply(fact)), told, Objects.equals(told, atBest) ? null : atBest);
    }

    /**
     * Whether the comparison holds of a fact.
     *
     * @param moved what the number is taken for; null: for what it is
     */
    boolean holds(Object fact, @Nullable Integer moved) {
        Object has = found.apply(fact);
        Object asked = moved == null ? wanted.apply(fact) : moved;
        return switch (asks) {
            case YES -> Boolean.TRUE.equals(has);
            case NO -> Boolean.FALSE.equals(has);
            case TOLD -> has != null;
            case NOT_TOLD -> has == null;
            case IS -> Objects.equals(word(has), word(asked));
            case IS_NOT -> !Objects.equals(word(has), word(asked));
            case CONTAINS ->
                has instanceof Collection<?> list
                        && list.stream().map(TermReader::word).anyMatch(one -> Objects.equals(one, word(asked)));
            case AT_LEAST, MORE_THAN, AT_MOST, FEWER_THAN -> has != null && isOnItsSide(number(has), number(asked));
        };
    }

    private boolean isOnItsSide(int has, int line) {
        return switch (asks) {
            case AT_LEAST -> has >= line;
            case MORE_THAN -> has > line;
            case AT_MOST -> has <= line;
            default -> has < line;
        };
    }

    /** The whole number that a fact has there, or that a rule asks for. */
    static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : Integer.parseInt(String.valueOf(value));
    }

    /** The comparison, where there is no fact to hold it against. */
    Term ofNothing() {
        return new Term(what, asks, word(wanted.apply(null)), null, null);
    }

    /** A condition in the reading. */
    private static final class Reading {
        private final Class<?> fact;
        private final Map<String, Parameter> parameters;
        private final List<TermReader> terms = new ArrayList<>();

        Reading(Class<?> fact, Map<String, Parameter> parameters) {
            this.fact = fact;
            this.parameters = parameters;
        }

        boolean addTerms(Expression condition) {
            if (condition instanceof EnclosedExpr enclosed) {
                return addTerms(enclosed.getInner());
            }
            if (condition instanceof BinaryExpr either && either.getOperator() == BinaryExpr.Operator.OR) {
                return addTerms(either.getLeft()) && addTerms(either.getRight());
            }
            TermReader term = term(condition);
            return term != null && terms.add(term);
        }

        private @Nullable TermReader term(Expression condition) {
            if (condition instanceof BinaryExpr comparison) {
                return comparison(comparison);
            }
            if (condition instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
                return yesOrNo(not.getExpression(), Asked.NO);
            }
            if (condition instanceof PointFreeExpr contains
                    && contains.getOperator().asString().equals("contains")
                    && !contains.isNegated()
                    && contains.getRight().size() == 1) {
                return term(
                        contains.getLeft(), Asked.CONTAINS, contains.getRight().get(0));
            }
            return yesOrNo(condition, Asked.YES);
        }

        private @Nullable TermReader comparison(BinaryExpr comparison) {
            Asked asks = COMPARED.get(comparison.getOperator());
            Expression right = comparison.getRight();
            if (asks == null) {
                return null;
            }
            if (right instanceof NullLiteralExpr) {
                return yesOrNo(comparison.getLeft(), asks == Asked.IS ? Asked.NOT_TOLD : Asked.TOLD);
            }
            if (right instanceof BooleanLiteralExpr value && asks == Asked.IS) {
                return yesOrNo(comparison.getLeft(), value.getValue() ? Asked.YES : Asked.NO);
            }
            return term(comparison.getLeft(), asks, right);
        }

        private @Nullable TermReader yesOrNo(Expression looked, Asked asks) {
            Property property = property(looked, fact);
            return property == null ? null : new TermReader(property.words, asks, null, any -> null, property.read);
        }

        private @Nullable TermReader term(Expression looked, Asked asks, Expression value) {
            Property property = property(looked, fact);
            Function<@Nullable Object, @Nullable Object> wanted = value(value);
            if (property == null || wanted == null) {
                return null;
            }
            Parameter parameter = parameter(value);
            if (parameter != null && !LINES.contains(asks)) {
                return null;
            }
            return new TermReader(property.words, asks, parameter, wanted, property.read);
        }

        private @Nullable Parameter parameter(Expression value) {
            return value instanceof FieldAccessExpr name && name.getScope() instanceof NameExpr family
                    ? parameters.get(family.getNameAsString() + "." + name.getNameAsString())
                    : null;
        }

        /** A number, a text, a constant, or another thing of the same fact. */
        private @Nullable Function<@Nullable Object, @Nullable Object> value(Expression value) {
            if (value instanceof LiteralStringValueExpr literal) {
                return any -> literal.getValue();
            }
            if (value instanceof BooleanLiteralExpr literal) {
                return any -> literal.getValue();
            }
            Parameter named = parameter(value);
            if (named != null) {
                return any -> String.valueOf(named.value());
            }
            if (value instanceof FieldAccessExpr constant) {
                return any -> constant.getNameAsString();
            }
            Property property = property(value, fact);
            return property == null ? null : itself -> itself == null ? property.words : property.read.apply(itself);
        }
    }

    /** The fact itself, a property of it, or a method; also what a list that it has says of itself. */
    private static @Nullable Property property(Expression looked, Class<?> fact) {
        if (looked instanceof ThisExpr) {
            return new Property(words(fact.getSimpleName()), itself -> itself);
        }
        if (looked instanceof NameExpr name) {
            return property(name.getNameAsString(), List.of(), fact);
        }
        if (!(looked instanceof MethodCallExpr call)) {
            return null;
        }
        if (call.getScope().isEmpty()) {
            return property(call.getNameAsString(), call.getArguments(), fact);
        }
        Property owner = property(call.getScope().get(), fact);
        return owner != null && call.getNameAsString().equals("size")
                ? new Property(owner.words, itself -> size(owner.read.apply(itself)))
                : null;
    }

    private static @Nullable Property property(String name, List<Expression> arguments, Class<?> fact) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Method method : fact.getMethods()) {
            if (List.of(name, "is" + capital, "get" + capital).contains(method.getName())
                    && method.getParameterCount() == arguments.size()) {
                return property(name, arguments, method);
            }
        }
        return null;
    }

    private static @Nullable Property property(String name, List<Expression> arguments, Method method) {
        Object[] constants = new Object[arguments.size()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = constant(arguments.get(i), method.getParameterTypes()[i]);
            if (constants[i] == null) {
                return null;
            }
        }
        String said =
                Arrays.stream(constants).map(constant -> " " + word(constant)).collect(Collectors.joining());
        return new Property(words(name) + said, itself -> call(method, itself, constants));
    }

    private static @Nullable Object constant(Expression argument, Class<?> type) {
        return argument instanceof FieldAccessExpr named && type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.toString().equals(named.getNameAsString()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static @Nullable Object call(Method method, Object itself, Object... arguments) {
        try {
            return method.invoke(itself, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " cannot be read.", e);
        }
    }

    private static @Nullable Object size(@Nullable Object list) {
        return list instanceof Collection<?> told ? told.size() : null;
    }

    static String words(String name) {
        return Phrases.spaced(name);
    }

    private static @Nullable String word(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        }
        return value == null ? null : value.toString();
    }
}
