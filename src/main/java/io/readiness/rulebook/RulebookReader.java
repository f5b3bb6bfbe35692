package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.archetype.Archetype;
import io.readiness.archetype.ArchetypeRow;
import io.readiness.archetype.ArchetypeTable;
import io.readiness.archetype.ArchetypeTables;
import io.readiness.archetype.Chance;
import io.readiness.archetype.LimitsTable;
import io.readiness.archetype.Prospect;
import io.readiness.archetype.RealismFact;
import io.readiness.archetype.RealismTable;
import io.readiness.assessment.Edition;
import io.readiness.assessment.HeadlineRow;
import io.readiness.assessment.RuleText;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Unused;
import io.readiness.assessment.ViewRow;
import io.readiness.assessment.Viewer;
import io.readiness.certification.CertificationTables;
import io.readiness.guide.Claim;
import io.readiness.hiring.HiringRow;
import io.readiness.hiring.HiringSignal;
import io.readiness.hiring.HiringTables;
import io.readiness.hiring.InterviewQuestion;
import io.readiness.judgement.ArtefactKind;
import io.readiness.judgement.Band;
import io.readiness.judgement.BandRow;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Condition;
import io.readiness.judgement.Criteria;
import io.readiness.judgement.DutyKind;
import io.readiness.judgement.Gate;
import io.readiness.judgement.Need;
import io.readiness.judgement.Part;
import io.readiness.judgement.PathRow;
import io.readiness.judgement.Question;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Scorecard;
import io.readiness.judgement.SignalScale;
import io.readiness.judgement.Target;
import io.readiness.mistake.Mistake;
import io.readiness.mistake.MistakeRow;
import io.readiness.organisation.BlockerRow;
import io.readiness.organisation.CheckItem;
import io.readiness.organisation.CheckRow;
import io.readiness.organisation.Checklist;
import io.readiness.organisation.EffectRow;
import io.readiness.organisation.OrganisationTables;
import io.readiness.plan.CarriedStrength;
import io.readiness.plan.ClosingRow;
import io.readiness.plan.ClosingTable;
import io.readiness.plan.PlanStep;
import io.readiness.plan.PlanTables;
import io.readiness.plan.StageRow;
import io.readiness.plan.StepTable;
import io.readiness.profile.Artefact;
import io.readiness.profile.Duty;
import io.readiness.profile.Signal;
import io.readiness.proof.ProofTable;
import io.readiness.resume.BulletPart;
import io.readiness.resume.PartRow;
import io.readiness.resume.PracticalQuestion;
import io.readiness.resume.PracticalTestTable;
import io.readiness.resume.PracticalTestTable.AnswerRow;
import io.readiness.resume.ResumeTables;
import io.readiness.resume.ScopeRow;
import io.readiness.resume.Warning;
import io.readiness.resume.WarningRow;
import io.readiness.role.RoleTables;
import io.readiness.role.RoleTables.FilterRow;
import io.readiness.role.RoleTables.ScopeTable;
import io.readiness.role.RoleTables.VerdictTable;
import io.readiness.role.Sign;
import io.readiness.wording.Lexicon;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rulebook's tables and texts, and refuses every one that could be wrong quietly. */
final class RulebookReader {
    private static final String RULEBOOK = "rulebook.yaml";
    private static final String SIGNALS = "catalogue/signals.yaml";
    private static final String ARTEFACTS = "catalogue/artefacts.yaml";
    private static final String DUTIES = "catalogue/duties.yaml";
    private static final String QUESTIONS = "catalogue/questions.yaml";
    private static final String HEADLINES = "catalogue/headlines.yaml";
    private static final String NOTICES = "catalogue/notices.yaml";
    private static final String VIEWS = "catalogue/views.yaml";
    private static final String PATHS = "paths/paths.yaml";
    private static final String TARGETS = "paths/targets.yaml";
    private static final String ARCHETYPES = "archetypes/archetypes.yaml";
    private static final String REALISM = "archetypes/realism.yaml";
    private static final String LIMITS = "paths/limits.yaml";
    private static final String LEXICON = "resume/lexicon.yaml";
    private static final String BULLET_PARTS = "resume/parts.yaml";
    private static final String WARNINGS = "resume/warnings.yaml";
    private static final String STRENGTH = "resume/strength.yaml";
    private static final String RESUME_SCOPE = "resume/scope.yaml";
    private static final String PRACTICAL_TEST = "certification/practical-test.yaml";
    private static final String BLOCKERS = "organisation/organisation.yaml";
    private static final String CHECKLIST = "organisation/checklist.yaml";
    private static final String MISTAKES = "findings/mistakes.yaml";
    private static final String HIRING = "hiring/hiring.yaml";
    private static final String INTERVIEW = "hiring/questions.yaml";
    private static final String CLOSING = "plan/closing.yaml";
    private static final String BROADER = "plan/broader.yaml";
    private static final String STEPS = "plan/steps.yaml";
    private static final String STAGES = "plan/stages.yaml";
    private static final String CALENDAR = "plan/calendar.yaml";
    private static final String PROOF = "proof/proof.yaml";
    private static final String ROLE_SIGNS = "roles/signs.yaml";
    private static final String ROLE_SCOPE = "roles/scope.yaml";
    private static final String ROLE_VERDICTS = "roles/verdicts.yaml";
    private static final String ROLE_FILTERS = "roles/filters.yaml";
    private static final String ROLE_LEXICON = "roles/lexicon.yaml";
    private static final String RULES = "rules.yaml";
    private static final List<String> GUIDES = List.of("guide/transition.yaml", "guide/certification.yaml");

