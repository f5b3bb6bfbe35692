package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.ListedFact;
import io.readiness.judgement.fact.Fact.RuleFact;
import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility.Duty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Points at what was told: by content, not by position, since the order of a list carries no meaning. */
public final class JsonPaths {
    /** The fields of a profile, by what stands there and is found nowhere else in it. */
    private static final Map<Class<?>, String> SECTIONS = new HashMap<>();

    /** The lists of a profile, by what they hold. */
    private static final Map<Class<?>, String> LISTS = new HashMap<>();

    static {
        for (RecordComponent field : Profile.class.getRecordComponents()) {
            Type type = field.getGenericType();
            if (type instanceof ParameterizedType list) {
                // What is shared has facts of its own, so the first list of a kind is the one that is meant.
                LISTS.putIfAbsent((Class<?>) list.getActualTypeArguments()[0], field.getName());
            } else {
                SECTIONS.put((Class<?>) type, field.getName());
            }
        }
    }

    /** What tells one piece of work without a name from another. */
    private static final List<String> TESTS = List.of("kind", "partOf", "ownership", "horizon", "date", "verification");

    /** Where a role is held is told before the role itself. */
    private static final Set<String> AROUND_A_ROLE = Set.of("organisation", "framework");

    /** The path has them already. */
    private static final Set<String> NAMING_A_PIECE = Set.of("id", "date");

    private JsonPaths() {}

    /** The fact behind an object of a rule session. */
    public static Fact fact(Object object) {
        String section = SECTIONS.get(object.getClass());
        String list = LISTS.get(object.getClass());
        if (object instanceof RuleFact known) {
            return known.fact();
        } else if (object instanceof Record told && section != null) {
            return new Fact(Fact.path(section), words(told));
        } else if (object instanceof Enum<?> told && list != null) {
            return entry(list, told);
        }
        throw new IllegalArgumentException("A rule used " + object.getClass().getName()
                + ", which is no fact of a profile. Maybe let it tell its own?");
    }

    /** Whether a profile has room for one such thing only, so that where there is none nothing was said of it. */
    public static boolean isSection(Class<?> fact) {
        return !ListedFact.class.isAssignableFrom(fact) && !LISTS.containsKey(fact);
    }

    /** One of the constants that a list holds. */
    static Fact entry(String list, Enum<?> told) {
        return new Fact(Fact.path(list) + "[?@=='" + told + "']", told.name());
    }

    public static String of(Evidence piece) {
        if (piece.id() != null) {
            return "$.evidence[?@.id=='" + piece.id() + "']";
        }
        StringBuilder tests = new StringBuilder();
        Records.forEach(piece, (field, value) -> {
            if (value != null && TESTS.contains(field)) {
                tests.append(tests.isEmpty() ? "" : " && ")
                        .append("@.")
                        .append(field)
                        .append("=='")
                        .append(value)
                        .append('\'');
            }
        });
        return "$.evidence[?" + tests + "]";
    }

    /** All pieces that tell one case together. */
    public static String ofCase(Evidence joined) {
        return "$.evidence[?@.partOf=='" + joined.partOf() + "']";
    }

    /** A duty that was told as the candidate's own. */
    public static String of(Duty duty) {
        return "$.responsibilities[?@.duty=='" + duty + "']";
    }

    /** What somebody wrote, between single quotes of a path (RFC 9535). */
    static String quoted(String written) {
        return written.replace("\\", "\\\\").replace("'", "\\'");
    }

    /** What was told, field by field, for phrases to put in words; what was not told is left out. */
    static String words(Record told) {
        StringBuilder words = new StringBuilder();
        addAll(words, told, AROUND_A_ROLE::contains);
        addAll(words, told, field -> !AROUND_A_ROLE.contains(field) && !NAMING_A_PIECE.contains(field));
        return words.toString();
    }

    private static void addAll(StringBuilder words, Record told, Predicate<String> wanted) {
        Records.forEach(told, (field, value) -> {
            if (value instanceof Record inner) {
                addAll(words, inner, wanted);
            } else if (value != null && wanted.test(field)) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(field)
                        .append('=')
                        .append(value(value));
            }
        });
    }

    static String value(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(JsonPaths::value).sorted().toList().toString();
        } else if (value instanceof Double figure) {
            return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Record told) {
            return words(told);
        }
        return value instanceof String written ? "'" + written + "'" : value.toString();
    }
}
