package io.readiness.judgement.standing;

import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.phrase.Sentence;
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
import java.util.List;
import java.util.Map;
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
    private final Map<Condition, String> wanted = new ConcurrentHashMap<>();

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
        return new Checked(
                says != null ? says : say(Phrase.ASKED_AND_FOUND, wanted(that), found(that, subject)),
                truth,
                truth == Truth.HOLDS ? null : wanted(that),
                found(that, subject),
                need.claims());
    }

    /** What a condition asks for. */
    public String wanted(Condition condition) {
        String known = wanted.get(condition);
        if (known == null) {
            known = asked(condition);
            wanted.put(condition, known);
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
            return phrases.word(asked.circumstance());
        } else if (condition instanceof Condition.Told asked) {
            return asked(asked);
        } else if (condition instanceof Condition.Not asked) {
            return denied(asked.not());
        }
        return joined(
                condition.parts().stream().map(this::wanted).toList(),
                condition instanceof Condition.AnyOf ? Phrase.EITHER : Phrase.BOTH);
    }

    private String denied(Condition denied) {
        if (denied instanceof Condition.PartScore asked) {
            return say(
                    Phrase.POINTS_BELOW,
                    phrases.word(asked.part()),
                    number(asked.atLeast().value()));
        } else if (denied instanceof Condition.GatesAtLeast asked) {
            return say(Phrase.GATES_FEWER, number(asked.gates()), phrases.word(asked.at()));
        }
        return say(Phrase.NOT_SO, wanted(denied));
    }

    private String asked(Condition.Told asked) {
        String what = phrases.field(asked.told());
        if (asked.is() != null) {
            return switch (asked.is().get(0)) {
                case "true" -> say(Phrase.ASKS_YES, what);
                case "false" -> say(Phrase.ASKS_NO, what);
                default -> say(Phrase.ASKS_IS, what, oneOf(asked.is()));
            };
        } else if (asked.has() != null) {
            return say(Phrase.ASKS_CONTAINS, what, oneOf(asked.has()));
        } else if (asked.atLeast() != null) {
            return say(Phrase.ASKS_AT_LEAST, what, number(asked.atLeast().value()));
        } else if (asked.atMost() != null) {
            return say(Phrase.ASKS_AT_MOST, what, number(asked.atMost().value()));
        }
        return say(Boolean.TRUE.equals(asked.said()) ? Phrase.ASKS_TOLD : Phrase.ASKS_NOT_TOLD, what);
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
                case HOLDS -> phrases.word(asked.circumstance());
                case OPEN -> say(Phrase.NOTHING_KNOWN, phrases.word(asked.circumstance()));
                case FAILS -> say(Phrase.NOT_SO, phrases.word(asked.circumstance()));
            };
        } else if (condition instanceof Condition.Told asked) {
            return told(asked.told(), subject.told(asked.told()));
        }
        return joined(
                condition.parts().stream()
                        .flatMap(ConditionWords::single)
                        .map(part -> found(part, subject))
                        .distinct()
                        .toList(),
                Phrase.BOTH);
    }

    /** What a condition is made of in the end, so that nothing is found twice. */
    private static Stream<Condition> single(Condition condition) {
        return condition.parts().isEmpty()
                ? Stream.of(condition)
                : condition.parts().stream().flatMap(ConditionWords::single);
    }

    private String told(String field, @Nullable Object value) {
        String what = phrases.field(field);
        return value == null ? say(Phrase.NOTHING_KNOWN, what) : say(Phrase.FOUND_AT_A_FIELD, what, value(value));
    }

    private String value(Object value) {
        if (value instanceof Subject.Range range) {
            return range.low() == range.high()
                    ? number(range.low())
                    : say(Phrase.FROM_TO, number(range.low()), number(range.high()));
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty() ? say(Phrase.NONE_OF_THEM) : listed(list);
        }
        return switch (Condition.Told.word(value)) {
            case "true" -> say(Phrase.YES);
            case "false" -> say(Phrase.NO);
            default -> phrases.value(Condition.Told.word(value));
        };
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
