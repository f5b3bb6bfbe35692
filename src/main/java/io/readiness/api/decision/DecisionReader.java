package io.readiness.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Caller;
import io.readiness.api.body.ProblemException;
import io.readiness.api.decision.CandidateTimeline.SinceBefore;
import io.readiness.api.decision.CandidateTimeline.TimelineEntry;
import io.readiness.api.decision.DecisionEntry.DecidingRulebook;
import io.readiness.api.decision.DecisionEntry.DecisionList;
import io.readiness.api.decision.DecisionEntry.DecisionOverride;
import io.readiness.api.decision.DecisionRecord.ChainedHeader;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.View.Detail;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Apart;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.store.DecisionFilter;
import io.readiness.store.Page;
import io.readiness.store.chain.Outcome;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Header;
import io.readiness.store.chain.StoredRecord.Kind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is kept as lists, auditors and timelines tell it. Whoever asks waits for the store. */
@Singleton
public final class DecisionReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DecisionLog log;
    private final KeptDecisions decisions;
    private final ReadingLog readings;

    DecisionReader(DecisionLog log, KeptDecisions decisions, ReadingLog readings) {
        this.log = log;
        this.readings = readings;
        this.decisions = decisions;
    }

    /** A page of the decisions of a caller, newest first. */
    public DecisionList list(Caller caller, DecisionFilter filter, @Nullable String cursor, int most) {
        Page page = log.store().decisions(caller.tenant(), filter, cursor, most);
        readings.readAll(caller, filter.candidate());
        Telling telling = new Telling(caller, page.records());
        return new DecisionList(page.records().stream().map(telling::entry).toList(), page.next());
    }

    /** A record of whatever kind, also an erased one. */
    public DecisionRecord record(Caller caller, String id) {
        StoredRecord found = decisions.record(caller, id);
        Header header = found.header();
        Content content = found.content();
        Kind kind = header.kind();
        return new DecisionRecord(
                kind.name(),
                kind == Kind.DECISION ? new Telling(caller, List.of(found)).entry(found) : null,
                kind == Kind.OVERRIDE ? override(found) : null,
                kind == Kind.HOLD || kind == Kind.RELEASE
                        ? note(found).path("reason").asText(null)
                        : null,
                content == null || content.query() == null ? null : shape(content.query()),
                content == null ? null : content.inputHash(),
                content == null ? null : content.answerHash(),
                found.erasedBy(),
                new ChainedHeader(
                        header.sequence(),
                        header.id(),
                        header.tenant(),
                        header.caller(),
                        header.service(),
                        header.address(),
                        header.detail(),
                        header.contentHash(),
                        header.previous(),
                        found.hash(),
                        header.canonical()));
    }

    private static @Nullable AnswerShape shape(String query) {
        try {
            return AnswerShape.of(query);
        } catch (JsonProcessingException outgrown) {
            return null;
        }
    }

    /**
     * A page of what became of a candidate, oldest first.
     *
     * @param speaking chooses among the languages of a rulebook
     */
    public CandidateTimeline timeline(
            Caller caller,
            String candidate,
            @Nullable String cursor,
            int most,
            Function<Languages, Language> speaking) {
        Page page = log.store().timeline(caller.tenant(), candidate, cursor, most);
        page.records().stream()
                .filter(record -> record.header().kind() == Kind.DECISION)
                .forEach(record -> readings.read(caller, record));
        Telling telling = new Telling(caller, page.records());
        List<TimelineEntry> entries = new ArrayList<>();
        StoredRecord before = null;
        for (StoredRecord record : page.records()) {
            if (record.header().kind() == Kind.OVERRIDE) {
                entries.add(new TimelineEntry(null, override(record), null));
                continue;
            }
            if (before == null) {
                before = log.store()
                        .before(caller.tenant(), candidate, record.header())
                        .orElse(null);
            }
            SinceBefore since = before == null ? null : telling.since(before, record, speaking);
            entries.add(new TimelineEntry(telling.entry(record), null, since));
            before = record;
        }
        return new CandidateTimeline(candidate, entries, page.next());
    }

    /** What people decided otherwise than a decision, oldest first. Whoever reads that was noted when they read the decision. */
    public List<DecisionOverride> overrides(Caller caller, UUID decision) {
        return log.store().overrides(caller.tenant(), decision).stream()
                .map(DecisionReader::override)
                .toList();
    }

    /** What a person decided otherwise. */
    private static DecisionOverride override(StoredRecord record) {
        Header header = record.header();
        JsonNode note = note(record);
        return new DecisionOverride(
                header.id(),
                Objects.requireNonNull(header.about(), "An override is about a decision."),
                header.time(),
                note.path("reviewer").asText(null),
                note.path("reason").asText(null),
                note.path("path").asText(null));
    }

    private static JsonNode note(StoredRecord record) {
        Content content = record.content();
        try {
            return JSON.readTree(content == null || content.note() == null ? "{}" : content.note());
        } catch (JsonProcessingException altered) {
            return JSON.createObjectNode();
        }
    }

    /** Tells of some records, with what is asked of the store once for all of them. */
    private final class Telling {
        private final Caller caller;
        private final Map<UUID, List<DecisionOverride>> overrides;
        private final Map<String, DecidingRulebook> rulebooks = new HashMap<>();

        Telling(Caller caller, Collection<StoredRecord> records) {
            this.caller = caller;
            List<UUID> ids = records.stream()
                    .map(StoredRecord::header)
                    .filter(header -> header.kind() == Kind.DECISION)
                    .map(Header::id)
                    .toList();
            this.overrides = log.store().overrides(caller.tenant(), ids).stream()
                    .map(DecisionReader::override)
                    .collect(Collectors.groupingBy(DecisionOverride::decision));
        }

        DecisionEntry entry(StoredRecord record) {
            Header header = record.header();
            Content content = record.content();
            Outcome outcome = content == null ? null : content.outcome();
            return new DecisionEntry(
                    header.id(),
                    header.kind(),
                    header.about(),
                    header.time(),
                    content == null ? null : content.candidate(),
                    header.day(),
                    header.edition() == null ? null : rulebook(header.edition()),
                    outcome == null ? null : outcome.path(),
                    outcome == null ? null : outcome.band(),
                    outcome == null ? null : new Score(outcome.total(), outcome.low(), outcome.high()),
                    outcome == null ? null : outcome.firmness(),
                    content == null && header.kind() != Kind.ERASURE,
                    overrides.getOrDefault(header.id(), List.of()),
                    DecisionAddresses.of(record));
        }

        private DecidingRulebook rulebook(String hash) {
            return rulebooks.computeIfAbsent(
                    hash,
                    missing -> new DecidingRulebook(
                            log.store().editionVersion(hash).orElse(null), hash));
        }

        SinceBefore since(StoredRecord before, StoredRecord after, Function<Languages, Language> speaking) {
            UUID id = before.header().id();
            String edition = before.header().edition();
            DecidingRulebook other =
                    edition == null || edition.equals(after.header().edition()) ? null : rulebook(edition);
            try {
                Apart told = difference(
                        decisions.whole(decisions.unnoted(caller, id.toString())),
                        decisions.whole(
                                decisions.unnoted(caller, after.header().id().toString())),
                        speaking);
                return new SinceBefore(id, other, told.difference(), null, told.citations());
            } catch (ProblemException notRepeatable) {
                return new SinceBefore(id, other, null, notRepeatable.problem().detail(), null);
            }
        }

        private Apart difference(KeptDecision before, KeptDecision after, Function<Languages, Language> speaking) {
            return decisions.under(
                    before,
                    first -> decisions.under(
                            after, second -> compare(before, speaking.apply(first), after, speaking.apply(second))));
        }

        /** Who reads timelines screens candidates. */
        private static Apart compare(KeptDecision before, Language first, KeptDecision after, Language second) {
            AnswerShape shape = new AnswerShape(Viewer.RECRUITER, Detail.FULL, second.tag());
            return DifferenceFinder.apart(
                    new Side(first.assessor(), before.profile(), before.day()),
                    new Side(second.assessor(), after.profile(), after.day()),
                    shape.topics(second.assessor().rulebook()).contains(Topic.RECOMMENDATION));
        }
    }
}
