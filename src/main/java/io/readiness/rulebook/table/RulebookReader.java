package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.assessment.Rulebook.HeadlineRow;
import io.readiness.assessment.Rulebook.NoticeRow;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.ArtefactKind;
import io.readiness.judgement.scale.Scales.DutyKind;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.Criteria.Target;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.FieldPart;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.judgement.standing.Scorecard.BandRow;
import io.readiness.judgement.standing.Scorecard.Basis;
import io.readiness.judgement.standing.Scorecard.Gate;
import io.readiness.plan.PlanTables;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Field;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import io.readiness.proof.ProofTable;
import io.readiness.rulebook.Parameters;
import io.readiness.rulebook.RulebookSource;
import io.readiness.rulebook.Texts;
import io.readiness.rulebook.Words;
import io.readiness.rulebook.Yaml;
import io.readiness.rulebook.rule.RuleFiles;
import io.readiness.rulebook.table.TableReader.Inputs;
import io.readiness.wording.Languages.LanguageTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rulebook's tables and texts, and refuses every one that could be wrong quietly. */
public final class RulebookReader extends TableReader {
    private static final String RULEBOOK = "rulebook.yaml";
    private static final String SIGNALS = "catalogue/signals.yaml";
    private static final String ARTEFACTS = "catalogue/artefacts.yaml";
    private static final String DUTIES = "catalogue/duties.yaml";
    private static final String HEADLINES = "catalogue/headlines.yaml";
    private static final String NOTICES = "catalogue/notices.yaml";
    private static final String LANGUAGES = "languages.yaml";
    private static final String VIEWS = "catalogue/views.yaml";
    private static final String PATHS = "paths/paths.yaml";
    private static final String TARGETS = "paths/targets.yaml";
    private static final String RULES = "rules.yaml";
    private static final String PHRASES = "phrases.yaml";
    private static final String ROOT = "$.";
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    /** What may be the name of a parameter, with all that belongs to it. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w.$])[\\w.]+");

    private static final List<String> GUIDES = List.of("guide/transition.yaml", "guide/certification.yaml");

    private final Questions questions;

    private RulebookReader(
            RulebookSource source,
            String language,
            Parameters parameters,
            SortedMap<String, Claim> claims,
            Set<Circumstance> askable,
            Questions questions) {
        super(source, language, parameters, claims, askable);
        this.questions = questions;
    }

    /** The rulebook in every language it speaks. */
    public static SortedMap<String, Rulebook> read(RulebookSource source) {
        SortedMap<String, Rulebook> rulebooks = new TreeMap<>();
        Texts.languages(source)
                .forEach(
                        language -> rulebooks.put(language, of(source, language).rulebook()));
        return rulebooks;
    }

    /** What all tables rest on is read first: the claims, the parameters and the questions. */
    private static RulebookReader of(RulebookSource source, String language) {
        Parameters parameters = Parameters.read(source, language);
        SortedMap<String, Claim> claims = claims(source, language, parameters);
        Questions questions = new RulebookReader(source, language, parameters, claims, Set.of(), Questions.NONE)
                .read(QUESTIONS, new TypeReference<>() {});
        Set<Circumstance> askable = EnumSet.noneOf(Circumstance.class);
        askable.addAll(questions.observed().circumstances());
        questions.questions().forEach(question -> askable.addAll(question.circumstances()));
        new CitationCheck(source, Parameters.FILE, claims).check(parameters.byKey());
        return new RulebookReader(source, language, parameters, claims, askable, questions);
    }

    private static SortedMap<String, Claim> claims(RulebookSource source, String language, Parameters parameters) {
        SortedMap<String, Claim> claims = new TreeMap<>();
        for (String file : GUIDES) {
            GuideFile guide = Yaml.read(source, language, parameters, file, new TypeReference<>() {});
            for (ClaimRow row : guide.claims()) {
                Claim twin = claims.put(row.id(), new Claim(row.id(), guide.title(), row.section(), row.says()));
                if (twin != null) {
                    throw source.fault(
                            file,
                            "id: " + row.id(),
                            "The claim " + row.id() + " stands here twice.",
                            "Keep one of them.");
                }
            }
        }
        return claims;
    }

