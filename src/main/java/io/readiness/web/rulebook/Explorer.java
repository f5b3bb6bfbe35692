package io.readiness.web.rulebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import io.readiness.explanation.RuleWords;
import io.readiness.explanation.RuleWords.AskedThing;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.rule.RuleChecks.SignalCheck;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.web.rulebook.Search.Entry;
import io.readiness.web.rulebook.Search.Kind;
import io.readiness.web.rulebook.TableView.RowView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook in force in one language, as somebody looks around in it: each thing by its name, with all that is bound up with it.
 * It is made once, when somebody first looks.
 */
public final class Explorer {
    private final String language;
    private final Rulebook rulebook;
    private final Phrases phrases;
    private final List<TableView> tables;
    private final Map<String, List<AskedThing>> asked = new TreeMap<>();
    private final Map<Signal, Set<RuleText>> rating = new EnumMap<>(Signal.class);

    /** What rests on each claim, by what it is. */
    private final Map<String, Map<Kind, Set<Ref>>> resting = new TreeMap<>();

    /** What looks at each thing or names it, by its address. */
    private final Map<String, Set<Ref>> naming = new TreeMap<>();

    private final List<Assumption> assumptions = new ArrayList<>();

    Explorer(Language language, ObjectMapper json) {
        this.language = language.tag();
        this.rulebook = language.assessor().rulebook();
        this.phrases = rulebook.phrases();
        this.tables = TableReading.of(rulebook, json);
        rules(language.assessor());
        rulebook.criteria().signals().values().forEach(scale -> rest(Kind.SIGNAL, ref(scale), scale.claims()));
        rulebook.criteria().questions().forEach(question -> rest(Kind.QUESTION, ref(question), question.claims()));
        rulebook.criteria().parameters().values().forEach(this::number);
        tables.forEach(this::table);
    }

    private void rules(Assessor assessor) {
        RuleChecks checks = assessor.evaluator(Profile.untold("nobody")).checks();
        RuleWords words = new RuleWords(phrases, new TreeMap<>());
        for (RuleText rule : rulebook.rules().values()) {
            asked.put(rule.id(), words.asked(checks.asked(rule.id())));
            for (SignalCheck check : checks.of(rule.id())) {
                if (check.signal() != null) {
                    rating.computeIfAbsent(check.signal(), first -> new LinkedHashSet<>())
                            .add(rule);
                }
            }
            Circumstance concluded = rule.concludes().circumstance();
            if (concluded != null) {
                name(Ref.of(concluded, "").href() + "/by", ref(rule));
            }
            rule.parameters().forEach(key -> name(Ref.PARAMETERS + key, ref(rule)));
            rest(Kind.RULE, ref(rule), rule.claims());
            assume(ref(rule), rule.assumption());
        }
    }

    private void number(Parameter number) {
        Ref ref = ref(number);
        rest(Kind.PARAMETER, ref, number.claims());
        assume(ref, number.assumption());
    }

    private void table(TableView table) {
        table.all().forEach(row -> {
            Ref ref = ref(table, row);
            rest(Kind.ROW, ref, row.rests());
            assume(ref, row.assumption());
            row.asks().forEach(need -> need.looksAt().forEach(at -> name(at.href(), ref)));
            row.tells()
                    .forEach(told -> told.texts().forEach(text -> {
                        if (text.href() != null) {
                            name(text.href(), ref);
                        }
                    }));
        });
    }

    private void rest(Kind kind, Ref ref, List<String> claims) {
        claims.forEach(claim -> resting.computeIfAbsent(claim, first -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, first -> new LinkedHashSet<>())
                .add(ref));
    }

    private void name(String named, Ref by) {
        naming.computeIfAbsent(named, first -> new LinkedHashSet<>()).add(by);
    }

    private void assume(Ref ref, @Nullable String because) {
        if (because != null) {
            assumptions.add(new Assumption(ref, because));
        }
    }

    private List<Ref> naming(String href) {
        return List.copyOf(naming.getOrDefault(href, Set.of()));
    }

    /** The tag of the language. */
    public String language() {
        return language;
    }

    /** The rulebook itself. */
    public Rulebook rulebook() {
        return rulebook;
    }

    public List<TableView> tables() {
        return tables;
    }

