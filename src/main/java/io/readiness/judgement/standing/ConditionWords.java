package io.readiness.judgement.standing;

import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.phrase.Sentence;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.profile.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in the language of a rulebook what a condition asks for, and what it finds. */
public final class ConditionWords {
    private final Map<Signal, SignalScale> signals;
    private final Phrases phrases;
    private final Map<Phrase, Sentence> sentences = new EnumMap<>(Phrase.class);
    private final Map<Condition, String> asks = new ConcurrentHashMap<>();
    private final Map<Condition, String> wanted = new ConcurrentHashMap<>();

    /** What rules call each field that tables ask for, and what it is called in words. */
    private final Map<String, FieldNames> fields = new ConcurrentHashMap<>();

    public ConditionWords(Criteria criteria) {
        this.signals = criteria.signals();
        this.phrases = criteria.phrases();
        for (Phrase phrase : Phrase.values()) {
            sentences.put(phrase, new Sentence(phrases.text(phrase), phrase.words()));
        }
    }

    /** Holds a need against a candidate, with the words for it. */
    public Checked check(Need need, Subject subject) {
        Condition that = need.that();
        Truth truth = that.truth(subject);
        String says = need.says();
        String found = found(that, subject);
        return new Checked(
                says != null ? says : wanted.computeIfAbsent(that, this::wanted),
                truth,
                truth == Truth.HOLDS ? null : wanted.computeIfAbsent(that, this::wanted),
                phrases.whole(found),
                need.claims());
    }

    private String wanted(Condition condition) {
        return phrases.whole(asks(condition));
    }

    /** What a condition asks for, in a clause. */
    public String asks(Condition condition) {
        String known = asks.get(condition);
        if (known == null) {
            known = asked(condition);
            asks.put(condition, known);
        }
        return known;
    }

    private String asked(Condition condition) {
        if (condition instanceof Condition.SignalAtLeast asked) {
            return say(Phrase.SIGNAL_OR_ABOVE, name(asked.signal()), phrases.word(asked.atLeast()));
        } else if (condition instanceof Condition.SignalAtMost asked) {
            return say(Phrase.SIGNAL_OR_BELOW, name(asked.signal()), phrases.word(asked.atMost()));
        } else if (condition instanceof Condition.GatesAtLeast asked) {
            return say(Phrase.GATES_OR_MORE, number(asked.gates()), phrases.word(asked.at()));
        } else if (condition instanceof Condition.GatesUnknown asked) {
            return say(Phrase.GATES_OF_WHICH_NOTHING_IS_KNOWN, number(asked.gatesUnknown()));
        } else if (condition instanceof Condition.PartScore asked) {
            return say(
                    Phrase.POINTS_OR_MORE,
                    phrases.word(asked.part()),
                    number(asked.atLeast().value()));
        } else if (condition instanceof Condition.UnknownIn asked) {
            return say(Phrase.SIGNALS_UNKNOWN_AT_MOST, phrases.word(asked.unknownIn()), number(asked.atMost()));
        } else if (condition instanceof Condition.InCircumstance asked) {
            return clause(asked);
        } else if (condition instanceof Condition.Told asked) {
            return asked(asked);
        } else if (condition instanceof Condition.Not asked) {
            return denied(asked.not());
        }
        String level = condition instanceof Condition.AnyOf ? oneLevel(condition.parts()) : null;
        if (level != null) {
            List<String> names = condition.parts().stream()
                    .map(part -> name(((Condition.SignalAtLeast) part).signal()))
                    .toList();
            return say(Phrase.SIGNAL_OR_ABOVE, joined(names, Phrase.ONE_OF_TWO), level);
        }
        return joined(
                condition.parts().stream().map(this::asks).toList(),
                condition instanceof Condition.AnyOf ? Phrase.EITHER : Phrase.BOTH);
    }

    /** The level that all of these ask of a signal; absent: they ask for several, or for something else. */
    private @Nullable String oneLevel(List<Condition> parts) {
        Set<Rating> levels = EnumSet.noneOf(Rating.class);
        for (Condition part : parts) {
            if (!(part instanceof Condition.SignalAtLeast asked)) {
                return null;
            }
            levels.add(asked.atLeast());
        }
        return levels.size() == 1 ? phrases.word(levels.iterator().next()) : null;
    }

