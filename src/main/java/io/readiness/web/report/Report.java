package io.readiness.web.report;

import io.readiness.api.decision.DecisionEntry;
import io.readiness.api.decision.DecisionEntry.DecisionOverride;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessment.SignalRating;
import io.readiness.assessment.View.Viewer;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.Gap;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.plan.Plan.ClosingAction;
import io.readiness.plan.Plan.PlannedStep;
import io.readiness.plan.Plan.StepStatus;
import io.readiness.proof.Proof.JudgedPiece;
import io.readiness.resume.JudgedBullets.WarningMeaning;
import io.readiness.resume.ResumeSection.BulletLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision as one reader is told of it.
 *
 * @param told what was concluded
 * @param words what things are called
 * @param audience who reads
 * @param language the language it is in
 * @param place where it stands and what stands beside it
 * @param bullets the bullets of the resume, marked; empty: none were told, or the reader is not to see them
 * @param history what was decided of the same candidate, newest first, this one among it; empty: nothing else
 * @param overrides what people decided otherwise
 * @param outlook what would change it; absent: the reader is not the candidate
 */
public record Report(
        Assessment told,
        ReportWords words,
        Viewer audience,
        String language,
        Place place,
        List<MarkedBullet> bullets,
        List<DecisionEntry> history,
        List<DecisionOverride> overrides,
        @Nullable Outlook outlook) {

    private static final int ON_PAPER = 8;

    /**
     * Where a report stands.
     *
     * @param address its address, without what is asked there
     * @param readers for whom it can be told there
     * @param calendar where its plan is handed out as a calendar; absent: nowhere
     * @param sample whether nobody is behind it
     * @param heading what it is about, where that is more than a reference; absent: it is not
     */
    public record Place(
            String address,
            List<Viewer> readers,
            @Nullable String calendar,
            boolean sample,
            @Nullable Heading heading) {

        /** Where it stands for one reader. */
        public String forReader(Viewer reader) {
            return address + "?audience=" + word(reader);
        }

        /** Where a person asks and decides; absent: nobody does so here. */
        public @Nullable String desk() {
            return calendar == null ? null : address.replaceFirst("^/assessments/", "/desk/decisions/");
        }

        /** Where it stands as a document for that reader; what is for one reader alone is not asked for by a word. */
        public String document(Viewer reader) {
            return address + "/report.pdf" + (readers.size() > 1 ? "?audience=" + word(reader) : "");
        }
    }

    /**
     * What an order says of the report that it asked for.
     *
     * @param name who it is about; absent: it was not told
     * @param job for which job; absent: it was not told
     */
    public record Heading(@Nullable String name, @Nullable String job) {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The word of a constant as styles name it. */
    public static String style(Enum<?> constant) {
        return word(constant).replace('_', '-');
    }

    public boolean isFor(String reader) {
        return audience.name().equals(reader);
    }

    /** Whether nothing is known of all that earns points. */
    public boolean silent() {
        return parts().stream().filter(part -> part.gauge() != null).allMatch(PartOfReport::silent);
    }

    public Gauge total() {
        return new Gauge(told.total());
    }

    /**
     * A part of the score.
     *
     * @param part the part
     * @param gauge where it stands
     * @param signals its signals
     */
    public record PartOfReport(Part part, @Nullable Gauge gauge, List<SignalRating> signals) {
        /** Of how many of its signals nothing is known. */
        public long unknown() {
            return signals.stream()
                    .filter(one -> one.rating() == Rating.UNKNOWN)
                    .count();
        }

        /** Whether nothing is known of it at all, so that no number of points says anything. */
        public boolean silent() {
            return !signals.isEmpty() && unknown() == signals.size();
        }
    }

    /** The parts, each with its signals where the reader is told of them. */
    public List<PartOfReport> parts() {
        Map<Part, List<SignalRating>> signals = new EnumMap<>(Part.class);
        told.parts().keySet().forEach(part -> signals.put(part, new ArrayList<>()));
        for (SignalRating rating : Objects.requireNonNullElse(told.ratings(), List.<SignalRating>of())) {
            signals.computeIfAbsent(rating.part(), first -> new ArrayList<>()).add(rating);
        }
        List<PartOfReport> parts = new ArrayList<>();
        signals.forEach((part, ratings) -> {
            Score score = told.parts().get(part);
            parts.add(new PartOfReport(part, score == null ? null : new Gauge(score), ratings));
        });
        return parts;
    }

    /**
     * One of the bands as it is drawn.
     *
     * @param band the band
     * @param state whether the profile is there, could be there once the unknown is known, has it behind or ahead
     */
    public record BandStep(Band band, String state) {}

    /** All bands from the lowest to the highest. */
    public List<BandStep> bands() {
        return Arrays.stream(Band.values())
                .map(band -> new BandStep(band, state(band)))
                .toList();
    }

    private String state(Band band) {
        if (band == told.band().point()) {
            return "here";
        } else if (band.compareTo(told.band().low()) >= 0
                && band.compareTo(told.band().high()) <= 0) {
            return "possible";
        }
        return band.compareTo(told.band().point()) < 0 ? "behind" : "ahead";
    }

    /**
     * One of the four levels above absent, as it is drawn.
     *
     * @param state reached, open until something is said of it, or ahead
     * @param place how many stand before it
     */
    public record Level(String state, int place) {
        private static final int WIDTH = 24;

        /** Where it begins in its drawing. */
        public int begins() {
            return place * WIDTH;
        }
    }

    /** The four levels above absent. */
    public List<Level> levels(SignalRating rating) {
        Rating best = rating.atBest() == null ? rating.rating() : rating.atBest();
        List<Level> levels = new ArrayList<>();
        for (Rating level : List.of(Rating.EXPOSED, Rating.PRACTISED, Rating.OWNED, Rating.PROVEN)) {
            String state =
                    rating.rating().compareTo(level) >= 0 ? "reached" : best.compareTo(level) >= 0 ? "open" : "ahead";
            levels.add(new Level(state, levels.size()));
        }
        return levels;
    }

    /**
     * A gap and how it is closed.
     *
     * @param gap the gap
     * @param closing how it is closed; absent: the reader is not told
     */
    public record GapToClose(Gap gap, @Nullable ClosingAction closing) {
        /** The question that would settle it; absent: something was said. */
        public @Nullable String question() {
            return gap instanceof Gap.Unevidenced silent ? silent.question() : null;
        }

        /** Where the signal stands. */
        public Rating from() {
            return gap instanceof Gap.Short found ? found.rating() : Rating.UNKNOWN;
        }

        /** What it rests on, which is what its closing does as well. */
        public List<io.readiness.guide.Cited> cited() {
            return closing == null ? List.of(gap) : List.of(gap, closing);
        }
    }

    /** The gaps, most valuable first. */
    public List<GapToClose> gaps() {
        List<ClosingAction> closing = Objects.requireNonNullElse(told.closing(), List.of());
        return Objects.requireNonNullElse(told.gaps(), List.<Gap>of()).stream()
                .map(gap -> new GapToClose(
                        gap,
                        closing.stream()
                                .filter(one -> one.signal() == gap.signal())
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** The steps of the plan that are not ruled out, in their order. */
    public List<PlannedStep> steps() {
        return told.plan() == null
                ? List.of()
                : told.plan().steps().stream()
                        .filter(step -> step.status() != StepStatus.NOT_NEEDED)
                        .toList();
    }

    /** The steps that the path does not need. */
    public List<PlannedStep> unneeded() {
        return told.plan() == null
                ? List.of()
                : told.plan().steps().stream()
                        .filter(step -> step.status() == StepStatus.NOT_NEEDED)
                        .toList();
    }

    /** What a proof's key means. */
    public String criterion(String key) {
        return told.proof() == null
                ? key
                : told.proof().criteria().stream()
                        .filter(one -> one.key().equals(key))
                        .map(one -> one.says())
                        .findFirst()
                        .orElse(key);
    }

    /** The pieces of work that a document of few pages has room for, the strong ones first. */
    public List<JudgedPiece> chiefPieces() {
        return told.proof() == null
                ? List.of()
                : told.proof().pieces().stream().limit(ON_PAPER).toList();
    }

    /** The same of the bullets of the resume. */
    public List<BulletLine> chiefBullets() {
        return told.resume() == null
                ? List.of()
                : told.resume().bullets().stream().limit(ON_PAPER).toList();
    }

    /** What a warning of a bullet means. */
    public List<WarningMeaning> warnings() {
        return told.resume() == null ? List.of() : told.resume().warnings();
    }

    /** A claim of the guides. */
    public Claim claim(String id) {
        return words.claim(id);
    }

    /** The beginning of the rulebook's hash, by which it can be named. */
    public String edition() {
        return told.rulebook().hash().substring(0, 12);
    }
}