    /** A table by its name. */
    public Optional<TableView> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The tables by the part of the rulebook that they belong to. */
    public Map<String, List<TableView>> tablesByPart() {
        Map<String, List<TableView>> parts = new LinkedHashMap<>();
        for (TableView table : tables) {
            String part =
                    table.within().isEmpty() ? table.title() : table.within().get(0);
            parts.computeIfAbsent(part, first -> new ArrayList<>()).add(table);
        }
        return parts;
    }

    /** What holds where no claim says so, and why. */
    public List<Assumption> assumptions() {
        return assumptions;
    }

    /**
     * Something that no claim says.
     *
     * @param where what goes beyond the claims
     * @param because why it holds
     */
    public record Assumption(Ref where, String because) {}

    /** A constant in words. */
    public String word(Enum<?> constant) {
        return phrases.word(constant);
    }

    /** The same as it begins a line. */
    public String title(Enum<?> constant) {
        return TableReading.capital(phrases.word(constant));
    }

    /** A constant as styles and addresses name it. */
    public String style(Enum<?> constant) {
        return Ref.id(constant);
    }

    private Ref ref(RuleText rule) {
        return new Ref(Ref.RULES + rule.id(), rule.name());
    }

    private Ref ref(SignalScale scale) {
        return Ref.of(scale.signal(), scale.name());
    }

    private Ref ref(Parameter number) {
        return new Ref(Ref.PARAMETERS + number.key(), number.key());
    }

    private Ref ref(Question question) {
        return new Ref(Ref.QUESTIONS + question.id(), question.asks());
    }

    private static Ref ref(TableView table, RowView row) {
        return new Ref(table.href() + "#" + row.id(), table.title() + " › " + row.label());
    }

    // ── Signals ──

    /** All signals by their part. */
    public Map<Part, List<SignalScale>> signals() {
        Map<Part, List<SignalScale>> parts = new EnumMap<>(Part.class);
        for (Signal signal : Signal.values()) {
            SignalScale scale = rulebook.criteria().scale(signal);
            parts.computeIfAbsent(scale.part(), first -> new ArrayList<>()).add(scale);
        }
        return parts;
    }

    /** A signal with all that is bound up with it. */
    SignalPage signal(Signal signal) {
        SignalScale scale = rulebook.criteria().scale(signal);
        Scorecard scorecard = rulebook.criteria().scorecard();
        List<Level> levels = new ArrayList<>();
        for (Rating level : Rating.values()) {
            List<RuleText> rules = rating.getOrDefault(signal, Set.of()).stream()
                    .filter(rule -> rule.concludes().rating() == level)
                    .toList();
            levels.add(new Level(
                    title(level),
                    Ref.id(level),
                    scale.words(level),
                    rules.stream().map(this::ref).toList()));
        }
        int weight = scorecard.weightOf(signal);
        return new SignalPage(
                this,
                scale,
                levels,
                weight,
                weight == 0 ? null : points(scorecard.shareOf(signal)),
                naming(Ref.of(signal, "").href()));
    }

    private static String points(double share) {
        return BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
    }

    /**
     * A signal.
     *
     * @param levels its levels, from unknown to proven
     * @param weight how much it weighs in its part, in percent; 0: it earns no points
     * @param share how much it weighs in the total, in percent; null: nothing
     * @param named the rows that look at it or name it
     */
    record SignalPage(
            Explorer book,
            SignalScale scale,
            List<Level> levels,
            int weight,
            @Nullable String share,
            List<Ref> named) {}

    /**
     * A level of a signal.
     *
     * @param rules any of these rates it so
     */
    public record Level(String title, String style, String says, List<Ref> rules) {}

    // ── Rules ──

    /** The rules by what they conclude: circumstances, one signal, or whatever signal they find. */
    public List<RuleGroup> rules() {
        Map<String, RuleGroup> groups = new LinkedHashMap<>();
        for (Signal signal : Signal.values()) {
            SignalScale scale = rulebook.criteria().scale(signal);
            groups.put(signal.name(), new RuleGroup(ref(scale), new ArrayList<>()));
        }
        groups.put("", new RuleGroup(null, new ArrayList<>()));
        for (Circumstance circumstance : Circumstance.values()) {
            groups.put(
                    circumstance.name(), new RuleGroup(Ref.of(circumstance, title(circumstance)), new ArrayList<>()));
        }
        rulebook.rules()
                .values()
                .forEach(rule -> Scales.row(groups, concluded(rule)).rules().add(rule));
        return groups.values().stream()
                .filter(group -> !group.rules().isEmpty())
                .toList();
    }