    private final RulebookSource source;
    private final String language;
    private final SortedMap<String, Claim> claims = new TreeMap<>();

    private RulebookReader(RulebookSource source, String language) {
        this.source = source;
        this.language = language;
    }

    /** The rulebook in every language it speaks. */
    static SortedMap<String, Rulebook> read(RulebookSource source) {
        SortedMap<String, Rulebook> rulebooks = new TreeMap<>();
        Texts.languages(source).forEach(language -> rulebooks.put(language, read(source, language)));
        return rulebooks;
    }

    private static Rulebook read(RulebookSource source, String language) {
        return new RulebookReader(source, language).read();
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
            List<BandRow> bands,
            List<String> claims,
            @Nullable String assumption) {}

    private record Notices(List<Unused> unused, Map<Rulebook.NoticeKind, String> notices) {}

    private Rulebook read() {
        readClaims();
        Head head = Yaml.read(source, language, RULEBOOK, new TypeReference<>() {});
        Map<Signal, SignalScale> signals = table(
                SIGNALS,
                Yaml.read(source, language, SIGNALS, new TypeReference<List<SignalScale>>() {}),
                SignalScale::signal,
                Signal.class);
        Map<Artefact, ArtefactKind> artefacts = table(
                ARTEFACTS,
                Yaml.read(source, language, ARTEFACTS, new TypeReference<List<ArtefactKind>>() {}),
                ArtefactKind::kind,
                Artefact.class);
        Map<Duty, DutyKind> duties = table(
                DUTIES,
                Yaml.read(source, language, DUTIES, new TypeReference<List<DutyKind>>() {}),
                DutyKind::duty,
                Duty.class);
        List<Question> questions = Yaml.read(source, language, QUESTIONS, new TypeReference<>() {});
        List<HeadlineRow> headlines = Yaml.read(source, language, HEADLINES, new TypeReference<>() {});
        List<PathRow> paths = Yaml.read(source, language, PATHS, new TypeReference<>() {});
        List<Target> targets = Yaml.read(source, language, TARGETS, new TypeReference<>() {});
        Notices notices = Yaml.read(source, language, NOTICES, new TypeReference<>() {});

        checkScales(signals.values());
        checkKinds(artefacts.values(), signals);
        checkPoints(head);
        checkWeights(head, signals);
        checkBands(head);
        questions.forEach(question -> cited(QUESTIONS, question.asks(), question.claims()));
        checkHeadlines(headlines);
        checkPaths(paths, questions);
        checkTargets(targets);
        PlanTables plan = plan(signals, artefacts, targets, questions);
        ProofTable proof = proof(plan);
        notices.unused().forEach(unused -> cited(NOTICES, unused.because(), unused.claims()));
        SortedMap<String, RuleText> rules = spoken(RuleFiles.read(source, claims));
        return new Rulebook(
                new Edition(head.name(), head.version(), head.effective(), source.hash()),
                claims,
                new Criteria(
                        signals,
                        artefacts,
                        duties,
                        new Scorecard(head.points(), head.parts(), head.weights(), head.gates(), head.bands()),
                        paths,
                        targets,
                        questions),
                certification(questions),
                plan,
                proof,
                headlines,
                resume(),
                notices.unused(),
                notices.notices(),
                archetypes(questions),
                table(
                        VIEWS,
                        Yaml.read(source, language, VIEWS, new TypeReference<List<ViewRow>>() {}),
                        ViewRow::viewer,
                        Viewer.class),
                organisation(),
                mistakes(),
                hiring(signals),
                roles(),
                rules);
    }