    /** The questions, what a person is asked so as to answer them, and what is no answer but observed in what was told. */
    private record Questions(List<Question> questions, List<FieldRow> fields, Observed observed) {
        static final Questions NONE = new Questions(List.of(), List.of(), new Observed(Set.of(), List.of(), ""));
    }

    /** A {@link FieldQuestion} as written: a duty does not repeat its signal, and nothing stands for none. */
    private record FieldRow(
            String id,
            @Nullable String field,
            @Nullable Duty duty,
            @Nullable String unit,
            @Nullable List<Integer> tries,
            @Nullable Condition where,
            @Nullable Set<Signal> signals,
            @Nullable List<String> questions,
            List<String> claims,
            String asks,
            String help,
            String why,
            @Nullable String none,
            @Nullable List<PartRow> parts) {

        FieldQuestion asked(Map<Duty, DutyKind> duties) {
            Set<Signal> about = EnumSet.noneOf(Signal.class);
            about.addAll(signals == null ? Set.of() : signals);
            if (duty != null) {
                about.add(Scales.row(duties, duty).signal());
            }
            return new FieldQuestion(
                    id,
                    field,
                    duty,
                    unit,
                    tries == null ? List.of() : tries,
                    where,
                    about,
                    questions == null ? List.of() : questions,
                    claims,
                    asks,
                    help,
                    why,
                    none,
                    parts == null
                            ? List.of()
                            : parts.stream().map(PartRow::asked).toList());
        }
    }

    /** A {@link FieldPart} as written. */
    private record PartRow(
            String id,
            String field,
            @Nullable String unit,
            @Nullable List<String> of,
            @Nullable String after,
            @Nullable List<String> instead,
            String asks,
            @Nullable String again,
            String help,
            String why) {
        FieldPart asked() {
            return new FieldPart(
                    id,
                    field,
                    unit,
                    of == null ? List.of() : of,
                    after,
                    instead == null ? List.of() : instead,
                    asks,
                    again,
                    help,
                    why);
        }
    }

    private record Observed(Set<Circumstance> circumstances, List<String> claims, String assumption) {}