    private String denied(Condition denied) {
        if (denied instanceof Condition.InCircumstance asked) {
            return phrases.denial(name(asked.circumstance()), phrases.text(Phrase.IT));
        } else if (denied instanceof Condition.Told asked
                && asked.is() != null
                && phrases.isSoOrNot(last(asked.told()))) {
            boolean isNo = String.valueOf(false).equals(asked.is().get(0));
            return say(isNo ? Phrase.ASKS_NOT_DENIED : Phrase.ASKS_NOT_SAID, clause(asked.told()));
        } else if (denied instanceof Condition.PartScore asked) {
            return say(
                    Phrase.POINTS_BELOW,
                    phrases.word(asked.part()),
                    number(asked.atLeast().value()));
        } else if (denied instanceof Condition.GatesAtLeast asked) {
            return say(Phrase.GATES_FEWER, number(asked.gates()), phrases.word(asked.at()));
        }
        return say(Phrase.NOT_SO, asks(denied));
    }

    private String asked(Condition.Told asked) {
        String what = names(asked.told()).words();
        if (asked.is() != null) {
            return switch (asked.is().get(0)) {
                case "true" -> clause(asked.told());
                case "false" -> denial(asked.told());
                default -> clause(asked.told(), oneOf(asked.is()));
            };
        } else if (asked.has() != null) {
            return say(Phrase.ASKS_CONTAINS, what, oneOf(asked.has()));
        } else if (asked.atLeast() != null) {
            return say(Phrase.ASKS_AT_LEAST, what, number(asked.atLeast().value()));
        } else if (asked.atMost() != null) {
            return say(Phrase.ASKS_AT_MOST, what, number(asked.atMost().value()));
        }
        boolean isSaid = Boolean.TRUE.equals(asked.said());
        if (phrases.isSoOrNot(last(asked.told()))) {
            return say(isSaid ? Phrase.ASKS_SAID : Phrase.NOT_SAID, clause(asked.told()));
        }
        return say(isSaid ? Phrase.ASKS_TOLD : Phrase.ASKS_NOT_TOLD, what);
    }

    private String oneOf(List<String> words) {
        return joined(words.stream().map(phrases::value).toList(), Phrase.EITHER);
    }

    /** What is found where a condition looks. */
    public String found(Condition condition, Subject subject) {
        Standing standing = subject.standing();
        if (condition instanceof Condition.SignalAtLeast asked) {
            return stands(asked.signal(), standing);
        } else if (condition instanceof Condition.SignalAtMost asked) {
            return stands(asked.signal(), standing);
        } else if (condition instanceof Condition.GatesAtLeast asked) {
            long held = standing.gates().stream()
                    .filter(gate -> gate.reaches(asked.at(), standing) == Truth.HOLDS)
                    .count();
            return say(
                    Phrase.GATES_OF_ALL, number(held), number(standing.gates().size()), phrases.word(asked.at()));
        } else if (condition instanceof Condition.GatesUnknown) {
            return say(
                    Phrase.GATES_OF_ALL_UNKNOWN,
                    number(Condition.GatesUnknown.unknown(standing)),
                    number(standing.gates().size()));
        } else if (condition instanceof Condition.PartScore asked) {
            return say(
                    Phrase.POINTS_FOUND,
                    phrases.word(asked.part()),
                    points(standing.score(asked.part()).point()));
        } else if (condition instanceof Condition.UnknownIn asked) {
            return say(
                    Phrase.SIGNALS_UNKNOWN,
                    phrases.word(asked.unknownIn()),
                    number(standing.unknownIn(asked.unknownIn())));
        } else if (condition instanceof Condition.InCircumstance asked) {
            return switch (asked.truth(subject)) {
                case HOLDS -> clause(asked);
                case OPEN -> say(Phrase.NOT_KNOWN, clause(asked));
                case FAILS -> phrases.denial(name(asked.circumstance()), phrases.text(Phrase.IT));
            };
        } else if (condition instanceof Condition.Told asked) {
            return asked.has() != null && asked.has().size() == 1 && asked.truth(subject) == Truth.HOLDS
                    ? asks(asked)
                    : told(asked.told(), subject.told(asked.told()));
        }
        return joined(
                single(condition, subject)
                        .map(part -> found(part, subject))
                        .distinct()
                        .toList(),
                Phrase.BOTH);
    }