    private CertificationTables certification(List<Question> questions) {
        return new CertificationReader(source, this::cited).read(language, questions);
    }

    private record Organisation(List<BlockerRow> blockers, List<EffectRow> effects) {}

    private OrganisationTables organisation() {
        Organisation read = Yaml.read(source, language, BLOCKERS, new TypeReference<>() {});
        Checklist checklist = Yaml.read(source, language, CHECKLIST, new TypeReference<>() {});
        OrganisationTables tables = new OrganisationTables(read.blockers(), read.effects(), checklist);
        tables.blockers().forEach(row -> cited(BLOCKERS, row.title(), row.claims()));
        tables.effects().forEach(row -> cited(BLOCKERS, row.says(), row.claims()));
        cited(CHECKLIST, checklist.caution(), checklist.claims());
        table(CHECKLIST, checklist.items(), CheckRow::item, CheckItem.class)
                .values()
                .forEach(row -> cited(CHECKLIST, row.look(), row.claims()));
        if (tables.leavesSomebodyOut()) {
            throw source.fault(
                    BLOCKERS,
                    "effects:",
                    "The last effect asks for something, so that some profiles would be told none.",
                    "Leave its paths and needs empty, and say nothing of a blocker.");
        }
        return tables;
    }

    private List<MistakeRow> mistakes() {
        List<MistakeRow> rows = Yaml.read(source, language, MISTAKES, new TypeReference<>() {});
        for (MistakeRow row :
                table(MISTAKES, rows, MistakeRow::mistake, Mistake.class).values()) {
            cited(MISTAKES, row.title(), row.claims());
            row.needs().forEach(need -> cited(MISTAKES, need.says(), need.claims()));
            if (row.needs().isEmpty()) {
                throw source.fault(
                        MISTAKES,
                        dashed(row.mistake()),
                        dashed(row.mistake()) + " asks for nothing, so silence would raise it.",
                        "Ask for what was told.");
            }
        }
        return rows;
    }

    /** What is said to recruiters, as it stands in its file. */
    private record HiringFile(String decides, List<String> claims, int asks, List<HiringRow> signals) {}

    private HiringTables hiring(Map<Signal, SignalScale> signals) {
        HiringFile read = Yaml.read(source, language, HIRING, new TypeReference<>() {});
        List<InterviewQuestion> questions = Yaml.read(source, language, INTERVIEW, new TypeReference<>() {});
        cited(HIRING, read.decides(), read.claims());
        for (HiringRow row : table(HIRING, read.signals(), HiringRow::looksFor, HiringSignal.class)
                .values()) {
            cited(HIRING, row.title(), row.claims());
            row.levels().forEach(level -> cited(HIRING, level.says(), level.claims()));
        }
        questions.forEach(question -> cited(INTERVIEW, question.asks(), question.claims()));
        checkInterview(read.asks(), questions, signals);
        return new HiringTables(read.decides(), read.claims(), read.asks(), read.signals(), questions);
    }

