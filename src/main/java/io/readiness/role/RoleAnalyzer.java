package io.readiness.role;

import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import io.readiness.role.JobPosting.Markup;
import io.readiness.role.RoleDescription.RoleDuty;
import io.readiness.role.RoleMatch.Quote;
import io.readiness.role.RoleTables.ScopeIndicator;
import io.readiness.role.RoleTables.ScopeIndicator.IndicatorCriterion;
import io.readiness.wording.Reading;
import io.readiness.wording.Reading.Mention;
import io.readiness.wording.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads roles by the decision-rights map: fields as told, texts once, by the words of the lexicon. */
record RoleAnalyzer(RoleTables tables, Criteria criteria, TextReader reader, Markup markup) {
    AnalyzedRole read(RoleDescription role) {
        SortedMap<String, Reading> texts = texts(role);
        return texts.isEmpty() ? fields(role) : texts(role, texts);
    }

    /** The texts of a role by the paths where they stand; none where it is told field by field. */
    private SortedMap<String, Reading> texts(RoleDescription role) {
        SortedMap<String, Reading> texts = new TreeMap<>();
        if (role.text() != null) {
            texts.put("$.text", reader.read(role.text()));
        }
        JobPosting posting = role.jobPosting();
        if (posting != null) {
            addAll(texts, "description", posting.description());
            addAll(texts, "responsibilities", posting.responsibilities());
            addAll(texts, "qualifications", posting.qualifications());
            addAll(texts, "skills", posting.skills());
            addAll(texts, "experienceRequirements", posting.experienceRequirements());
            texts.putIfAbsent("$.jobPosting.title", reader.read(posting.title() == null ? "" : posting.title()));
        }
        return texts;
    }

    private void addAll(Map<String, Reading> texts, String field, @Nullable List<String> marked) {
        for (int i = 0; marked != null && i < marked.size(); i++) {
            String path = "$.jobPosting." + field + (marked.size() == 1 ? "" : "[" + i + "]");
            texts.put(path, reader.read(markup.text(marked.get(i))));
        }
    }

    private AnalyzedRole texts(RoleDescription role, SortedMap<String, Reading> texts) {
        List<Requirement> asks = new ArrayList<>();
        return new AnalyzedRole(
                role,
                texts.values().stream().mapToInt(Reading::words).sum(),
                signs(indicator -> inTexts(indicator, texts, asks)),
                asks,
                title(role.called(), texts.values().iterator().next()),
                inTexts(tables.scope().technical(), withTitle(role, texts)).truth());
    }

    private AnalyzedRole fields(RoleDescription role) {
        List<Requirement> asks = new ArrayList<>();
        return new AnalyzedRole(
                role,
                null,
                signs(indicator -> inFields(indicator, role, asks)),
                asks,
                title(role.called(), reader.read("")),
                role.technical() == null ? Truth.OPEN : Truth.of(role.technical()));
    }

    private Map<ScopeIndicator, IndicatorState> signs(Function<ScopeIndicator, IndicatorState> state) {
        Map<ScopeIndicator, IndicatorState> signs = new LinkedHashMap<>();
        tables.signs().forEach(indicator -> signs.put(indicator, state.apply(indicator)));
        return signs;
    }

    private SortedMap<String, Reading> withTitle(RoleDescription role, SortedMap<String, Reading> texts) {
        if (role.title() == null) {
            return texts;
        }
        SortedMap<String, Reading> all = new TreeMap<>(texts);
        all.put("$.title", reader.read(role.title()));
        return all;
    }

    /** In a text, an indicator shows where words tell of it; where they only tell that it is not so, it does not. */
    private IndicatorState inTexts(ScopeIndicator indicator, SortedMap<String, Reading> texts, List<Requirement> asks) {
        List<Quote> shown = new ArrayList<>();
        List<Quote> denied = new ArrayList<>();
        for (IndicatorCriterion criterion : indicator.shownBy()) {
            if (criterion.words() != null) {
                IndicatorState one = inTexts(criterion.words(), texts);
                if (one.truth() == Truth.HOLDS) {
                    shown.addAll(one.because());
                    ask(criterion, null, asks);
                } else {
                    denied.addAll(one.because());
                }
            }
        }
        return IndicatorState.of(first(shown), first(denied));
    }

    private static IndicatorState inTexts(String wordClass, SortedMap<String, Reading> texts) {
        List<Quote> shown = new ArrayList<>();
        List<Quote> denied = new ArrayList<>();
        texts.forEach((path, reading) -> {
            for (Mention mention : reading.mentions()) {
                if (mention.wordClass().equals(wordClass)) {
                    (mention.negated() ? denied : shown).add(quote(path, reading, mention));
                }
            }
        });
        return IndicatorState.of(shown, denied);
    }

    private static Quote quote(String path, Reading reading, Mention mention) {
        String words = reading.text().substring(mention.start(), mention.end());
        return new Quote(path, words, mention.start(), mention.end());
    }

    private List<Quote> first(List<Quote> quotes) {
        return quotes.stream()
                .distinct()
                .sorted(Quote.AS_READ.thenComparing(Comparator.comparing(Quote::words)))
                .limit(tables.scope().quotes())
                .toList();
    }

