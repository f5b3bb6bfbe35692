package io.readiness.api.integration.greenhouse;

import io.micrometer.core.instrument.MeterRegistry;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.SentBody;
import io.readiness.api.delivery.SafeClient;
import io.readiness.api.delivery.SafeClient.Answered;
import io.readiness.api.delivery.SafeClient.Call;
import io.readiness.api.delivery.SafeClient.Reply;
import io.readiness.api.integration.IntegrationConfig;
import io.readiness.api.order.NewOrder;
import io.readiness.api.order.NewOrder.ResumeFile;
import io.readiness.screening.delivery.Hosts;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fetches resumes from where Greenhouse says they are. Whatever fails of it is no failure of an order. */
@Singleton
final class GreenhouseResume {
    private static final Logger LOG = Logger.getLogger(GreenhouseResume.class);

    private static final Set<String> OF_DOCUMENTS = Set.of(
            ProblemKind.UNREADABLE_DOCUMENT.type(),
            ProblemKind.UNKNOWN_DOCUMENT.type(),
            ProblemKind.PROTECTED_DOCUMENT.type(),
            ProblemKind.DOCUMENT_TOO_LARGE.type(),
            ProblemKind.DOCUMENT_TOO_SLOW.type(),
            ProblemKind.UNREADABLE_BODY.type());

    private final SafeClient client;
    private final MeterRegistry meters;
    private final Hosts hosts;
    private final Duration time;

    GreenhouseResume(SafeClient client, MeterRegistry meters, IntegrationConfig config) {
        this.client = client;
        this.meters = meters;
        this.hosts = new Hosts(config.greenhouse().resumeHosts());
        this.time = config.greenhouse().resumeTime();
    }

    /** A resume; null: it cannot be had. */
    @Nullable
    ResumeFile fetched(String address) {
        Reply reply;
        try {
            Call call = new Call("GET", new URI(address), hosts, Map.of("User-Agent", "readiness"), new byte[0]);
            reply = client.send(call, time, SentBody.MAX_BYTES + 1);
        } catch (URISyntaxException noAddress) {
            leftOut("address");
            return null;
        }
        if (reply instanceof Answered answered
                && answered.status() == 200
                && answered.body().length > 0
                && answered.body().length <= SentBody.MAX_BYTES) {
            // What a store of files says of their form is often wrong; what a document is, is looked at.
            return new ResumeFile(answered.body(), null);
        }
        leftOut(reply instanceof Answered answered ? "answer " + answered.status() : "no answer");
        return null;
    }

    /** Tells operators; the address is personal, and stays out of it. */
    void leftOut(String why) {
        LOG.warnf("A resume of Greenhouse was left out: %s. The candidate is asked without it.", why);
        meters.counter("readiness.integrations.resumes.left.out", "vendor", "greenhouse")
                .increment();
    }

    static boolean isOfDocuments(Problem problem) {
        return OF_DOCUMENTS.contains(problem.type());
    }

    static NewOrder without(NewOrder order) {
        return new NewOrder(
                order.channel(),
                order.reference(),
                order.packageId(),
                order.applicant(),
                order.job(),
                order.profile(),
                order.draft(),
                null,
                order.answers(),
                order.inline(),
                order.vendor());
    }
}