    private Rulebook rulebook() {
        Head head = read(RULEBOOK, new TypeReference<>() {});
        Map<Signal, SignalScale> signals =
                table(SIGNALS, new TypeReference<List<SignalScale>>() {}, SignalScale::signal, Signal.class);
        Map<Artefact, ArtefactKind> artefacts =
                table(ARTEFACTS, new TypeReference<List<ArtefactKind>>() {}, ArtefactKind::kind, Artefact.class);
        Map<Duty, DutyKind> duties = table(DUTIES, new TypeReference<List<DutyKind>>() {}, DutyKind::duty, Duty.class);
        DecisionTable<HeadlineRow> headlines = read(HEADLINES, new TypeReference<>() {});
        DecisionTable<PathRow> paths = read(PATHS, new TypeReference<>() {});
        DecisionTable<Target> targets = read(TARGETS, new TypeReference<>() {});
        DecisionTable<NoticeRow> notices = read(NOTICES, new TypeReference<>() {});

        checkParameters();
        checkScales(signals.values());
        checkKinds(artefacts.values(), signals);
        checkPoints(head);
        checkWeights(head, signals);
        checkBands(head);
        questions.questions().forEach(this::checkQuestion);
        List<FieldQuestion> fields =
                questions.fields().stream().map(row -> row.asked(duties)).toList();
        checkFields(fields, signals.keySet());
        check(HEADLINES, headlines, HitPolicy.FIRST);
        checkPaths(paths);
        check(TARGETS, targets, HitPolicy.FIRST);
        check(NOTICES, "", notices, HitPolicy.COLLECT, Inputs.of(EvidenceAge.INPUTS));
        PlanReader planned = new PlanReader(this);
        PlanTables plan = planned.plan(signals, artefacts, targets.rows());
        ProofTable proof = planned.proof(plan);
        SortedMap<String, RuleText> rules = spoken(RuleFiles.read(source, claims, parameters));
        OrganisationReader organisations = new OrganisationReader(this);
        return new Rulebook(
                new Edition(head.name(), head.version(), head.effective(), source.hash()),
                claims,
                new Criteria(
                        signals,
                        artefacts,
                        duties,
                        new Scorecard(
                                head.points(),
                                head.parts(),
                                head.weights(),
                                head.gates(),
                                head.bands(),
                                new Basis(head.claims(), head.assumption()),
                                head.weighing()),
                        paths,
                        targets,
                        questions.questions(),
                        fields,
                        parameters.byKey(),
                        phrases()),
                new CertificationReader(this).certification(),
                plan,
                proof,
                headlines,
                new ResumeReader(this).resume(),
                read(LANGUAGES, new TypeReference<LanguageTable>() {}),
                notices,
                new ArchetypeReader(this).archetypes(),
                table(VIEWS, new TypeReference<List<View>>() {}, View::viewer, Viewer.class),
                organisations.organisation(),
                organisations.mistakes(),
                organisations.hiring(signals),
                new RoleReader(this).roles(),
                new ActionReader(this).actions(plan.closing(), artefacts, paths.rows(), rules.values()),
                new DraftTableReader(this).drafts(),
                new ScreeningReader(this).screening(),
                rules);
    }

    /** One guide as written: the title stands once, the claims below it. */
    private record GuideFile(String guide, String title, String publisher, List<ClaimRow> claims) {}

    private record ClaimRow(String id, String section, String says) {}

    /** The head of a rulebook: what it is called, and what its scores are made of. */
    private record Head(
            String name,
            String version,
            LocalDate effective,
            Map<Rating, Integer> points,
            Map<Part, Integer> parts,
            Map<Part, Map<Signal, Integer>> weights,
            List<Gate> gates,
            DecisionTable<BandRow> bands,
            Basis weighing,
            List<String> claims,
            @Nullable String assumption) {}

    /** The rules with their sentences in this language; the default one is the language that they are written in. */
    private SortedMap<String, RuleText> spoken(SortedMap<String, RuleText> rules) {
        if (language.equals(Texts.DEFAULT_LANGUAGE)) {
            return rules;
        }
        String file = Texts.file(language, RULES);
        Map<String, String> sentences = read(file, new TypeReference<>() {});
        SortedMap<String, RuleText> spoken = new TreeMap<>();
        rules.forEach((key, rule) -> {
            String says = sentences.remove(key);
            if (says == null) {
                throw source.fault(file, "", "There is no sentence for the rule " + key + ".", "Add one.");
            }
            spoken.put(key, rule.saying(says));
        });
        for (String unknown : sentences.keySet()) {
            throw source.fault(file, unknown, "There is no rule " + unknown + ".", "Maybe it was renamed?");
        }
        return spoken;
    }

    /** What the service says in its own name; a word that nobody fills in would reach the reader in braces. */
    private Phrases phrases() {
        String file = Texts.file(language, PHRASES);
        Map<Phrase, String> texts = read(file, new TypeReference<>() {});
        for (Phrase phrase : Phrase.values()) {
            String text = texts.getOrDefault(phrase, "");
            Set<String> words =
                    WORD.matcher(text).results().map(word -> word.group(1)).collect(Collectors.toSet());
            if (text.isBlank() || !words.equals(Set.copyOf(phrase.words()))) {
                throw source.fault(
                        file,
                        dashed(phrase) + ":",
                        "The sentence " + dashed(phrase) + " has room for " + new TreeSet<>(words) + ".",
                        "Write it with each of " + new TreeSet<>(phrase.words()) + " in braces.");
            }
        }
        return new Phrases(texts, read(Texts.file(language, Words.FILE), new TypeReference<>() {}));
    }

