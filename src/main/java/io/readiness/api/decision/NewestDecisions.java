package io.readiness.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.readiness.access.Caller;
import io.readiness.api.body.ProblemException;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessment.SignalRating;
import io.readiness.assessment.View.Topic;
import io.readiness.judgement.scale.Band.BandRange;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.profile.Signal;
import io.readiness.store.chain.Outcome;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Header;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest decision on each candidate of a tenant, and where it stands signal by signal. The store has columns for path, band and
 * total; parts and signals are judged again under the rulebook that decided, once, and then known by the id of the record, which
 * never changes. A column for each of them would have to change with every signal that a rulebook adds.
 */
@Singleton
public final class NewestDecisions {
    /** A table of more candidates is for a program, and /api/v1/decisions. */
    public static final int MOST = 5_000;

    /** Under a kilobyte each. */
    private static final int MOST_KNOWN = 4 * MOST;

    /** How an upload of the desk is called in the record. */
    public static final String DESK = "desk";

    private static final String ORDERS = "orders";

    private final DecisionLog log;
    private final KeptDecisions decisions;
    private final ReadingLog readings;
    private final Map<UUID, Figures> known = new ConcurrentHashMap<>();

    NewestDecisions(DecisionLog log, KeptDecisions decisions, ReadingLog readings) {
        this.log = log;
        this.decisions = decisions;
        this.readings = readings;
    }

    /** By which way a decision came. */
    public enum Source {
        /** A document that somebody sent at the desk, which nobody has confirmed. */
        RESUME,
        /** A profile that somebody sent at the desk. */
        DESK,
        /** An order of an applicant tracking system. */
        ORDER,
        /** A call of the API, alone or in a batch. */
        CALL
    }

    /**
     * A decision as the store tells it without being read whole.
     *
     * @param id its id
     * @param time when it was made
     * @param candidate the candidate, as the profile named them
     * @param day the day of assessment
     * @param path the recommended path by its name; absent: the view told none
     * @param firmness whether what is unknown could still overturn that; absent as the path is
     * @param band the band by its name
     * @param total the weighted total
     * @param source by which way it came
     * @param header its header
     */
    public record NewestDecision(
            UUID id,
            Instant time,
            String candidate,
            @Nullable LocalDate day,
            @Nullable String path,
            @Nullable String firmness,
            @Nullable String band,
            Score total,
            Source source,
            Header header) {}

    /**
     * Where a candidate stands, signal by signal.
     *
     * @param band the band, and how that could move
     * @param parts the scored parts
     * @param silent the scored parts of which nothing at all is known, so that their points say nothing
     * @param ratings every signal
     */
    public record Figures(BandRange band, Map<Part, Score> parts, Set<Part> silent, Map<Signal, Rating> ratings) {
        static Figures of(Assessment told) {
            Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
            Map<Part, Boolean> spoken = new EnumMap<>(Part.class);
            for (SignalRating one : Objects.requireNonNull(told.ratings(), "The ratings were asked for.")) {
                ratings.put(one.signal(), one.rating());
                spoken.merge(one.part(), one.rating() != Rating.UNKNOWN, Boolean::logicalOr);
            }
            Set<Part> silent = Set.copyOf(told.parts().keySet().stream()
                    .filter(part -> !spoken.getOrDefault(part, false))
                    .toList());
            return new Figures(told.band(), new EnumMap<>(told.parts()), silent, ratings);
        }

        /** Of which nothing was said, in the order of all signals. */
        public List<Signal> unknown() {
            return ratings.entrySet().stream()
                    .filter(one -> one.getValue() == Rating.UNKNOWN)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * All of a tenant, newest first.
     *
     * @param decisions the newest of each candidate
     * @param more whether there are more candidates than are told of
     */
    public record Overview(List<NewestDecision> decisions, boolean more) {}

    /** What there is; whoever asks is noted. */
    public Overview of(Caller caller) {
        List<StoredRecord> found = log.store().newest(caller.tenant(), MOST + 1);
        readings.readAll(caller, null);
        List<NewestDecision> told = found.stream()
                .limit(MOST)
                .map(NewestDecisions::told)
                .flatMap(Optional::stream)
                .toList();
        return new Overview(told, found.size() > MOST);
    }

    private static Optional<NewestDecision> told(StoredRecord record) {
        Header header = record.header();
        Content content = record.content();
        Outcome outcome = content == null ? null : content.outcome();
        String candidate = content == null ? null : content.candidate();
        return content == null || outcome == null || candidate == null
                ? Optional.empty()
                : Optional.of(new NewestDecision(
                        header.id(),
                        header.time(),
                        candidate,
                        header.day(),
                        outcome.path(),
                        outcome.firmness(),
                        outcome.band(),
                        new Score(outcome.total(), outcome.low(), outcome.high()),
                        source(header.address(), content.query()),
                        header));
    }

    private static Source source(@Nullable String address, @Nullable String query) {
        if (ORDERS.equals(address)) {
            return Source.ORDER;
        }
        if (!DESK.equals(address)) {
            return Source.CALL;
        }
        try {
            return query != null && AnswerShape.of(query).draft() ? Source.RESUME : Source.DESK;
        } catch (JsonProcessingException outgrown) {
            return Source.DESK;
        }
    }

    /** Where a candidate stood; null: the decision cannot be made again here. The caller reads no more by it than the table. */
    public @Nullable Figures figures(Caller caller, NewestDecision decision) {
        Figures there = known.get(decision.id());
        if (there != null) {
            return there;
        }
        try {
            KeptDecision kept =
                    decisions.whole(decisions.unnoted(caller, decision.id().toString()));
            return remember(
                    decision.id(),
                    decisions.under(
                            kept,
                            languages -> Figures.of(languages
                                    .speaking(kept.shape().language())
                                    .assessor()
                                    .assess(kept.profile(), kept.day(), Set.of(Topic.RATINGS)))));
        } catch (ProblemException notRepeatable) {
            return null;
        }
    }

    /** Remembers where a candidate stands who was just assessed, so that nobody has to judge again. */
    public Figures know(UUID decision, Assessment told) {
        return remember(decision, Figures.of(told));
    }

    /** Any of them may be forgotten and judged again. */
    private Figures remember(UUID decision, Figures figures) {
        if (known.size() >= MOST_KNOWN) {
            known.keySet().stream().limit(MOST).toList().forEach(known::remove);
        }
        known.put(decision, figures);
        return figures;
    }

    /** Whether there is an earlier decision on the same candidate. */
    public boolean hasEarlier(Caller caller, NewestDecision decision) {
        return log.store()
                .before(caller.tenant(), decision.candidate(), decision.header())
                .isPresent();
    }
}
