package io.readiness.api.decision;

import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.ProblemMapper;
import io.readiness.store.chain.CanonicalJson.NotCanonical;
import io.readiness.store.chain.StoreRefusal;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreUnavailable;
import io.readiness.store.database.StoreUnavailable.Why;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells as problems what the store cannot do. */
public final class StoreProblems {
    private static final Logger LOG = Logger.getLogger(StoreProblems.class);
    private static final long SECONDS_UNTIL_THE_STORE_MAY_BE_BACK = 5;

    private final ProblemMapper mapper;

    StoreProblems(ProblemMapper mapper) {
        this.mapper = mapper;
    }

    /** The problem behind whatever keeps a decision from being kept; nothing: it is another fault. */
    public static Optional<Problem> of(Throwable failure) {
        if (failure instanceof StoreUnavailable unavailable) {
            return Optional.of(of(unavailable));
        }
        if (failure instanceof StoreRefusal refusal) {
            return Optional.of(of(refusal));
        }
        return failure instanceof NotCanonical refused
                ? Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, sentence(refused)))
                : Optional.empty();
    }

    /** The problem behind a failure of the store that is nobody's fault who asked. */
    public static Problem of(StoreUnavailable unavailable) {
        return Problem.of(
                unavailable.why() == Why.CLOSED ? ProblemKind.GOING_AWAY : ProblemKind.STORE_UNAVAILABLE,
                sentence(unavailable));
    }

    /** The problem behind something that the store does not do. */
    static Problem of(StoreRefusal refusal) {
        if (refusal instanceof StoreRefusal.BrokenCursor broken) {
            return Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    sentence(refusal),
                    List.of(new Fault(
                            "cursor",
                            broken.cursor(),
                            "belongs to no page of this list",
                            "Take it unchanged from the page before, or leave it out.")));
        }
        if (refusal instanceof StoreRefusal.UnknownHold unknown) {
            return Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    sentence(refusal),
                    List.of(
                            new Fault(
                                    "$.hold",
                                    unknown.hold(),
                                    "is no hold on this candidate",
                                    "Take the id from the answer that came when the hold was set, or leave it out to end all.")));
        }
        if (refusal instanceof StoreRefusal.KeyReused reused) {
            return Problem.of(
                    ProblemKind.KEY_REUSED,
                    sentence(refusal),
                    List.of(new Fault(
                            DecisionKeeper.KEY,
                            reused.key(),
                            "came with another request before",
                            "Use a new key for each new request, and this one only to send the same request again.")));
        }
        ProblemKind kind;
        if (refusal instanceof StoreRefusal.Unknown) {
            kind = ProblemKind.UNKNOWN_DECISION;
        } else if (refusal instanceof StoreRefusal.Erased) {
            kind = ProblemKind.ERASED;
        } else if (refusal instanceof StoreRefusal.Altered) {
            kind = ProblemKind.ALTERED;
        } else if (refusal instanceof StoreRefusal.Held) {
            kind = ProblemKind.LEGAL_HOLD;
        } else if (refusal instanceof StoreRefusal.UnknownInterview) {
            kind = ProblemKind.UNKNOWN_INTERVIEW;
        } else if (refusal instanceof StoreRefusal.UnknownOrder) {
            kind = ProblemKind.UNKNOWN_ORDER;
        } else if (refusal instanceof StoreRefusal.ChangedMeanwhile) {
            kind = ProblemKind.PRECONDITION_FAILED;
        } else if (refusal instanceof StoreRefusal.UnknownTenant) {
            kind = ProblemKind.UNKNOWN_TENANT;
        } else if (refusal instanceof StoreRefusal.UnknownKey) {
            kind = ProblemKind.UNKNOWN_KEY;
        } else if (refusal instanceof StoreRefusal.NameTaken) {
            kind = ProblemKind.NAME_TAKEN;
        } else if (refusal instanceof StoreRefusal.KeyInFlight) {
            kind = ProblemKind.KEY_IN_FLIGHT;
        } else {
            kind = ProblemKind.INVALID_REQUEST;
        }
        return Problem.of(kind, sentence(refusal));
    }

    @ServerExceptionMapper
    RestResponse<Object> unavailable(StoreUnavailable unavailable, RoutingContext routing) {
        long seconds = Math.max(1, unavailable.retryAfter().toSeconds());
        return later(of(unavailable), seconds, routing);
    }

    @ServerExceptionMapper
    RestResponse<Object> fault(StoreFault fault, RoutingContext routing) {
        LOG.error(fault.getMessage());
        return later(
                Problem.of(
                        ProblemKind.STORE_UNAVAILABLE,
                        "The store cannot be read just now. Nothing was changed; ask again in a while."),
                SECONDS_UNTIL_THE_STORE_MAY_BE_BACK,
                routing);
    }

    private RestResponse<Object> later(Problem problem, long seconds, RoutingContext routing) {
        RestResponse<Object> answer = mapper.answer(problem, routing);
        answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds);
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<Object> refused(StoreRefusal refusal, RoutingContext routing) {
        return mapper.answer(of(refusal), routing);
    }

    @ServerExceptionMapper
    RestResponse<Object> notCanonical(NotCanonical refused, RoutingContext routing) {
        return mapper.answer(Problem.of(ProblemKind.INVALID_REQUEST, sentence(refused)), routing);
    }

    private static String sentence(RuntimeException told) {
        return Objects.requireNonNull(told.getMessage(), "The store refuses nothing without a sentence.");
    }
}