    /** Field by field, a list that was given is whole; an indicator shows where any field shows it. */
    private IndicatorState inFields(ScopeIndicator indicator, RoleDescription role, List<Requirement> asks) {
        List<Quote> because = new ArrayList<>();
        Truth truth = Truth.FAILS;
        boolean looked = false;
        for (IndicatorCriterion criterion : indicator.shownBy()) {
            if (isField(criterion)) {
                looked = true;
                IndicatorState one = inField(criterion, role, asks);
                truth = truth.or(one.truth());
                because.addAll(one.because());
            }
        }
        return looked ? new IndicatorState(truth, because) : IndicatorState.NOTHING_SAID;
    }

    private static boolean isField(IndicatorCriterion criterion) {
        return criterion.duty() != null
                || criterion.right() != null
                || criterion.horizon() != null
                || criterion.outcomes() != null
                || criterion.reportsTo() != null;
    }

    private IndicatorState inField(IndicatorCriterion criterion, RoleDescription role, List<Requirement> asks) {
        if (criterion.duty() != null) {
            return duty(criterion, criterion.duty(), role, asks);
        }
        if (criterion.right() != null) {
            return field(
                    criterion,
                    "$.decisionRights",
                    role.decisionRights(),
                    held -> held.contains(criterion.right()),
                    asks);
        }
        if (criterion.horizon() != null) {
            return field(
                    criterion, "$.horizon", role.horizon(), told -> told.compareTo(criterion.horizon()) >= 0, asks);
        }
        if (criterion.outcomes() != null) {
            return field(criterion, "$.outcomes", role.outcomes(), criterion.outcomes()::equals, asks);
        }
        String above = Objects.requireNonNull(criterion.reportsTo());
        return field(
                criterion,
                "$.reportsTo",
                role.reportsTo(),
                told -> reader.read(told).says(above),
                asks);
    }

    /** A duty that is only taken part in asks for a little, and shows nothing (T7.2). */
    private IndicatorState duty(IndicatorCriterion criterion, Duty duty, RoleDescription role, List<Requirement> asks) {
        if (role.duties() == null) {
            return IndicatorState.NOTHING_SAID;
        }
        for (RoleDuty asked : role.duties()) {
            if (asked.duty() == duty) {
                ask(criterion, asked.ownership(), asks);
                String words = asked.ownership() == null ? duty.name() : duty + " " + asked.ownership();
                return asked.ownership() == Ownership.TOOK_PART
                        ? IndicatorState.SAID_NOT_TO_BE
                        : new IndicatorState(
                                Truth.HOLDS, List.of(Quote.field("$.duties[?@.duty=='" + duty + "']", words)));
            }
        }
        return IndicatorState.SAID_NOT_TO_BE;
    }

    private <T> IndicatorState field(
            IndicatorCriterion criterion, String path, @Nullable T told, Predicate<T> shows, List<Requirement> asks) {
        if (told == null) {
            return IndicatorState.NOTHING_SAID;
        }
        if (!shows.test(told)) {
            return IndicatorState.SAID_NOT_TO_BE;
        }
        ask(criterion, null, asks);
        Object quoted = criterion.right() == null ? told : criterion.right();
        return new IndicatorState(Truth.HOLDS, List.of(Quote.field(path, quoted)));
    }

    private void ask(IndicatorCriterion criterion, @Nullable Ownership ownership, List<Requirement> asks) {
        if (criterion.duty() != null) {
            asks.add(new Requirement(criteria.scales().of(criterion.duty()).signal(), ownership));
        } else if (criterion.right() != null) {
            asks.add(new Requirement(Signal.DECISION_AUTHORITY, null));
        } else if (criterion.asks() != null) {
            asks.add(new Requirement(criterion.asks(), null));
        }
    }

    /** The title that is given, or else the first one that the text mentions. */
    private @Nullable String title(@Nullable String given, Reading text) {
        return (given == null ? text : reader.read(given))
                .mentions().stream()
                        .map(Mention::wordClass)
                        .filter(tables.scope().titles()::contains)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * A role as read, in whichever form it was told.
     *
     * @param told what was told
     * @param words how many words its text has; absent: it was told field by field
     * @param signs every indicator of the map, and whether it shows, in the order of the map
     * @param asks the signals it asks of a candidate
     * @param title the word class of its title; absent: it has none of those looked for
     * @param technical whether its product is technical
     */
    record AnalyzedRole(
            RoleDescription told,
            @Nullable Integer words,
            Map<ScopeIndicator, IndicatorState> signs,
            List<Requirement> asks,
            @Nullable String title,
            Truth technical) {}

    /**
     * Whether an indicator shows.
     *
     * @param truth open where nothing is said of it
     * @param because where that is told
     */
    record IndicatorState(Truth truth, List<Quote> because) {
        static final IndicatorState NOTHING_SAID = new IndicatorState(Truth.OPEN, List.of());
        static final IndicatorState SAID_NOT_TO_BE = new IndicatorState(Truth.FAILS, List.of());

        /** What denies it counts only where nothing shows it. */
        static IndicatorState of(List<Quote> shown, List<Quote> denied) {
            if (!shown.isEmpty()) {
                return new IndicatorState(Truth.HOLDS, shown);
            }
            return denied.isEmpty() ? NOTHING_SAID : new IndicatorState(Truth.FAILS, denied);
        }
    }

    /**
     * A signal that is asked for.
     *
     * @param signal the signal
     * @param ownership how far what shows it would be the holder's own; absent: not said
     */
    record Requirement(Signal signal, @Nullable Ownership ownership) {}
}
