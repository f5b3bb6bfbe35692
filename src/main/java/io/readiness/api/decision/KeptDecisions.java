package io.readiness.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Caller;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.start.Editions;
import io.readiness.api.start.Languages;
import io.readiness.profile.Profile;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.store.Archive;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Header;
import io.readiness.store.chain.StoredRecord.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds decisions that were kept, and makes them again under the rulebook that decided. Whoever asks waits for the store. */
@Singleton
public final class KeptDecisions {
    private final Supplier<Archive> archive;
    private final Editions editions;
    private final JsonBinder binder;
    private final AssessmentWriter writer;
    private final @Nullable ReadingLog readings;

    @Inject
    KeptDecisions(DecisionLog log, Editions editions, JsonBinder binder, AssessmentWriter writer, ReadingLog readings) {
        this(() -> log.store().archive(), editions, binder, writer, readings);
    }

    private KeptDecisions(
            Supplier<Archive> archive,
            Editions editions,
            JsonBinder binder,
            AssessmentWriter writer,
            @Nullable ReadingLog readings) {
        this.archive = archive;
        this.editions = editions;
        this.binder = binder;
        this.writer = writer;
        this.readings = readings;
    }

    /** The same beside the service. */
    public static KeptDecisions in(Archive archive, Editions editions) {
        ObjectMapper json = JsonConfig.mapper();
        return new KeptDecisions(() -> archive, editions, new JsonBinder(json), new AssessmentWriter(json), null);
    }

    /** A record of whatever kind, also an erased one; a problem where this caller has none of this id. */
    public StoredRecord record(Caller caller, String id) {
        StoredRecord found = unnoted(caller, id);
        if (readings != null) {
            readings.read(caller, found);
        }
        return found;
    }

    /** The same where the caller reads no more by it than what is noted anyway. */
    StoredRecord unnoted(Caller caller, String id) {
        Archive kept = archive.get();
        return kept.find(caller.tenant(), RecordId.of(id)).orElseThrow(() -> RecordId.unknown(id));
    }

    /** A decision, whole; a problem where its content was erased, or is not read here any more. */
    public KeptDecision find(Caller caller, String id) {
        return whole(record(caller, id));
    }

    /** The decision of a record; a problem where it was altered, its content was erased, or it is not read here any more. */
    public KeptDecision whole(StoredRecord found) {
        Header header = found.header();
        if (found.isAltered()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemKind.ALTERED,
                            "Decision " + header.id() + ", record " + header.sequence()
                                    + " of the chain, is not what was written: somebody changed it in the store. GET /api/v1/decisions/verify names the first record that was changed."));
        }
        if (header.kind() != Kind.DECISION) {
            throw RecordId.unknown(header.id().toString());
        }
        Content content = found.content();
        if (content == null) {
            throw new ProblemException(Problem.of(
                    ProblemKind.ERASED,
                    "The content of decision " + header.id() + " was erased. What is left stands at /api/v1/decisions/"
                            + header.id() + "."));
        }
        LocalDate day = present(header, header.day(), "day");
        byte[] input = present(header, content.input(), "input");
        return new KeptDecision(
                found,
                profile(header, input, day),
                input,
                day,
                present(header, header.edition(), "rulebook"),
                shape(header, present(header, content.query(), "query")),
                present(header, content.answerHash(), "answer hash"));
    }

    /** Looks at a decision under the rulebook that made it. */
    public <T> T under(KeptDecision kept, Function<Languages, T> work) {
        try {
            return editions.with(kept.edition(), () -> files(kept), work);
        } catch (RulebookFault outgrown) {
            throw notRepeatable(
                    kept.record().header(), "Its rulebook is not read any more: " + outgrown.getMessage(), List.of());
        }
    }

    /** The answer, made again as it was told. */
    public byte[] answer(KeptDecision kept) {
        return under(
                kept,
                languages ->
                        writer.write(kept.assess(languages.speaking(kept.shape().language()), kept.shape())));
    }

    private SortedMap<String, String> files(KeptDecision kept) {
        return archive.get()
                .edition(kept.edition())
                .orElseThrow(() -> notRepeatable(
                        kept.record().header(), "Its rulebook " + kept.edition() + " is not in the store.", List.of()));
    }

    /** A profile is read as strictly as it was: without a field that is not known any more, it would be another one. */
    private Profile profile(Header header, byte[] input, LocalDate day) {
        try {
            return binder.bind(input, Profile.class).checked(told -> told.contradictions(day));
        } catch (InvalidRequest outgrown) {
            List<Fault> faults = outgrown.problem().faults();
            throw notRepeatable(header, "Its profile is not read any more.", faults == null ? List.of() : faults);
        } catch (ProblemException | IOException unreadable) {
            throw notRepeatable(header, "Its input is no profile.", List.of());
        }
    }

    private static AnswerShape shape(Header header, String query) {
        try {
            return present(header, AnswerShape.of(query), "query");
        } catch (JsonProcessingException outgrown) {
            throw notRepeatable(header, "Its query is not read any more.", List.of());
        }
    }

    private static <T> T present(Header header, @Nullable T part, String name) {
        if (part == null) {
            throw notRepeatable(header, "Its " + name + " is missing.", List.of());
        }
        return part;
    }

    private static ProblemException notRepeatable(Header header, String why, List<Fault> faults) {
        return new ProblemException(Problem.of(
                ProblemKind.NOT_REPEATABLE,
                "Decision " + header.id() + ", which version " + header.service()
                        + " wrote, cannot be made again here. What was recorded stands at /api/v1/decisions/"
                        + header.id() + ". The reason: " + why,
                faults));
    }
}