    private static String concluded(RuleText rule) {
        RuleText.Conclusion concludes = rule.concludes();
        return concludes.signal() != null
                ? concludes.signal().name()
                : concludes.circumstance() != null ? concludes.circumstance().name() : "";
    }

    /**
     * Rules that conclude the same.
     *
     * @param concludes what; null: a level of whatever signal they find
     */
    public record RuleGroup(@Nullable Ref concludes, List<RuleText> rules) {}

    /** What a rule asks for, in words. */
    public List<AskedThing> asks(RuleText rule) {
        return asked.getOrDefault(rule.id(), List.of());
    }

    /** What a rule concludes; null: a level of whatever signal it finds. */
    public @Nullable Ref concludes(RuleText rule) {
        RuleText.Conclusion concludes = rule.concludes();
        return concludes.signal() != null
                ? ref(rulebook.criteria().scale(concludes.signal()))
                : concludes.circumstance() != null
                        ? Ref.of(concludes.circumstance(), title(concludes.circumstance()))
                        : null;
    }

    /** The signals that a rule may rate which rates whatever signal it finds. */
    public List<Ref> mayRate(RuleText rule) {
        return Arrays.stream(Signal.values())
                .filter(signal -> rating.getOrDefault(signal, Set.of()).contains(rule))
                .map(signal -> ref(rulebook.criteria().scale(signal)))
                .toList();
    }

    /** The rows that look at the circumstance that a rule concludes. */
    public List<Ref> askedBy(RuleText rule) {
        Circumstance concluded = rule.concludes().circumstance();
        return concluded == null ? List.of() : naming(Ref.of(concluded, "").href());
    }

    /** The numbers that a rule names. */
    public List<Parameter> numbers(RuleText rule) {
        return rule.parameters().stream()
                .map(key -> Scales.row(rulebook.criteria().parameters(), key))
                .toList();
    }

    // ── Circumstances ──

    public List<Ref> circumstances() {
        return Arrays.stream(Circumstance.values())
                .map(one -> Ref.of(one, title(one)))
                .toList();
    }

    CircumstancePage circumstance(Circumstance circumstance) {
        String href = Ref.of(circumstance, "").href();
        return new CircumstancePage(
                this,
                title(circumstance),
                naming(href + "/by"),
                naming(href),
                rulebook.criteria().questions().stream()
                        .filter(question -> question.circumstances().contains(circumstance))
                        .map(this::ref)
                        .toList());
    }

    /**
     * A circumstance.
     *
     * @param rules any of these concludes it
     * @param named the rows that look at it
     * @param questions what is asked to know it
     */
    record CircumstancePage(Explorer book, String title, List<Ref> rules, List<Ref> named, List<Ref> questions) {}

    // ── Claims ──

    /** The claims by guide and section, with how much rests on each. */
    public Map<String, Map<String, List<CoveredClaim>>> guides() {
        Map<String, Map<String, List<CoveredClaim>>> guides = new LinkedHashMap<>();
        for (Claim claim : byNumber()) {
            guides.computeIfAbsent(claim.guide(), first -> new LinkedHashMap<>())
                    .computeIfAbsent(claim.section(), first -> new ArrayList<>())
                    .add(covered(claim));
        }
        return guides;
    }

