package io.readiness.assessment;

import io.readiness.archetype.ArchetypeFit;
import io.readiness.archetype.Archetypes;
import io.readiness.assessment.Assessment.ConcludedCircumstance;
import io.readiness.assessment.Assessment.Notice;
import io.readiness.assessment.Assessment.SignalRating;
import io.readiness.assessment.Rulebook.NoticeRow;
import io.readiness.assessment.View.Topic;
import io.readiness.certification.CertificationRoute;
import io.readiness.certification.Certifications;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.hiring.Hiring;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.Judge;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.rule.Rules;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales.ArtefactKind;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.judgement.standing.Scorecard.BandRow;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.judgement.standing.Standing;
import io.readiness.mistake.Mistakes;
import io.readiness.organisation.OrganisationView;
import io.readiness.organisation.Organisations;
import io.readiness.plan.Plan.ClosingAction;
import io.readiness.plan.Planner;
import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.proof.Proof;
import io.readiness.proof.Proofs;
import io.readiness.resume.JudgedBullets;
import io.readiness.resume.PracticalTestResult;
import io.readiness.resume.ResumeSection;
import io.readiness.resume.TextJudge;
import io.readiness.resume.TextJudge.JudgedTexts;
import io.readiness.wording.Languages;
import io.readiness.wording.TextReader.TextReaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assesses a profile: facts into one rule session, what survives onto the scorecard, and from there the recommendation.
 * Pure: the same profile, day and rulebook always give the same assessment.
 */
public final class Assessor {
    private final Rulebook rulebook;
    private final Judge judge;
    private final TextJudge texts;
    private final Headlines headlines;
    private final Archetypes archetypes;
    private final Planner planner;
    private final Proofs proofs;
    private final Certifications certifications;
    private final Organisations organisations;
    private final Mistakes mistakes;
    private final Hiring hiring;
    private final Tracer tracer;