    /** What a condition is made of in the end, so that nothing is found twice; where one is enough, the first that is there. */
    private static Stream<Condition> single(Condition condition, Subject subject) {
        if (condition.parts().isEmpty()) {
            return Stream.of(condition);
        }
        Stream<Condition> parts = condition.parts().stream();
        return (condition instanceof Condition.AnyOf && condition.truth(subject) == Truth.HOLDS
                        ? parts.filter(part -> part.truth(subject) == Truth.HOLDS)
                                .limit(1)
                        : parts)
                .flatMap(part -> single(part, subject));
    }

    private String told(String field, @Nullable Object value) {
        String what = names(field).words();
        if (value == null) {
            return phrases.isSoOrNot(last(field))
                    ? say(Phrase.NOT_SAID, clause(field))
                    : say(Phrase.ASKS_NOT_TOLD, what);
        } else if (value instanceof Subject.Range range) {
            return say(
                    Phrase.NUMBER_FOUND,
                    what,
                    range.low() == range.high()
                            ? number(range.low())
                            : say(Phrase.FROM_TO, number(range.low()), number(range.high())));
        } else if (value instanceof Collection<?> list) {
            return say(Phrase.LIST_FOUND, what, list.isEmpty() ? say(Phrase.NONE_OF_THEM) : listed(list));
        } else if (value instanceof Number number) {
            return say(Phrase.NUMBER_FOUND, what, number(number));
        }
        String word = Condition.Told.word(value);
        return switch (word) {
            case "true" -> clause(field);
            case "false" -> denial(field);
            default -> clause(field, phrases.value(word));
        };
    }

    /** What is so where a field says yes. */
    private String clause(String field) {
        return phrases.clause(last(field), phrases.text(Phrase.IT));
    }

    /** What is so where a field says no. */
    private String denial(String field) {
        return phrases.denial(last(field), phrases.text(Phrase.IT));
    }

    /** What is so where one of several things stands at a field. */
    private String clause(String field, String value) {
        return phrases.clause(last(field), names(field).words(), phrases.text(Phrase.IT), value);
    }

    private String clause(Condition.InCircumstance asked) {
        return phrases.clause(name(asked.circumstance()), phrases.text(Phrase.IT));
    }

    private static String name(Circumstance circumstance) {
        return circumstance.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * What a field is called.
     *
     * @param last what rules call it
     * @param words what it is called in words
     */
    private record FieldNames(String last, String words) {}

    private FieldNames names(String field) {
        FieldNames known = fields.get(field);
        if (known == null) {
            known = new FieldNames(Phrases.spaced(field.substring(field.lastIndexOf('.') + 1)), phrases.field(field));
            fields.put(field, known);
        }
        return known;
    }

    private String last(String field) {
        return names(field).last();
    }

    /** What was told, in words in place of the names that the profile has for it. */
    public String told(String fact) {
        return phrases.told(fact);
    }

    /** What stands in a list, in words. */
    public String listed(Collection<?> list) {
        TreeSet<String> words = new TreeSet<>();
        list.forEach(one -> words.add(phrases.value(Condition.Told.word(one))));
        return String.join(", ", words);
    }

    private String stands(Signal signal, Standing standing) {
        return say(Phrase.SIGNAL_FOUND, name(signal), phrases.word(standing.rating(signal)));
    }

    private String name(Signal signal) {
        return Scales.row(signals, signal).name();
    }

    private static String number(Object number) {
        return String.valueOf(number);
    }

    private static String points(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }

    private String joined(Collection<String> parts, Phrase phrase) {
        List<String> all = new ArrayList<>(parts);
        BinaryOperator<String> join = (one, other) -> say(phrase, one, other);
        return all.stream().reduce(join).orElse("");
    }

    private String say(Phrase phrase, String... words) {
        return Scales.row(sentences, phrase).say(words);
    }
}