    /** Whatever is weak or unknown can be asked about, and nothing is asked twice. */
    private void checkInterview(int asks, List<InterviewQuestion> questions, Map<Signal, SignalScale> signals) {
        Map<String, Integer> topics = new TreeMap<>();
        for (InterviewQuestion question : questions) {
            if ((question.signal() == null) == (question.circumstance() == null)) {
                throw source.fault(
                        INTERVIEW,
                        "id: " + question.id(),
                        "The question " + question.id() + " is about a signal and a circumstance, or about neither.",
                        "Keep one of the two.");
            }
            topics.merge(question.about(), 1, Integer::sum);
        }
        signals.forEach((signal, scale) -> {
            if (scale.part() == Part.SCOPE || scale.part() == Part.PROOF) {
                topics.putIfAbsent(signal.name(), 0);
            }
        });
        topics.forEach((topic, count) -> {
            if (count < asks) {
                throw source.fault(
                        INTERVIEW,
                        topic,
                        "There are " + count + " questions about " + topic + ", but " + asks + " are asked.",
                        "Write more of them.");
            }
        });
        if (questions.stream().map(InterviewQuestion::asks).distinct().count() < questions.size()) {
            throw source.fault(INTERVIEW, "", "A question stands here twice.", "Keep one of them.");
        }
        for (HiringSignal signal : HiringSignal.values()) {
            if (questions.stream().noneMatch(question -> question.looksFor() == signal)) {
                throw source.fault(INTERVIEW, "", "Nothing is asked for " + dashed(signal) + ".", "Write questions.");
            }
        }
    }

    /** The rules with their sentences in this language; the default one is the language that they are written in. */
    private SortedMap<String, RuleText> spoken(SortedMap<String, RuleText> rules) {
        if (language.equals(Texts.DEFAULT_LANGUAGE)) {
            return rules;
        }
        String file = Texts.file(language, RULES);
        Map<String, String> sentences = Yaml.read(source, language, file, new TypeReference<>() {});
        SortedMap<String, RuleText> spoken = new TreeMap<>();
        rules.forEach((name, rule) -> {
            String says = sentences.remove(rule.id());
            if (says == null) {
                throw source.fault(file, "", "There is no sentence for the rule " + rule.id() + ".", "Add one.");
            }
            spoken.put(name, rule.saying(says));
        });
        for (String unknown : sentences.keySet()) {
            throw source.fault(file, unknown, "There is no rule " + unknown + ".", "Maybe it was renamed?");
        }
        return spoken;
    }

    private ResumeTables resume() {
        Lexicon lexicon = Yaml.read(source, language, LEXICON, new TypeReference<>() {});
        ResumeTables tables = new ResumeTables(
                lexicon,
                List.copyOf(table(
                                BULLET_PARTS,
                                Yaml.read(source, language, BULLET_PARTS, new TypeReference<List<PartRow>>() {}),
                                PartRow::part,
                                BulletPart.class)
                        .values()),
                List.copyOf(table(
                                WARNINGS,
                                Yaml.read(source, language, WARNINGS, new TypeReference<List<WarningRow>>() {}),
                                WarningRow::warning,
                                Warning.class)
                        .values()),
                Yaml.read(source, language, STRENGTH, new TypeReference<>() {}),
                List.copyOf(table(
                                RESUME_SCOPE,
                                Yaml.read(source, language, RESUME_SCOPE, new TypeReference<List<ScopeRow>>() {}),
                                ScopeRow::scope,
                                ScopeRow.Scope.class)
                        .values()),
                Yaml.read(source, language, PRACTICAL_TEST, new TypeReference<>() {}));
        checkResume(tables);
        checkPracticalTest(tables);
        return tables;
    }

    private void checkResume(ResumeTables tables) {
        for (PartRow row : tables.parts()) {
            cited(BULLET_PARTS, "part: " + dashed(row.part()), row.claims());
            row.shownBy().forEach(way -> checkWords(BULLET_PARTS, way.names(), tables.lexicon()));
        }
        for (WarningRow row : tables.warnings()) {
            cited(WARNINGS, "warning: " + dashed(row.warning()), row.claims());
            checkWords(WARNINGS, row.words().stream(), tables.lexicon());
        }
        for (ScopeRow row : tables.scope()) {
            cited(RESUME_SCOPE, "scope: " + dashed(row.scope()), row.claims());
            row.shownBy().forEach(way -> checkWords(RESUME_SCOPE, way.names(), tables.lexicon()));
        }
        tables.strength().forEach(row -> cited(STRENGTH, "row: " + row.row(), row.claims()));
        lastIsOpen(STRENGTH, tables.strength().get(tables.strength().size() - 1).when());
    }

