package io.readiness.api.integration.greenhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.readiness.access.Caller;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.delivery.SafeClient;
import io.readiness.api.integration.IntegrationConfig;
import io.readiness.api.integration.SentJson;
import io.readiness.api.order.NewOrder;
import io.readiness.api.order.NewOrder.ResumeFile;
import io.readiness.api.order.OrderDesk;
import io.readiness.api.order.OrderResult;
import io.readiness.api.order.OrderResult.ResultAttribute;
import io.readiness.api.start.Editions;
import io.readiness.screening.Applicant;
import io.readiness.screening.Channel;
import io.readiness.screening.Order;
import io.readiness.screening.Order.OrderStatus;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.screening.delivery.Hosts;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does what Greenhouse asks of an assessment partner. A test is a package, and a test that was sent is an order. */
@Singleton
final class GreenhousePartner {
    static final String URL = "url";

    private static final Logger LOG = Logger.getLogger(GreenhousePartner.class);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int NAME = 200;
    private static final int ADDRESS = 2000;
    private static final int OK = 200;

    private final OrderDesk orders;
    private final Editions editions;
    private final SafeClient client;
    private final GreenhouseResume resumes;
    private final MeterRegistry meters;
    private final Hosts hosts;

    GreenhousePartner(
            OrderDesk orders,
            Editions editions,
            SafeClient client,
            GreenhouseResume resumes,
            MeterRegistry meters,
            IntegrationConfig config) {
        this.orders = orders;
        this.editions = editions;
        this.client = client;
        this.resumes = resumes;
        this.meters = meters;
        this.hosts = new Hosts(config.greenhouse().hosts());
    }

    /** What may be ordered: a bare array. */
    JsonNode tests() {
        ArrayNode tests = NODES.arrayNode();
        orders.packages(editions.inForce().speaking(""))
                .forEach(one ->
                        tests.addObject().put("partner_test_id", one.id()).put("partner_test_name", one.name()));
        return tests;
    }

    /** Places an order, or finds the one that was placed for the same test before. */
    JsonNode send(Caller caller, SentJson sent) {
        SentJson candidate = sent.object("candidate");
        String test = sent.text("partner_test_id", NAME);
        String url = sent.text(URL, ADDRESS);
        String first = candidate.text("first_name", NAME);
        String last = candidate.text("last_name", NAME);
        String preferred = candidate.optional("preferred_name", NAME);
        String email = candidate.text("email", NAME);
        String profile = candidate.text("greenhouse_profile_url", ADDRESS);
        String resume = candidate.optional("resume_url", ADDRESS);
        sent.check();
        checkTarget(url);
        Order order = orders.findByReference(caller, Channel.GREENHOUSE, url)
                .orElseGet(() -> place(
                        caller,
                        new NewOrder(
                                Channel.GREENHOUSE,
                                url,
                                test,
                                new Applicant(
                                        GreenhouseCandidate.reference(profile),
                                        (preferred == null ? first : preferred) + " " + last,
                                        email,
                                        null),
                                null,
                                null,
                                null,
                                resume == null ? null : resumes.fetched(resume),
                                List.of(),
                                false,
                                Map.of(URL, url, "greenhouse_profile_url", profile))));
        return NODES.objectNode().put("partner_interview_id", order.id());
    }

    /** Whoever sends an address has us call it later, so only those of the vendor will do. */
    private void checkTarget(String url) {
        Optional<String> refusal;
        try {
            refusal = client.refusal(new URI(url), hosts);
        } catch (URISyntaxException noAddress) {
            refusal = Optional.of("is no address");
        }
        if (refusal.isPresent()) {
            throw new InvalidRequest(
                    "$." + URL,
                    url,
                    "is not where this service tells Greenhouse that a test is done: it " + refusal.get(),
                    "Send one below app.greenhouse.io, or have the operator name the host in readiness.integrations.greenhouse.hosts.");
        }
    }

    /** A resume that cannot be read fails no order: the candidate is asked without it. */
    private Order place(Caller caller, NewOrder order) {
        ResumeFile resume = order.resume();
        if (resume == null) {
            return orders.place(caller, order).order();
        }
        try {
            return orders.place(caller, order).order();
        } catch (ProblemException unread) {
            if (!GreenhouseResume.isOfDocuments(unread.problem())) {
                throw unread;
            }
            resumes.leftOut("unread");
            return orders.place(caller, GreenhouseResume.without(order)).order();
        }
    }

    /** How a test is; what is not there yet is null. */
    JsonNode status(Caller caller, @Nullable String interview) {
        if (interview == null || interview.isBlank()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.UNKNOWN_ORDER,
                    "There is no partner_interview_id. Send the one that the answer to send_test told."));
        }
        Order order = orders.find(caller, interview)
                .filter(found -> found.channel() == Channel.GREENHOUSE)
                .orElseThrow(() -> new UnknownOrder(Fault.shortened(interview)));
        ObjectNode status = NODES.objectNode();
        if (order.status() != OrderStatus.COMPLETED) {
            status.put("partner_status", progress(order));
            status.putNull("partner_profile_url");
            status.putNull("partner_score");
            String invitation = order.links().invitation();
            if (invitation == null) {
                status.putNull("metadata");
            } else {
                // Nobody else hands it on where this service writes no mails.
                status.putObject("metadata").put("Invitation", invitation);
            }
            return status;
        }
        OrderResult result = orders.result(order);
        status.put("partner_status", "complete");
        status.put("partner_profile_url", result.resultUrl());
        status.put("partner_score", result.score());
        metadata(order, result).forEach(status.putObject("metadata")::set);
        return status;
    }

    private static String progress(Order order) {
        return (order.isOpen()
                        ? order.invitation().progress().name()
                        : order.status().name())
                .toLowerCase(Locale.ROOT);
    }

    /** Flat, and in the words of the rulebook; signals of which nothing is known say so. */
    private static Map<String, JsonNode> metadata(Order order, OrderResult result) {
        Map<String, JsonNode> told = new java.util.LinkedHashMap<>();
        for (ResultAttribute one : result.attributes()) {
            told.putIfAbsent(one.label(), NODES.textNode(one.value()));
        }
        if (order.invitation().started() != null) {
            told.putIfAbsent(
                    "Started At", NODES.textNode(order.invitation().started().toString()));
        }
        told.putIfAbsent("Completed At", NODES.textNode(result.completedAt().toString()));
        return told;
    }

    /** What Greenhouse could not read of our answers is ours to mend; the candidate's address is not for a log. */
    JsonNode complain(SentJson sent) {
        String call = sent.text("api_call", NAME);
        sent.check();
        Map<String, String> known = new TreeMap<>();
        String interview = sent.optional("partner_interview_id", NAME);
        if (interview != null) {
            known.put("order", Fault.shortened(interview));
        }
        LOG.warnf(
                "Greenhouse could not read an answer to %s %s: %s",
                Fault.shortened(call),
                known,
                Fault.shortened(sent.any("errors").toString().replaceAll("\\p{Cntrl}", " ")));
        meters.counter("readiness.integrations.complaints", "vendor", "greenhouse")
                .increment();
        return NODES.objectNode().put("status", OK);
    }

    /** The problem of a call that nobody may make. */
    static ProblemException unauthorized() {
        return new ProblemException(Problem.of(
                ProblemKind.NOT_SIGNED_IN,
                "The signature is missing, or not that of this body by the secret that is kept for this tenant."));
    }
}
