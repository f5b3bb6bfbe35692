package io.readiness.role;

import io.readiness.judgement.rule.Awaited;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import io.readiness.role.RoleDescription.RoleDuty;
import io.readiness.role.RoleMatch.Quote;
import io.readiness.role.RoleMatch.RoleNotice;
import io.readiness.role.RoleTables.ScopeIndicator;
import io.readiness.role.RoleTables.ScopeIndicator.IndicatorCriterion;
import io.readiness.role.SectionTable.Section;
import io.readiness.role.SectionTable.SectionRow;
import io.readiness.wording.Languages;
import io.readiness.wording.Reading;
import io.readiness.wording.Reading.Mention;
import io.readiness.wording.TextReader;
import io.readiness.wording.WrittenText;
import io.readiness.wording.WrittenText.LineReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads roles by the decision-rights map: fields as told, texts once, by the words of the lexicon. */
record RoleAnalyzer(RoleTables tables, Criteria criteria, TextReader reader, LineReader lines, Languages languages) {
    AnalyzedRole read(RoleDescription role) {
        return role.text() == null && role.jobPosting() == null ? fields(role) : texts(role, new Texts(role));
    }

    /** The texts of a role, as long as they may be together. */
    private final class Texts {
        private final List<AdvertisementText> all = new ArrayList<>();
        private int left = tables.sections().longest();
        private boolean cut;

        Texts(RoleDescription role) {
            JobPosting posting = role.jobPosting();
            if (posting == null) {
                add(
                        "$.text",
                        Objects.requireNonNull(role.text()),
                        tables.sections().row(Section.OPEN));
            } else {
                addAll("description", posting.description());
                addAll("responsibilities", posting.responsibilities());
                addAll("qualifications", posting.qualifications());
                addAll("skills", posting.skills());
                addAll("experienceRequirements", posting.experienceRequirements());
            }
        }

        private void addAll(String field, @Nullable List<String> texts) {
            for (int i = 0; texts != null && i < texts.size(); i++) {
                String path = "$.jobPosting." + field + (texts.size() == 1 ? "" : "[" + i + "]");
                add(path, texts.get(i), tables.sections().rowOf(field));
            }
        }

        private void add(String path, String text, SectionRow first) {
            if (left == 0) {
                cut |= !text.isBlank();
                return;
            }
            Awaited.check();
            WrittenText written = lines.read(text, left);
            left -= written.text().length();
            cut |= !written.whole();
            all.add(AdvertisementText.of(path, written, reader, tables.sections(), first));
        }

        /** The language they are surely in; null where they are too short to tell. */
        @Nullable
        String language() {
            return languages.of(all.stream().map(text -> text.reading().text()).collect(Collectors.joining(" ")));
        }
    }

    private AnalyzedRole texts(RoleDescription role, Texts texts) {
        List<Requirement> asks = new ArrayList<>();
        String language = texts.language();
        boolean another = language != null && languages.isAnother(language);
        Map<ScopeIndicator, IndicatorState> signs =
                signs(indicator -> another ? IndicatorState.NOTHING_SAID : inTexts(indicator, texts.all, asks));
        Set<RoleNotice> notices = EnumSet.noneOf(RoleNotice.class);
        if (another) {
            notices.add(RoleNotice.ANOTHER_LANGUAGE);
        }
        if (texts.cut) {
            notices.add(RoleNotice.CUT);
        }
        if (signs.values().stream().noneMatch(state -> state.truth() == Truth.HOLDS)
                && signs.values().stream().anyMatch(state -> !state.asked().isEmpty())) {
            notices.add(RoleNotice.ONLY_ASKED_OF_THE_CANDIDATE);
        }
        return new AnalyzedRole(
                role,
                texts.all.stream().mapToInt(text -> text.reading().words()).sum(),
                language,
                another,
                notices,
                signs,
                asks,
                role.called() == null && !texts.all.isEmpty()
                        ? title(texts.all.get(0).reading())
                        : title(role.called()),
                technical(role, texts.all));
    }

    private AnalyzedRole fields(RoleDescription role) {
        List<Requirement> asks = new ArrayList<>();
        return new AnalyzedRole(
                role,
                null,
                null,
                false,
                Set.of(),
                signs(indicator -> inFields(indicator, role, asks)),
                asks,
                title(role.called()),
                role.technical() == null ? Truth.OPEN : Truth.of(role.technical()));
    }