    /**
     * An assessor.
     *
     * @param rulebook what it judges by
     * @param rules the rules at work
     * @param readers who reads the texts of a profile
     */
    public Assessor(Rulebook rulebook, Rules rules, TextReaders readers) {
        this.rulebook = rulebook;
        this.judge = new Judge(rulebook.criteria(), rules);
        this.texts = new TextJudge(rulebook.resume(), new Languages(rulebook.languages()), readers);
        this.headlines = new Headlines(rulebook.headlines(), rulebook.criteria().phrases());
        this.archetypes = new Archetypes(rulebook.archetypes());
        this.planner = new Planner(rulebook.plan());
        this.proofs = new Proofs(rulebook.proof(), rulebook.criteria());
        this.certifications = new Certifications(rulebook.certification());
        this.organisations =
                new Organisations(rulebook.organisation(), rulebook.criteria().scale(Signal.ROOM));
        this.mistakes = new Mistakes(rulebook.mistakes());
        this.hiring = new Hiring(rulebook.hiring());
        this.tracer = new Tracer(rulebook);
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * Assesses a profile in every respect.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     */
    public Assessment assess(Profile profile, LocalDate asOf) {
        return assess(profile, asOf, View.EVERYTHING);
    }

    /**
     * Assesses a profile.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     * @param topics what is wanted of the assessment; the rest is not worked out
     */
    public Assessment assess(Profile profile, LocalDate asOf, Set<Topic> topics) {
        return assess(profile, asOf, topics, read(profile));
    }

    /** The texts of a profile, judged: for whoever asks several things about it, since reading takes longer than all else. */
    public JudgedTexts read(Profile profile) {
        return texts.read(profile);
    }

    /** The same of a profile whose texts are read already. */
    public Assessment assess(Profile profile, LocalDate asOf, Set<Topic> topics, JudgedTexts read) {
        Judgement judgement = judge(profile, asOf, read);
        Standing standing = judgement.standing();
        Map<String, String> told = new HashMap<>();
        UnaryOperator<String> facts = path -> told.computeIfAbsent(path, judgement::fact);
        CitationCollector sources = new CitationCollector(facts, rulebook.claims());
        WantedTopics wanted = new WantedTopics(topics, sources);
        Supplier<ArchetypeFit> fit = once(() -> archetypes.fit(judgement));
        Supplier<CertificationRoute> route = once(() -> certifications.route(judgement));
        List<ClosingAction> closing =
                wanted.has(Topic.CLOSING) || wanted.has(Topic.PLAN) ? planner.closing(judgement) : List.of();
        return new Assessment(
                profile.reference(),
                asOf,
                rulebook.edition(),
                sources.of(headlines.of(standing)),
                standing.band(),
                bandSays(standing.band().point()),
                standing.total(),
                parts(standing),
                wanted.one(
                        Topic.RECOMMENDATION,
                        () -> wanted.has(Topic.ADVICE)
                                ? organisations.recommendation(judgement)
                                : judgement.recommendation().withoutAdvice()),
                wanted.one(Topic.ADVICE, () -> planner.thisWeek(judgement)),
                wanted.one(Topic.REALISM, () -> fit.get().realism()),
                wanted.all(Topic.CARRIES_OVER, () -> planner.carriesOver(judgement)),
                wanted.all(Topic.ARCHETYPES, () -> fit.get().archetypes()),
                wanted.one(Topic.ARCHETYPES, () -> fit.get().compareFirst()),
                wanted.one(Topic.SERVED_BY, () -> fit.get().servedBy()),
                wanted.all(Topic.RATINGS, () -> ratings(judgement)),
                wanted.has(Topic.RECOMMENDATION) ? judgement.target().path() : null,
                wanted.has(Topic.ADVICE) ? judgement.target().says() : null,
                wanted.all(Topic.GAPS, judgement::gaps),
                wanted.all(Topic.CLOSING, () -> closing),
                wanted.one(Topic.PLAN, () -> planner.plan(judgement, closing)),
                wanted.one(
                        Topic.PROOF,
                        () -> wanted.toTheCandidate(proofs.of(judgement, judge::isStrong), Proof::withoutAdvice)),
                wanted.one(Topic.CERTIFICATION, route),
                wanted.all(Topic.CIRCUMSTANCES, () -> circumstances(judgement)),
                wanted.all(Topic.TRACE, () -> tracer.trace(judgement, facts)),
                wanted.one(Topic.RESUME, () -> {
                    ResumeSection resume = read.resume();
                    return resume == null ? null : wanted.toTheCandidate(resume, ResumeSection::withoutAdvice);
                }),
                wanted.one(Topic.PRACTICAL_TEST, () -> {
                    PracticalTestResult test = practicalTest(read, route);
                    return test == null ? null : wanted.toTheCandidate(test, PracticalTestResult::withoutAdvice);
                }),
                wanted.one(
                        Topic.ORGANISATION,
                        () -> wanted.toTheCandidate(organisations.view(judgement), OrganisationView::withoutAdvice)),
                wanted.one(Topic.MANAGER, () -> organisations.forManager(judgement)),
                wanted.all(Topic.MISTAKES, () -> mistakes.in(judgement)),
                wanted.some(Topic.MISTAKES, () -> mistakes.possible(judgement)),
                wanted.one(Topic.HIRING, () -> hiring.view(judgement)),
                wanted.all(Topic.NOTICES, () -> notices(judgement)),
                wanted.has(Topic.FACTS) ? sources.facts() : null,
                wanted.has(Topic.CITATIONS) ? sources.citations() : null,
                null);
    }

    /**
     * What is wanted of an assessment. The rest is neither worked out nor cited.
     *
     * @param topics what is wanted
     * @param sources gathers what is cited
     */
    private record WantedTopics(Set<Topic> topics, CitationCollector sources) {
        /** All of it, or for another reader what is left without the sentences to the candidate. */
        <T> T toTheCandidate(T whole, UnaryOperator<T> withoutAdvice) {
            return has(Topic.ADVICE) ? whole : withoutAdvice.apply(whole);
        }

        boolean has(Topic topic) {
            return topics.contains(topic);
        }

        /** Something that is told where its topic is wanted. */
        <T extends Cited> @Nullable T one(Topic topic, Supplier<@Nullable T> worked) {
            T said = has(topic) ? worked.get() : null;
            return said == null ? null : sources.of(said);
        }

        /** All of a list where its topic is wanted, and none where it is empty. */
        <T extends Cited> @Nullable List<T> some(Topic topic, Supplier<List<T>> worked) {
            List<T> all = all(topic, worked);
            return all == null || all.isEmpty() ? null : all;
        }

        /** All of a list that is told where its topic is wanted. */
        <T extends Cited> @Nullable List<T> all(Topic topic, Supplier<List<T>> worked) {
            return has(topic) ? sources.every(worked.get()) : null;
        }
    }

    /**
     * Judges a profile, for whoever goes on from there.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     */
    public Judgement judge(Profile profile, LocalDate asOf) {
        return judge(profile, asOf, read(profile));
    }

    /** The same of a profile whose texts are read already. */
    public Judgement judge(Profile profile, LocalDate asOf, JudgedTexts read) {
        return judge.judge(profile, asOf, facts(profile, read));
    }

    /**
     * Where a candidate stands of whom more is still being told.
     *
     * @param profile what was told so far, free of contradictions
     * @param whole of this, what is told whole: a list of which more may come is not in it
     * @param read its texts
     */
    public Standing standing(Profile profile, Profile whole, JudgedTexts read) {
        return judge.standing(profile, whole, facts(profile, read));
    }

    /** A few pieces of work that together show every signal at its best. */
    public List<Evidence> bestPieces() {
        return judge.bestPieces();
    }

    /** Whether a rule names that parameter. */
    public boolean namesInRules(Parameter parameter) {
        return rulebook.rules().values().stream()
                .anyMatch(rule -> rule.parameters().contains(parameter.key()));
    }

    /**
     * For whoever asks about a profile again and again: its texts are read once.
     *
     * @param profile what was told, free of contradictions
     */
    public ProfileEvaluator evaluator(Profile profile) {
        return evaluator(profile, read(profile));
    }

    /** The same of a profile whose texts are read already. */
    public ProfileEvaluator evaluator(Profile profile, JudgedTexts read) {
        return new ProfileEvaluator(judge, profile, facts(profile, read));
    }

    /** The practical test with the courses of the same route that help with it; null where it was not taken. */
    private @Nullable PracticalTestResult practicalTest(JudgedTexts read, Supplier<CertificationRoute> route) {
        PracticalTestResult test = read.practicalTest();
        return test == null ? null : texts.helped(test, route.get().courses());
    }

    /** What is worked out when it is asked for, and kept. */
    private static <T> Supplier<T> once(Supplier<T> worked) {
        List<T> kept = new ArrayList<>();
        return () -> {
            if (kept.isEmpty()) {
                kept.add(worked.get());
            }
            return kept.get(0);
        };
    }

    /** What rules see besides the fields of a profile: what its texts say, and which certificates it names. */
    private TextFacts facts(Profile profile, JudgedTexts read) {
        return read.facts().and(certifications.facts(profile));
    }

    /** Judges bullets of a resume by themselves. */
    public BulletAnswer judge(List<String> bullets) {
        JudgedBullets judged = texts.judge(bullets);
        return new BulletAnswer(
                rulebook.edition(),
                judged.summary(),
                judged.bullets(),
                judged.warnings(),
                judged.notices(),
                judged.claims(),
                Citation.of(Stream.of(judged), rulebook.claims()));
    }

    /**
     * Judges the practical test of a candidate who took it.
     *
     * @param profile what was told, free of contradictions, the practical test among it
     * @param asOf the day of assessment
     */
    public PracticalTestAnswer judgeTest(Profile profile, LocalDate asOf) {
        JudgedTexts read = texts.read(profile);
        PracticalTestResult judged =
                Objects.requireNonNull(practicalTest(read, () -> certifications.route(judge(profile, asOf, read))));
        return new PracticalTestAnswer(
                profile.reference(), rulebook.edition(), judged, Citation.of(Stream.of(judged), rulebook.claims()));
    }

    private String bandSays(Band band) {
        for (BandRow row : rulebook.criteria().scorecard().bands().rows()) {
            if (row.band() == band) {
                return row.meaning();
            }
        }
        throw new IllegalStateException("The rulebook has no band " + band + ".");
    }

    private static Map<Part, Score> parts(Standing standing) {
        Map<Part, Score> parts = new EnumMap<>(Part.class);
        for (Part part : Part.SCORED) {
            parts.put(part, standing.score(part));
        }
        return parts;
    }

    List<SignalRating> ratings(Judgement judgement) {
        Standing standing = judgement.standing();
        Scorecard scorecard = rulebook.criteria().scorecard();
        List<SignalRating> ratings = new ArrayList<>();
        for (SignalScale scale : rulebook.criteria().signals().values()) {
            Rating rating = standing.rating(scale.signal());
            Rating best = standing.best(scale.signal());
            ratings.add(new SignalRating(
                    scale.signal(),
                    scale.name(),
                    scale.part(),
                    rating,
                    best == rating ? null : best,
                    scale.words(rating),
                    scorecard.weightOf(scale.signal()),
                    scorecard.pointsOf(rating.atWorst()),
                    judgement.because(scale.signal()),
                    scale.claims()));
        }
        return ratings;
    }

    private static List<ConcludedCircumstance> circumstances(Judgement judgement) {
        return judgement.conclusions().circumstances().keySet().stream()
                .sorted()
                .map(circumstance -> new ConcludedCircumstance(circumstance, judgement.because(circumstance)))
                .toList();
    }

    private List<Notice> notices(Judgement judgement) {
        List<Notice> notices = new ArrayList<>();
        for (NoticeRow row : rulebook.notices().collect(EvidenceAge.of(judgement))) {
            notices.add(new Notice(row.path(), row.because(), row.claims()));
        }
        Set<String> empty = judgement.profile().emptyLists();
        if (!empty.isEmpty()) {
            String because = rulebook.phrases().say(Phrase.EMPTY_LISTS, Map.of("fields", String.join(", ", empty)));
            notices.add(new Notice("$", because, List.of()));
        }
        List<Evidence> evidence = judgement.profile().evidence();
        if (evidence != null) {
            evidence.stream()
                    .flatMap(piece -> judge.leftAside(piece).stream().map(signal -> leftAside(piece, signal)))
                    .distinct()
                    .sorted(Comparator.comparing(Notice::path).thenComparing(Notice::because))
                    .forEach(notices::add);
        }
        return notices;
    }

    private Notice leftAside(Evidence piece, Signal signal) {
        ArtefactKind kind = rulebook.criteria().scales().of(piece.kind());
        String because = rulebook.phrases()
                .say(
                        Phrase.SIGNAL_NOT_SHOWN_BY_KIND,
                        Map.of(
                                "kind",
                                kind.name(),
                                "signal",
                                rulebook.criteria().scale(signal).name()));
        return new Notice(JsonPaths.of(piece) + ".signals", because, kind.claims());
    }
}
