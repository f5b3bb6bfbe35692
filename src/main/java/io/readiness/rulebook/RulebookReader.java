package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.assessment.Edition;
import io.readiness.assessment.HeadlineRow;
import io.readiness.assessment.Phrase;
import io.readiness.assessment.Phrases;
import io.readiness.assessment.RuleText;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Unused;
import io.readiness.assessment.ViewRow;
import io.readiness.assessment.Viewer;
import io.readiness.guide.Claim;
import io.readiness.judgement.ArtefactKind;
import io.readiness.judgement.Band;
import io.readiness.judgement.BandRow;
import io.readiness.judgement.Basis;
import io.readiness.judgement.Condition;
import io.readiness.judgement.Criteria;
import io.readiness.judgement.DutyKind;
import io.readiness.judgement.Gate;
import io.readiness.judgement.Part;
import io.readiness.judgement.PathRow;
import io.readiness.judgement.Question;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Scorecard;
import io.readiness.judgement.SignalScale;
import io.readiness.judgement.Target;
import io.readiness.plan.PlanTables;
import io.readiness.profile.Artefact;
import io.readiness.profile.Duty;
import io.readiness.profile.Signal;
import io.readiness.proof.ProofTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a rulebook's tables and texts, and refuses every one that could be wrong quietly. */
final class RulebookReader extends TableReader {
    private static final String RULEBOOK = "rulebook.yaml";
    private static final String SIGNALS = "catalogue/signals.yaml";
    private static final String ARTEFACTS = "catalogue/artefacts.yaml";
    private static final String DUTIES = "catalogue/duties.yaml";
    private static final String HEADLINES = "catalogue/headlines.yaml";
    private static final String NOTICES = "catalogue/notices.yaml";
    private static final String VIEWS = "catalogue/views.yaml";
    private static final String PATHS = "paths/paths.yaml";
    private static final String TARGETS = "paths/targets.yaml";
    private static final String RULES = "rules.yaml";
    private static final String WORDS = "words.yaml";
    private static final String PHRASES = "phrases.yaml";
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    private static final List<String> GUIDES = List.of("guide/transition.yaml", "guide/certification.yaml");

    private RulebookReader(RulebookSource source, String language) {
        super(source, language, new TreeMap<>());
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
        questions.forEach(question -> {
            cited(QUESTIONS, question.asks(), question.claims());
            checkTells(QUESTIONS, "id: " + question.id(), question.tells());
        });
        checkHeadlines(headlines);
        checkPaths(paths, questions);
        checkTargets(targets);
        PlanReader planned = new PlanReader(this);
        PlanTables plan = planned.plan(signals, artefacts, targets, questions);
        ProofTable proof = planned.proof(plan);
        notices.unused().forEach(unused -> cited(NOTICES, unused.because(), unused.claims()));
        SortedMap<String, RuleText> rules = spoken(RuleFiles.read(source, claims));
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
                        questions),
                new CertificationReader(this).read(questions),
                plan,
                proof,
                headlines,
                new ResumeReader(this).resume(),
                notices.unused(),
                phrases(),
                new ArchetypeReader(this).archetypes(questions),
                table(
                        VIEWS,
                        Yaml.read(source, language, VIEWS, new TypeReference<List<ViewRow>>() {}),
                        ViewRow::viewer,
                        Viewer.class),
                organisations.organisation(),
                organisations.mistakes(),
                organisations.hiring(signals),
                new RoleReader(this).roles(),
                new ActionReader(this).actions(plan.closing(), artefacts, questions, paths, rules.values()),
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
            List<BandRow> bands,
            Basis weighing,
            List<String> claims,
            @Nullable String assumption) {}

    private record Notices(List<Unused> unused) {}

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

    /** What the service says in its own name; a word that nobody fills in would reach the reader in braces. */
    private Phrases phrases() {
        String file = Texts.file(language, PHRASES);
        Map<Phrase, String> texts = Yaml.read(source, language, file, new TypeReference<>() {});
        for (Phrase phrase : Phrase.values()) {
            String text = texts.getOrDefault(phrase, "");
            Set<String> words =
                    WORD.matcher(text).results().map(word -> word.group(1)).collect(Collectors.toSet());
            if (text.isBlank() || !words.equals(phrase.words())) {
                throw source.fault(
                        file,
                        dashed(phrase) + ":",
                        "The sentence " + dashed(phrase) + " has room for " + new TreeSet<>(words) + ".",
                        "Write it with each of " + new TreeSet<>(phrase.words()) + " in braces.");
            }
        }
        return new Phrases(texts, Yaml.read(source, language, Texts.file(language, WORDS), new TypeReference<>() {}));
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

    private void checkScales(Collection<SignalScale> scales) {
        for (SignalScale scale : scales) {
            String name = dashed(scale.signal());
            cited(SIGNALS, "signal: " + name, scale.claims());
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
            ProfileFields.unknownIn(path).ifPresent(hint -> {
                throw source.fault(file, path, "A profile has no field " + path + ".", hint);
            });
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
        if (head.points().getOrDefault(Rating.ABSENT, 0) != 0) {
            throw source.fault(
                    RULEBOOK,
                    "points:",
                    "The points of absent are " + head.points().get(Rating.ABSENT)
                            + ", but silence counts as absent and earns nothing.",
                    "Let absent earn 0 points.");
        }
        cited(RULEBOOK, "points:", head.claims());
    }

    private void checkWeights(Head head, Map<Signal, SignalScale> signals) {
        cited(RULEBOOK, "weighing:", head.weighing().claims());
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

    private void checkTargets(List<Target> targets) {
        targets.forEach(target -> cited(TARGETS, "path: " + dashed(target.path()), target.claims()));
        lastIsOpen(TARGETS, targets.get(targets.size() - 1).needs());
    }
}