    private Map<ScopeIndicator, IndicatorState> signs(Function<ScopeIndicator, IndicatorState> state) {
        Map<ScopeIndicator, IndicatorState> signs = new LinkedHashMap<>();
        tables.signs().forEach(indicator -> signs.put(indicator, state.apply(indicator)));
        return signs;
    }

    /** In a text, an indicator shows where words tell of it; where they only tell that it is not so, it does not. */
    private IndicatorState inTexts(ScopeIndicator indicator, List<AdvertisementText> texts, List<Requirement> asks) {
        List<Quote> shown = new ArrayList<>();
        List<Quote> denied = new ArrayList<>();
        List<Quote> asked = new ArrayList<>();
        for (IndicatorCriterion criterion : indicator.shownBy()) {
            if (criterion.words() != null) {
                int before = shown.size();
                texts.forEach(text -> find(criterion.words(), text, shown, denied, asked));
                if (shown.size() > before) {
                    ask(criterion, null, asks);
                }
            }
        }
        return IndicatorState.of(first(shown), first(denied), first(asked));
    }

    private void find(
            String wordClass, AdvertisementText text, List<Quote> shown, List<Quote> denied, List<Quote> asked) {
        for (Mention mention : text.reading().mentions()) {
            if (mention.wordClass().equals(wordClass)) {
                switch (text.bearing(mention, tables.sections())) {
                    case OF_THE_ROLE -> (mention.negated() ? denied : shown).add(text.quote(mention));
                    case ASKED_OF_THE_CANDIDATE -> (mention.negated() ? denied : asked).add(text.quote(mention));
                    case BESIDE_IT -> {}
                }
            }
        }
    }

    /** Whether the product is technical, by the title or by what is said of the role. */
    private Truth technical(RoleDescription role, List<AdvertisementText> texts) {
        String wordClass = tables.scope().technical();
        boolean shown = role.called() != null && reader.read(role.called()).says(wordClass);
        boolean denied = false;
        for (AdvertisementText text : texts) {
            for (Mention mention : text.reading().mentions()) {
                if (mention.wordClass().equals(wordClass) && text.isAboutTheRole(mention)) {
                    shown |= !mention.negated();
                    denied |= mention.negated();
                }
            }
        }
        return shown ? Truth.HOLDS : denied ? Truth.FAILS : Truth.OPEN;
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
        return looked ? new IndicatorState(truth, because, List.of()) : IndicatorState.NOTHING_SAID;
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
                        : IndicatorState.shown(List.of(Quote.field("$.duties[?@.duty=='" + duty + "']", words)));
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
        return IndicatorState.shown(List.of(Quote.field(path, quoted)));
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

    private @Nullable String title(@Nullable String given) {
        return given == null ? null : title(reader.read(given));
    }

    /** The first title that is mentioned. */
    private @Nullable String title(Reading reading) {
        return reading.mentions().stream()
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
     * @param language the language of its text; absent: it has none, or one too short to tell
     * @param anotherLanguage whether that is surely another one than the one that is read
     * @param notices what is to be said of how it was read
     * @param signs every indicator of the map, and whether it shows, in the order of the map
     * @param asks the signals it asks of a candidate
     * @param title the word class of its title; absent: it has none of those looked for
     * @param technical whether its product is technical
     */
    record AnalyzedRole(
            RoleDescription told,
            @Nullable Integer words,
            @Nullable String language,
            boolean anotherLanguage,
            Set<RoleNotice> notices,
            Map<ScopeIndicator, IndicatorState> signs,
            List<Requirement> asks,
            @Nullable String title,
            Truth technical) {}

    /**
     * Whether an indicator shows.
     *
     * @param truth open where nothing is said of it
     * @param because where that is told
     * @param asked where it is asked of the candidate, which tells nothing of the role
     */
    record IndicatorState(Truth truth, List<Quote> because, List<Quote> asked) {
        static final IndicatorState NOTHING_SAID = new IndicatorState(Truth.OPEN, List.of(), List.of());
        static final IndicatorState SAID_NOT_TO_BE = new IndicatorState(Truth.FAILS, List.of(), List.of());

        static IndicatorState shown(List<Quote> because) {
            return new IndicatorState(Truth.HOLDS, because, List.of());
        }

        /** What denies it counts only where nothing shows it. */
        static IndicatorState of(List<Quote> shown, List<Quote> denied, List<Quote> asked) {
            if (!shown.isEmpty()) {
                return new IndicatorState(Truth.HOLDS, shown, asked);
            }
            return new IndicatorState(denied.isEmpty() ? Truth.OPEN : Truth.FAILS, denied, asked);
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
