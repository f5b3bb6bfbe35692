package io.readiness.api.integration.ashby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.access.Caller;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.integration.SentJson;
import io.readiness.api.integration.Vendor;
import io.readiness.api.interview.AnswersRequest.SentAnswer;
import io.readiness.api.order.NewOrder;
import io.readiness.api.order.OrderDesk;
import io.readiness.api.order.Placed;
import io.readiness.api.start.Editions;
import io.readiness.screening.Applicant;
import io.readiness.screening.Channel;
import io.readiness.screening.Job;
import io.readiness.screening.Order;
import io.readiness.screening.Order.OrderStatus;
import io.readiness.screening.OrderRefusal.NotOpen;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Sha256;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Does what Ashby asks of an assessment partner. An assessment is an order, and what may be ordered are its types. */
@Singleton
final class AshbyPartner {
    /** Why an order ends that Ashby cancels, which it then need not be told. */
    static final String CANCELLED = "Cancelled in Ashby.";

    /** The package for which answers come along, and which documents and answers begin. */
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int NAME = 200;
    private static final int ADDRESS = 2000;

    /** More assessments of one type for one application are an endless loop, and no hiring. */
    private static final int MOST_TIMES = 20;

    private static final String CANDIDATE = "ashby-";
    private static final int OF_HASH = 40;

    private final OrderDesk orders;
    private final Editions editions;
    private final AshbyFields fields;
    private final AshbyUpdates updates;
    private final IntegrationDesk desk;

    AshbyPartner(OrderDesk orders, Editions editions, AshbyFields fields, AshbyUpdates updates, IntegrationDesk desk) {
        this.orders = orders;
        this.editions = editions;
        this.fields = fields;
        this.updates = updates;
        this.desk = desk;
    }

    private static ObjectNode success() {
        return NODES.objectNode().put("success", true);
    }

    JsonNode offered() {
        ObjectNode told = success();
        ArrayNode results = told.putArray("results");
        orders.packages(editions.inForce().speaking(""))
                .forEach(one -> results.addObject()
                        .put("assessment_type_id", one.id())
                        .put("name", one.name())
                        .put("description", one.description()));
        return told;
    }

    /** Starts an assessment, unless the same application is being assessed by it. */
    JsonNode start(Caller caller, SentJson sent) {
        SentJson candidate = sent.object("candidate");
        SentJson job = sent.object("job");
        String type = sent.text("assessment_type_id", NAME);
        String id = candidate.text("ashby_id", NAME);
        String first = candidate.text("first_name", NAME);
        String last = candidate.text("last_name", NAME);
        String email = candidate.text("email", NAME);
        String application = sent.object("application").text("ashby_id", NAME);
        String profile = candidate.optional("ashby_profile_url", ADDRESS);
        Job about = new Job(job.text("ashby_id", NAME), job.optional("name", NAME), null);
        List<SentAnswer> answers = fields.answers(sent.optionalObject("additional_fields"));
        sent.check();
        Map<String, String> vendor = new TreeMap<>(Map.of("candidate_id", id, "application_id", application));
        if (profile != null) {
            vendor.put("ashby_profile_url", profile);
        }
        Applicant applicant = new Applicant(reference(id), first + " " + last, email, null);
        try {
            return started(place(caller, application + "/" + type, type, applicant, about, answers, vendor));
        } catch (InvalidRequest refused) {
            throw fields.named(refused, answers);
        }
    }

    private JsonNode started(Order order) {
        ObjectNode told = success();
        ObjectNode results = told.putObject("results").put("assessment_id", order.id());
        OptionalLong time = DecisionStore.written(
                desk.store().next(order.tenant(), Vendor.ASHBY.id(), order.id(), AshbyUpdates.Stage.INVITED.ordinal()));
        if (time.isPresent()) {
            results.set("update_request", updates.invited(order, time.getAsLong()));
        }
        return told;
    }

    /** An order of its own each time the one before is over. */
    private Order place(
            Caller caller,
            String name,
            String type,
            Applicant applicant,
            Job job,
            List<SentAnswer> answers,
            Map<String, String> vendor) {
        for (int time = 1; time <= MOST_TIMES; time++) {
            String reference = time == 1 ? name : name + "/" + time;
            Placed placed = orders.place(
                    caller,
                    new NewOrder(
                            Channel.ASHBY, reference, type, applicant, job, null, null, null, answers, false, vendor));
            if (!placed.again()) {
                return placed.order();
            }
            if (placed.order().isOpen()) {
                throw new ProblemException(
                        Problem.of(
                                ProblemKind.ORDER_NOT_OPEN,
                                "The candidate is already being assessed for this application. Wait for the result, or cancel it first."));
            }
        }
        throw new ProblemException(Problem.of(
                ProblemKind.INVALID_REQUEST,
                "This application was assessed " + MOST_TIMES + " times, which is as often as it can be."));
    }

    /** Cancels an assessment; what is cancelled stays so, and what has a result is not taken back. */
    JsonNode cancel(Caller caller, SentJson sent) {
        String id = sent.text("assessment_id", NAME);
        sent.check();
        if (orders.find(caller, id)
                .filter(order -> order.channel() == Channel.ASHBY)
                .isEmpty()) {
            throw new UnknownOrder(Fault.shortened(id));
        }
        try {
            orders.cancel(caller, id, CANCELLED);
        } catch (NotOpen over) {
            if (over.order().status() != OrderStatus.CANCELLED) {
                throw new ProblemException(Problem.of(
                        ProblemKind.INVALID_REQUEST,
                        "The assessment is complete and has a result, so it cannot be cancelled any more."));
            }
        }
        ObjectNode told = success();
        told.putObject("results").put("assessment_id", id);
        return told;
    }

    /** What a candidate of Ashby is called here: by the id that Ashby has for them. */
    static String reference(String id) {
        return id.matches("[A-Za-z0-9._-]{1,50}")
                ? CANDIDATE + id
                : CANDIDATE + "x"
                        + Sha256.hex(id.getBytes(StandardCharsets.UTF_8)).substring(0, OF_HASH);
    }
}