    /** In the order in which the guides say them: T4.2 before T4.10. */
    private List<Claim> byNumber() {
        return rulebook.claims().values().stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.id().substring(0, 1))
                        .thenComparing(claim -> numbers(claim.id()), Arrays::compare))
                .toList();
    }

    private static int[] numbers(String id) {
        return Arrays.stream(id.replaceAll("[^0-9.]", "").split("\\.", -1))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private CoveredClaim covered(Claim claim) {
        Map<Kind, Set<Ref>> rests = resting.getOrDefault(claim.id(), Map.of());
        int rules = rests.getOrDefault(Kind.RULE, Set.of()).size();
        int all = rests.values().stream().mapToInt(Set::size).sum();
        return new CoveredClaim(claim, rules, all - rules);
    }

    /**
     * A claim, and how much rests on it.
     *
     * @param rules so many rules
     * @param others so many rows, signals, numbers and questions
     */
    public record CoveredClaim(Claim claim, int rules, int others) {}

    /** The claims that nothing rests on. */
    public List<String> uncovered() {
        return rulebook.claims().keySet().stream()
                .filter(id -> !resting.containsKey(id))
                .toList();
    }

    ClaimPage claim(Claim claim) {
        Map<Kind, Set<Ref>> rests = resting.getOrDefault(claim.id(), Map.of());
        List<Claim> beside = byNumber().stream()
                .filter(one -> one.guide().equals(claim.guide())
                        && one.section().equals(claim.section())
                        && !one.id().equals(claim.id()))
                .toList();
        return new ClaimPage(
                this,
                claim,
                List.copyOf(rests.getOrDefault(Kind.RULE, Set.of())),
                List.copyOf(rests.getOrDefault(Kind.SIGNAL, Set.of())),
                List.copyOf(rests.getOrDefault(Kind.ROW, Set.of())),
                List.copyOf(rests.getOrDefault(Kind.PARAMETER, Set.of())),
                List.copyOf(rests.getOrDefault(Kind.QUESTION, Set.of())),
                beside);
    }

    /**
     * A claim with all that rests on it.
     *
     * @param beside the other claims of its section
     */
    record ClaimPage(
            Explorer book,
            Claim claim,
            List<Ref> rules,
            List<Ref> signals,
            List<Ref> rows,
            List<Ref> numbers,
            List<Ref> questions,
            List<Claim> beside) {
        public boolean isResting() {
            return !(rules.isEmpty()
                    && signals.isEmpty()
                    && rows.isEmpty()
                    && numbers.isEmpty()
                    && questions.isEmpty());
        }
    }

    // ── Numbers and questions ──

    /** The numbers with a meaning, and who takes each. */
    public List<UsedNumber> numbers() {
        return rulebook.criteria().parameters().values().stream()
                .map(number -> new UsedNumber(number, naming(Ref.PARAMETERS + number.key())))
                .toList();
    }

    /**
     * A number.
     *
     * @param used rules and rows that take it from here
     */
    public record UsedNumber(Parameter number, List<Ref> used) {}

    public List<Question> questions() {
        return rulebook.criteria().questions();
    }

    /** What follows from an answer. */
    public List<Ref> follows(Question.QuestionAnswer answer) {
        return answer.concludes().stream().map(one -> Ref.of(one, title(one))).toList();
    }

    /** An answer in words. */
    public String answer(Question.QuestionAnswer answer) {
        return TableReading.capital(phrases.value(answer.name()));
    }

    // ── All of it ──

    /** Everything that can be found, in the order in which it is shown. */
    Search search() {
        List<Entry> entries = new ArrayList<>();
        rulebook.criteria()
                .signals()
                .values()
                .forEach(scale -> entries.add(new Entry(
                        Kind.SIGNAL,
                        Ref.id(scale.signal()),
                        ref(scale),
                        scale.meaning() + " " + scale.question() + " "
                                + String.join(" ", scale.scale().values()))));
        rulebook.rules().values().forEach(rule -> entries.add(new Entry(Kind.RULE, rule.id(), ref(rule), words(rule))));
        for (Circumstance one : Circumstance.values()) {
            entries.add(new Entry(Kind.CIRCUMSTANCE, Ref.id(one), Ref.of(one, title(one)), ""));
        }
        for (TableView table : tables) {
            entries.add(new Entry(Kind.TABLE, table.name(), new Ref(table.href(), table.title()), table.means()));
        }
        for (TableView table : tables) {
            table.all().forEach(row -> entries.add(new Entry(Kind.ROW, "", ref(table, row), row.words())));
        }
        rulebook.claims()
                .values()
                .forEach(claim -> entries.add(new Entry(
                        Kind.CLAIM,
                        claim.id(),
                        new Ref(Ref.CLAIMS + claim.id(), claim.id() + ", " + claim.section()),
                        claim.says())));
        rulebook.criteria()
                .parameters()
                .values()
                .forEach(number -> entries.add(new Entry(
                        Kind.PARAMETER,
                        number.key(),
                        ref(number),
                        number.value() + " " + number.unit()
                                + (number.assumption() == null ? "" : ". " + number.assumption()))));
        questions().forEach(question -> entries.add(new Entry(Kind.QUESTION, question.id(), ref(question), "")));
        return new Search(entries);
    }

    private String words(RuleText rule) {
        StringBuilder words = new StringBuilder();
        asks(rule)
                .forEach(thing ->
                        words.append(String.join(" ", thing.conditions())).append(' '));
        return words + (rule.assumption() == null ? "" : rule.assumption());
    }

    /** The claims of these ids, in this order. */
    public List<Claim> claims(List<String> ids) {
        return ids.stream()
                .distinct()
                .map(id -> Scales.row(rulebook.claims(), id))
                .toList();
    }
}