    /** An answer that is told stands where a profile has room for it, and is one that can stand there. */
    private void checkQuestion(Question question) {
        String words = "id: " + question.id();
        checkTells(QUESTIONS, words, question.tells());
        for (Question.QuestionAnswer answer : question.answers()) {
            if ((answer.told() == null) != (answer.is() == null)
                    || (answer.told() == null && answer.concludes().size() != 1)) {
                throw source.fault(
                        QUESTIONS,
                        words,
                        "An answer to " + question.id() + " is neither something told nor one circumstance.",
                        "Write { told: goal.aim, is: undecided }, or { concludes: [room-to-widen] }.");
            }
            if (answer.told() != null && answer.is() != null) {
                Condition told = new Condition.Told(answer.told(), List.of(answer.is()), null, null, null, null);
                check(QUESTIONS, words, told, Inputs.NONE);
            }
        }
    }

    /** Whatever is open can be asked for, each field once, and of nobody in a way that has no answer. */
    private void checkFields(List<FieldQuestion> fields, Set<Signal> signals) {
        Set<String> open = new TreeSet<>();
        questions.questions().forEach(question -> open.add(question.id()));
        signals.forEach(signal -> open.add(signal.name()));
        Set<String> ids = new HashSet<>();
        Set<Object> asked = new HashSet<>();
        for (FieldQuestion one : fields) {
            String words = "id: " + one.id();
            checkField(one, words);
            if (!ids.add(one.id()) || !asked.add(one.duty() == null ? one.path() : one.duty())) {
                throw source.fault(QUESTIONS, words, one.id() + " asks what is asked already.", "Keep one of the two.");
            }
            for (String question : one.questions()) {
                source.refuseUnknown(
                        question,
                        questions.questions().stream().map(Question::id).toList(),
                        QUESTIONS,
                        words,
                        one.id() + " bears on the question " + question + ", which there is not.");
            }
            open.removeIf(one::bearsOn);
        }
        if (!open.isEmpty()) {
            throw source.fault(
                    QUESTIONS,
                    "fields:",
                    "Nobody is asked what would answer " + open + ".",
                    "Add a question to fields whose signals or questions name it.");
        }
    }

    private void checkField(FieldQuestion one, String words) {
        if ((one.field() == null) == (one.duty() == null)) {
            throw source.fault(
                    QUESTIONS, words, one.id() + " asks for a field and a duty, or for neither.", "Name one of them.");
        }
        if (one.field() != null) {
            checkTells(QUESTIONS, words, List.of(one.path()));
        }
        boolean number = one.form() == Form.NUMBER;
        if ((one.unit() != null) != number || one.tries().isEmpty() == number) {
            throw source.fault(
                    QUESTIONS,
                    words,
                    "A number has a unit, and tries at which it means something else; nothing else has. " + one.id()
                            + " has " + (number ? "not both." : "one of them."),
                    "Add unit to its words and tries to its row, or remove them.");
        }
        if (one.where() != null) {
            check(QUESTIONS, words, one.where(), Inputs.NONE);
        }
        if (one.asks().isBlank() || one.help().isBlank() || one.why().isBlank()) {
            throw source.fault(
                    QUESTIONS,
                    words,
                    one.id() + " does not say how to answer it, or why it is asked.",
                    "Add help and why.");
        }
        if (!one.parts().isEmpty()) {
            checkParts(one, words);
        }
    }

