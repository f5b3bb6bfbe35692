package io.readiness.api.decision;

import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Kind;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where more is told of a decision.
 *
 * @param record the record of it, with what people decided otherwise
 * @param assessment the assessment, made again; absent: it was erased, or is none
 * @param timeline what became of the candidate; absent: it was erased, or nobody was named
 */
public record DecisionAddresses(
        String record,
        @Nullable String assessment,
        @Nullable String timeline) {

    /** Those of a decision, or of what else the chain has. */
    public static DecisionAddresses of(StoredRecord decision) {
        Content content = decision.content();
        return new DecisionAddresses(
                DecisionKeeper.DECISIONS + decision.header().id(),
                content == null || decision.header().kind() != Kind.DECISION
                        ? null
                        : DecisionKeeper.ASSESSMENTS + decision.header().id(),
                content == null || content.candidate() == null
                        ? null
                        : "/api/v1/candidates/" + content.candidate() + "/timeline");
    }

    /** The same for {@code Link} (RFC 8288) of the assessment, by relations that IANA lists. */
    public String links() {
        return Stream.of(
                        link(record, "describedby", "The record, with what people decided otherwise"),
                        link(timeline, "version-history", "What became of the candidate"))
                .flatMap(link -> link)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> link(@Nullable String address, String relation, String title) {
        return Stream.ofNullable(address).map(to -> "<" + to + ">; rel=\"" + relation + "\"; title=\"" + title + "\"");
    }
}