    private void checkPracticalTest(ResumeTables tables) {
        PracticalTestTable test = tables.practicalTest();
        table(PRACTICAL_TEST, test.questions(), AnswerRow::question, PracticalQuestion.class);
        cited(PRACTICAL_TEST, "substance:", test.substance().claims());
        checkWords(
                PRACTICAL_TEST,
                Stream.of(test.substance().generic(), test.substance().linking()),
                tables.lexicon());
        for (AnswerRow row : test.questions()) {
            cited(PRACTICAL_TEST, "question: " + dashed(row.question()), row.claims());
            row.parts()
                    .forEach(part ->
                            part.shownBy().forEach(way -> checkWords(PRACTICAL_TEST, way.names(), tables.lexicon())));
        }
        test.courses().forEach(row -> cited(PRACTICAL_TEST, "course: " + row.course(), row.claims()));
    }

    /** A word class that no lexicon has would never be found, and nobody would notice. */
    private void checkWords(String file, Stream<String> names, Lexicon lexicon) {
        List<String> known = lexicon.names();
        names.filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw source.fault(
                    file,
                    name,
                    "The lexicon has no words for " + name + ".",
                    "Did you mean " + Nearest.to(name, known) + "?");
        });
    }

    private void readClaims() {
        for (String file : GUIDES) {
            GuideFile guide = Yaml.read(source, language, file, new TypeReference<>() {});
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
    }

    /** One row for every constant, and none twice. */
    private <K extends Enum<K>, V> Map<K, V> table(String file, List<V> rows, Function<V, K> key, Class<K> keys) {
        Map<K, V> table = new EnumMap<>(keys);
        for (V row : rows) {
            if (table.put(key.apply(row), row) != null) {
                throw source.fault(
                        file, dashed(key.apply(row)), dashed(key.apply(row)) + " stands here twice.", "Keep one row.");
            }
        }
        for (K constant : keys.getEnumConstants()) {
            if (!table.containsKey(constant)) {
                throw source.fault(file, "", "There is no row for " + dashed(constant) + ".", "Add one.");
            }
        }
        return table;
    }

    private void checkScales(Collection<SignalScale> scales) {
        for (SignalScale scale : scales) {
            String name = dashed(scale.signal());
            cited(SIGNALS, "signal: " + name, scale.claims());
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

    private void checkKinds(Collection<ArtefactKind> kinds, Map<Signal, SignalScale> signals) {
        for (ArtefactKind kind : kinds) {
            cited(ARTEFACTS, kind.kind().name(), kind.claims());
            for (Signal signal : signals.keySet()) {
                boolean scope = Criteria.row(signals, signal).part() == Part.SCOPE;
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
        cited(RULEBOOK, "points:", head.claims());
    }

    private void checkWeights(Head head, Map<Signal, SignalScale> signals) {
        sumsToHundred("parts:", "The parts", head.parts());
        head.weights().forEach((part, weights) -> {
            weights.forEach((signal, weight) -> {
                Part home = Criteria.row(signals, signal).part();
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
        head.gates().forEach(gate -> cited(RULEBOOK, gate.name(), gate.claims()));
        List<Band> order = head.bands().stream().map(BandRow::band).toList();
        List<Band> wanted = Arrays.stream(Band.values())
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        if (!order.equals(wanted)) {
            throw source.fault(
                    RULEBOOK, "bands:", "The bands stand in the order " + order + ".", "List them as " + wanted + ".");
        }
        for (BandRow row : head.bands()) {
            cited(RULEBOOK, "band: " + dashed(row.band()), row.claims());
            for (Condition need : row.needs()) {
                if (!need.monotone()) {
                    throw source.fault(
                            RULEBOOK,
                            "band: " + dashed(row.band()),
                            "More evidence could lower the band " + dashed(row.band()) + ", which asks for "
                                    + need.wanted() + ".",
                            "Ask only for signals, gates, parts and the total, each from a level up.");
                }
            }
        }
        if (!head.bands().get(head.bands().size() - 1).needs().isEmpty()) {
            throw source.fault(
                    RULEBOOK,
                    "bands:",
                    "The lowest band asks for something.",
                    "Leave its needs empty: everybody has a band.");
        }
    }

    private void checkHeadlines(List<HeadlineRow> headlines) {
        headlines.forEach(row -> cited(HEADLINES, row.answer().name().toLowerCase(Locale.ROOT), row.claims()));
        lastIsOpen(HEADLINES, headlines.get(headlines.size() - 1).needs());
    }

    private void checkPaths(List<PathRow> paths, List<Question> questions) {
        for (PathRow row : paths) {
            cited(PATHS, row.title(), row.claims());
            row.needs().forEach(need -> {
                cited(PATHS, need.says(), need.claims());
                checkAsked(PATHS, need, questions);
            });
        }
        lastIsOpen(PATHS, paths.get(paths.size() - 1).needs());
        for (io.readiness.judgement.Path path : io.readiness.judgement.Path.values()) {
            if (paths.stream().noneMatch(row -> row.path() == path)) {
                throw source.fault(PATHS, "", "There is no row for the path " + path + ".", "Add one.");
            }
        }
    }

    /** Silence must be tellable from a no: a circumstance that a row asks for is the answer to some question. */
    private void checkAsked(String file, Need need, List<Question> questions) {
        for (Circumstance circumstance : need.that().circumstances()) {
            if (questions.stream().noneMatch(question -> question.answers().contains(circumstance))) {
                throw source.fault(
                        file,
                        need.says(),
                        "No question has the answer " + dashed(circumstance) + ", so silence would pass for a no.",
                        "Add it to a question in " + QUESTIONS + ".");
            }
        }
    }

    private ArchetypeTables archetypes(List<Question> questions) {
        ArchetypeTable archetypes = Yaml.read(source, language, ARCHETYPES, new TypeReference<>() {});
        RealismTable realism = Yaml.read(source, language, REALISM, new TypeReference<>() {});
        LimitsTable limits = Yaml.read(source, language, LIMITS, new TypeReference<>() {});
        List<String> facts = realism.facts().stream().map(RealismFact::fact).toList();
        table(ARCHETYPES, archetypes.archetypes(), ArchetypeRow::archetype, Archetype.class);
        archetypes.archetypes().forEach(row -> checkArchetype(row, facts, questions));
        checkNeeds(ARCHETYPES, archetypes.needs(), questions);
        checkNeeds(ARCHETYPES, archetypes.otherwise().saidTo(), questions);
        checkNeeds(ARCHETYPES, archetypes.otherwise().narrow(), questions);
        cited(ARCHETYPES, "otherwise:", archetypes.otherwise().claims());
        checkNeeds(REALISM, realism.saidTo(), questions);
        cited(REALISM, "claims:", realism.claims());
        realism.facts().forEach(fact -> {
            cited(REALISM, "fact: " + fact.fact(), fact.claims());
            checkNeeds(REALISM, fact.needs(), questions);
        });
        Stream.of(limits.audiences(), limits.limits(), limits.pointers())
                .flatMap(List::stream)
                .forEach(row -> {
                    cited(LIMITS, "to: " + row.to(), row.claims());
                    row.needs().forEach(need -> cited(LIMITS, need.says(), need.claims()));
                });
        return new ArchetypeTables(archetypes, realism, limits);
    }

    private void checkArchetype(ArchetypeRow row, List<String> facts, List<Question> questions) {
        cited(ARCHETYPES, "archetype: " + dashed(row.archetype()), row.claims());
        checkNeeds(ARCHETYPES, row.needs(), questions);
        for (Prospect prospect : row.prospects()) {
            lastIsOpen(
                    ARCHETYPES,
                    prospect.chances().get(prospect.chances().size() - 1).needs());
            for (Chance chance : prospect.chances()) {
                cited(ARCHETYPES, "realism: " + dashed(chance.realism()), chance.claims());
                checkNeeds(ARCHETYPES, chance.needs(), questions);
                chance.counts().forEach(fact -> checkCounted(fact, facts));
            }
        }
    }

    private void checkCounted(String fact, List<String> facts) {
        if (!facts.contains(fact)) {
            throw source.fault(
                    ARCHETYPES,
                    fact,
                    "\"" + fact + "\" is counted, and is no fact of " + REALISM + ".",
                    "Did you mean " + Nearest.to(fact, facts) + "?");
        }
    }

    private void checkNeeds(String file, List<Need> needs, List<Question> questions) {
        for (Need need : needs) {
            cited(file, need.says(), need.claims());
            checkAsked(file, need, questions);
        }
    }

    private void checkTargets(List<Target> targets) {
        targets.forEach(target -> cited(TARGETS, "path: " + dashed(target.path()), target.claims()));
        lastIsOpen(TARGETS, targets.get(targets.size() - 1).needs());
    }

    private PlanTables plan(
            Map<Signal, SignalScale> signals,
            Map<Artefact, ArtefactKind> artefacts,
            List<Target> targets,
            List<Question> questions) {
        PlanTables plan = new PlanTables(
                Yaml.read(source, language, CLOSING, new TypeReference<>() {}),
                Yaml.read(source, language, BROADER, new TypeReference<>() {}),
                Yaml.read(source, language, STEPS, new TypeReference<>() {}),
                Yaml.read(source, language, STAGES, new TypeReference<>() {}),
                Yaml.read(source, language, CALENDAR, new TypeReference<>() {}));
        checkClosing(plan.closing(), signals, artefacts, targets);
        checkStrengths(BROADER, plan.broader().strengths().stream().map(CarriedStrength::signal), signals);
        plan.broader().strengths().forEach(row -> cited(BROADER, dashed(row.signal()), row.claims()));
        checkSteps(plan.steps(), questions);
        plan.stages().forEach(stage -> checkStage(stage, questions));
        cited(CALENDAR, plan.calendar().name(), plan.calendar().claims());
        return plan;
    }

    private void checkClosing(
            ClosingTable closing,
            Map<Signal, SignalScale> signals,
            Map<Artefact, ArtefactKind> artefacts,
            List<Target> targets) {
        cited(CLOSING, "strength:", closing.claims());
        checkStrengths(CLOSING, closing.strengths().keySet().stream(), signals);
        Map<Signal, ClosingRow> rows = new EnumMap<>(Signal.class);
        for (ClosingRow row : closing.actions()) {
            String words = "signal: " + dashed(row.signal());
            cited(CLOSING, words, row.claims());
            row.blockedBy().forEach(need -> cited(CLOSING, words, need.claims()));
            if (row.blockedBy().isEmpty() != (row.outside() == null)) {
                throw source.fault(
                        CLOSING,
                        words,
                        dashed(row.signal()) + " can be blocked and says nothing of outside, or the other way round.",
                        "Give both blockedBy and the text outside, or neither.");
            }
            if (rows.put(row.signal(), row) != null) {
                throw source.fault(CLOSING, words, dashed(row.signal()) + " stands here twice.", "Keep one row.");
            }
            boolean scored =
                    Part.SCORED.contains(Criteria.row(signals, row.signal()).part())
                            && row.signal() != Signal.PROOF_OF_WORK;
            if (scored && !Criteria.row(artefacts, row.artefact()).shows().contains(row.signal())) {
                throw source.fault(
                        CLOSING,
                        words,
                        "A " + dashed(row.artefact()) + " cannot show " + dashed(row.signal()) + ".",
                        "Name a kind that can, by " + ARTEFACTS + ".");
            }
        }
        for (Target target : targets) {
            target.wants().forEach((signal, wanted) -> {
                if (!rows.containsKey(signal) || !closing.levels().containsKey(wanted)) {
                    throw source.fault(
                            CLOSING,
                            "actions:",
                            "The path " + target.path() + " wants " + dashed(signal) + " " + dashed(wanted)
                                    + ", and nothing here closes that gap.",
                            "Add a row for the signal, or words for the level.");
                }
            });
        }
    }

    private void checkStrengths(String file, Stream<Signal> told, Map<Signal, SignalScale> signals) {
        Set<Signal> strengths = told.collect(Collectors.toCollection(() -> EnumSet.noneOf(Signal.class)));
        for (SignalScale scale : signals.values()) {
            if ((scale.part() == Part.FOUNDATION) != strengths.contains(scale.signal())) {
                throw source.fault(
                        file,
                        dashed(scale.signal()),
                        "The delivery strengths are told here as " + strengths + ".",
                        "Name each signal of the foundation once, and no other.");
            }
        }
    }

    private void checkSteps(StepTable steps, List<Question> questions) {
        List<PlanStep> order =
                steps.steps().stream().map(StepTable.StepRow::step).toList();
        if (!order.equals(List.of(PlanStep.values()))) {
            throw source.fault(
                    STEPS, "steps:", "The steps stand as " + order + ".", "List all eight, in the guide's order.");
        }
        steps.notNeeded().forEach(row -> cited(STEPS, "path: " + dashed(row.path()), row.claims()));
        steps.steps().forEach(row -> {
            cited(STEPS, "step: " + dashed(row.step()), row.claims());
            checkNeeds(STEPS, row.done(), questions);
        });
    }

    private void checkStage(StageRow stage, List<Question> questions) {
        cited(STAGES, "stage: " + dashed(stage.stage()), stage.claims());
        Stream.concat(stage.outputs().stream(), stage.activities().stream()).forEach(item -> {
            cited(STAGES, "key: " + item.key(), item.claims());
            checkNeeds(STAGES, item.shown(), questions);
        });
    }

    /** A piece that closes a gap is the one that closing the gap leaves behind. */
    private ProofTable proof(PlanTables plan) {
        ProofTable proof = Yaml.read(source, language, PROOF, new TypeReference<>() {});
        cited(PROOF, "strong:", proof.claims());
        if (proof.pieces().stream().noneMatch(row -> row.kind() == proof.otherwise())) {
            throw source.fault(
                    PROOF,
                    "otherwise:",
                    "There is no row for " + dashed(proof.otherwise()) + ".",
                    "Add one below pieces.");
        }
        Stream.of(proof.strong(), proof.complete(), proof.weak())
                .flatMap(List::stream)
                .forEach(criterion -> cited(PROOF, "key: " + criterion.key(), criterion.claims()));
        for (ProofTable.PieceRow row : proof.pieces()) {
            cited(PROOF, "kind: " + dashed(row.kind()), row.claims());
            for (ClosingRow action : plan.closing().actions()) {
                if (row.closes().contains(action.signal()) && action.artefact() != row.kind()) {
                    throw source.fault(
                            PROOF,
                            "kind: " + dashed(row.kind()),
                            "In " + CLOSING + " the gap " + dashed(action.signal()) + " is closed by a "
                                    + dashed(action.artefact()) + ".",
                            "Name the same piece in both.");
                }
            }
        }
        return proof;
    }

    private RoleTables roles() {
        List<Sign> signs = Yaml.read(source, language, ROLE_SIGNS, new TypeReference<>() {});
        ScopeTable scope = Yaml.read(source, language, ROLE_SCOPE, new TypeReference<>() {});
        VerdictTable verdicts = Yaml.read(source, language, ROLE_VERDICTS, new TypeReference<>() {});
        List<FilterRow> filters = Yaml.read(source, language, ROLE_FILTERS, new TypeReference<>() {});
        Lexicon lexicon = Yaml.read(source, language, ROLE_LEXICON, new TypeReference<>() {});
        signs.forEach(row -> cited(ROLE_SIGNS, "sign: " + row.sign(), row.claims()));
        cited(ROLE_SCOPE, "levels:", scope.claims());
        cited(ROLE_SCOPE, "certificates:", scope.certificates().claims());
        scope.rows().forEach(row -> cited(ROLE_SCOPE, row.says(), row.claims()));
        lastIsOpen(ROLE_SCOPE, last(scope.rows()).signs());
        verdicts.rows().forEach(row -> {
            cited(ROLE_VERDICTS, row.title(), row.claims());
            row.needs().forEach(need -> cited(ROLE_VERDICTS, need.says(), need.claims()));
        });
        lastIsOpen(ROLE_VERDICTS, last(verdicts.rows()).needs());
        filters.forEach(row -> cited(ROLE_FILTERS, "reason: " + dashed(row.reason()), row.claims()));
        RoleTables roles = new RoleTables(signs, scope, verdicts, filters, lexicon);
        roles.fault().ifPresent(fault -> {
            throw source.fault("roles/" + fault.file(), fault.words(), fault.wrong(), fault.hint());
        });
        return roles;
    }

    private static <T> T last(List<T> rows) {
        return rows.get(rows.size() - 1);
    }

    private void lastIsOpen(String file, List<?> needs) {
        if (!needs.isEmpty()) {
            throw source.fault(
                    file,
                    "",
                    "The last row asks for something, so that some profiles would get none.",
                    "Leave its needs empty.");
        }
    }

    private void cited(String file, String words, List<String> cited) {
        if (cited.isEmpty()) {
            throw source.fault(file, words, "\"" + words + "\" cites nothing.", "Add the claims it rests on.");
        }
        for (String claim : cited) {
            if (!claims.containsKey(claim)) {
                throw source.fault(
                        file,
                        claim,
                        "\"" + words + "\" cites " + claim + ", which no guide has.",
                        "Did you mean " + Nearest.to(claim, claims.keySet()) + "?");
            }
        }
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