    /** A piece is told by parts of its own, each after those that it rests on. */
    private void checkParts(FieldQuestion one, String words) {
        Class<?> piece = Field.of(Objects.requireNonNull(one.field(), "A duty has no parts."))
                .type();
        Set<String> before = new HashSet<>();
        for (FieldPart part : one.parts()) {
            String named = "id: " + part.id();
            Field field = partField(piece, part);
            List<String> rests = Stream.concat(Stream.ofNullable(part.after()), part.instead().stream())
                    .toList();
            if (!before.containsAll(rests) || !before.add(part.id())) {
                throw source.fault(
                        QUESTIONS,
                        words,
                        named,
                        "The part " + part.id() + " of " + one.id() + " stands twice, or before " + rests + ".",
                        "Name each part once, after those that it rests on.");
            }
            if ((part.unit() != null) != (FieldQuestion.form(field) == Form.NUMBER)) {
                throw source.fault(
                        QUESTIONS,
                        words,
                        named,
                        "A whole number has a unit, and nothing else has: " + part.id() + " of " + one.id() + ".",
                        "Add unit to its words, or remove it.");
            }
            if (part.asks().isBlank() || part.help().isBlank() || part.why().isBlank()) {
                throw source.fault(
                        QUESTIONS,
                        words,
                        named,
                        part.id() + " of " + one.id() + " does not say how to answer it, or why it is asked.",
                        "Add help and why.");
            }
            for (String of : part.of()) {
                source.refuseUnknown(
                        of,
                        FieldQuestion.words(partField(piece, one.parts().get(0))).stream()
                                .map(TableReader::dashed)
                                .toList(),
                        QUESTIONS,
                        named,
                        part.id() + " is asked of " + of + ", which no " + one.id() + " is.");
            }
        }
    }

    private Field partField(Class<?> piece, FieldPart part) {
        try {
            return Field.of(piece, part.field());
        } catch (Field.Unknown unknown) {
            throw noField(QUESTIONS, part.field(), unknown);
        }
    }

    /** A number is asked for by a rule or a table; a sentence alone would tell what nothing judges by. */
    private void checkParameters() {
        Set<String> named = source.files().entrySet().stream()
                .filter(file -> !file.getKey().equals(Parameters.FILE) && !Texts.isText(file.getKey()))
                .flatMap(file -> NAMED.matcher(file.getValue()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        for (String key : parameters.byKey().keySet()) {
            if (!named.contains(key)) {
                throw source.fault(
                        Parameters.FILE,
                        key + ":",
                        "Nothing asks for the parameter " + key + ".",
                        "Name it in a rule or a row, or remove it.");
            }
        }
    }

    private void checkScales(Collection<SignalScale> scales) {
        for (SignalScale scale : scales) {
            String name = dashed(scale.signal());
            checkTells(SIGNALS, "signal: " + name, scale.tells());
            for (Rating rating : Rating.values()) {
                if (scale.scale().getOrDefault(rating, "").isBlank()) {
                    throw source.fault(
                            SIGNALS,
                            "signal: " + name,
                            "The scale of " + name + " does not say what " + dashed(rating) + " looks like.",
                            "Describe that level in behaviour.");
                }
            }
        }
    }

    /** An answer goes where a profile has room for it. */
    private void checkTells(String file, String words, List<String> tells) {
        if (tells.isEmpty()) {
            throw source.fault(file, words, "Nothing says where in a profile this is told.", "Add it in tells.");
        }
        for (String path : tells) {
            if (!path.startsWith(ROOT)) {
                throw source.fault(
                        file,
                        path,
                        "A profile has no field " + path + ".",
                        "Begin with $. and the name of a field, as in $.role.kind.");
            }
            try {
                Field.of(path.substring(ROOT.length()));
            } catch (Field.Unknown unknown) {
                throw noField(file, path, unknown);
            }
        }
    }

    private void checkKinds(Collection<ArtefactKind> kinds, Map<Signal, SignalScale> signals) {
        for (ArtefactKind kind : kinds) {
            for (Signal signal : signals.keySet()) {
                boolean scope = Scales.row(signals, signal).part() == Part.SCOPE;
                if (scope
                        && !kind.product()
                        && (kind.speaksTo().contains(signal)
                                || kind.maySpeakTo().contains(signal))) {
                    throw source.fault(
                            ARTEFACTS,
                            kind.kind().name(),
                            kind.kind() + " is no product work and cannot speak to " + dashed(signal) + " (T1.4).",
                            "Remove that signal from its row.");
                }
            }
        }
    }

    private void checkPoints(Head head) {
        int before = -1;
        for (Rating rating : Rating.values()) {
            if (rating == Rating.UNKNOWN) {
                continue;
            }
            Integer points = head.points().get(rating);
            if (points == null || points < Math.max(before, 0) || points > 100) {
                throw source.fault(
                        RULEBOOK,
                        "points:",
                        "The points of " + dashed(rating) + " are " + points
                                + ", but must be from 0 to 100 and not below those of the level before.",
                        "Order them from absent to proven.");
            }
            before = points;
        }
        if (head.points().getOrDefault(Rating.ABSENT, 0) != 0) {
            throw source.fault(
                    RULEBOOK,
                    "points:",
                    "The points of absent are " + head.points().get(Rating.ABSENT)
                            + ", but silence counts as absent and earns nothing.",
                    "Let absent earn 0 points.");
        }
    }

    private void checkWeights(Head head, Map<Signal, SignalScale> signals) {
        sumsToHundred("parts:", "The parts", head.parts());
        head.weights().forEach((part, weights) -> {
            weights.forEach((signal, weight) -> {
                Part home = Scales.row(signals, signal).part();
                if (home != part) {
                    throw source.fault(
                            RULEBOOK,
                            dashed(signal),
                            dashed(signal) + " belongs to " + dashed(home) + " and is weighed in " + dashed(part) + ".",
                            "Move its weight.");
                }
                if (weight <= 0) {
                    throw source.fault(
                            RULEBOOK,
                            dashed(signal) + ":",
                            "The weight of " + dashed(signal) + " is " + weight + ", but must be positive.",
                            "Maybe remove the signal?");
                }
            });
            sumsToHundred(dashed(part) + ":\n", "The weights of " + dashed(part), weights);
        });
        for (Part part : Part.SCORED) {
            for (SignalScale scale : signals.values()) {
                if (scale.part() == part
                        && !head.weights().getOrDefault(part, Map.of()).containsKey(scale.signal())) {
                    throw source.fault(
                            RULEBOOK,
                            "weights:",
                            dashed(scale.signal()) + " has no weight in " + dashed(part) + ".",
                            "Give it one, and take it from the others.");
                }
            }
        }
    }

    private void sumsToHundred(String words, String what, Map<?, Integer> weights) {
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100) {
            throw source.fault(
                    RULEBOOK,
                    words,
                    what + " sum to " + sum + ", but must sum to 100.",
                    "Change one of " + weights + ".");
        }
    }

    private void checkBands(Head head) {
        check(RULEBOOK, head.bands(), HitPolicy.FIRST);
        List<Band> order = head.bands().rows().stream().map(BandRow::band).toList();
        List<Band> wanted =
                Arrays.stream(Band.values()).sorted(Comparator.reverseOrder()).toList();
        if (!order.equals(wanted)) {
            throw source.fault(
                    RULEBOOK, "bands:", "The bands stand in the order " + order + ".", "List them as " + wanted + ".");
        }
        for (BandRow row : head.bands().rows()) {
            if (!row.needs().stream().allMatch(need -> need.that().monotone())) {
                throw source.fault(
                        RULEBOOK,
                        "band: " + dashed(row.band()),
                        "More evidence could lower the band " + dashed(row.band()) + ".",
                        "Ask only for signals, gates and parts, each from a level up.");
            }
        }
    }

    private void checkPaths(DecisionTable<PathRow> paths) {
        check(PATHS, paths, HitPolicy.FIRST);
        for (Path path : Path.values()) {
            if (paths.rows().stream().noneMatch(row -> row.path() == path)) {
                throw source.fault(PATHS, "", "There is no row for the path " + path + ".", "Add one.");
            }
        }
    }
}
