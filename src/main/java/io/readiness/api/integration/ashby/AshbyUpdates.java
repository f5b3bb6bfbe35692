package io.readiness.api.integration.ashby;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.order.OrderResult;
import io.readiness.api.order.OrderResult.ResultAttribute;
import io.readiness.screening.Order;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what Ashby is told: values with an identifier of their own, a label and one of five types. */
@Singleton
final class AshbyUpdates {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TEXT = "string";

    /** How far an assessment is, in the order in which Ashby is told. */
    enum Stage {
        INVITED,
        STARTED,
        OVER
    }

    ObjectNode invited(Order order, long time) {
        ObjectNode update = update(order, time, "Invited");
        String invitation = order.links().invitation();
        if (invitation != null) {
            update.putArray("metadata")
                    .add(value(
                                    "invitation",
                                    "Invitation",
                                    "The link for the candidate. Whoever has it can answer, so hand it to nobody else.",
                                    "url")
                            .put("value", invitation));
        }
        return update;
    }

    ObjectNode started(Order order, long time) {
        return update(order, time, "Started");
    }

    ObjectNode cancelled(Order order, String reason, long time) {
        ObjectNode update = NODES.objectNode().put("assessment_id", order.id()).put("timestamp", time);
        update.set(
                "cancelled_reason",
                value("cancelled_reason", "Reason", null, TEXT).put("value", reason));
        return update;
    }

    ObjectNode completed(Order order, OrderResult result, String profile, long time) {
        ObjectNode update = update(order, time, "Completed");
        update.set(
                "assessment_profile_url", value("report", "Report", null, "url").put("value", profile));
        update.set("assessment_result", score(result));
        update.set("metadata", metadata(result, null));
        return update;
    }

    /** A finished result for a candidate for whom Ashby had not asked for one. */
    ObjectNode added(Order order, OrderResult result, String profile, AshbyCall call, UUID partner, String name) {
        ObjectNode added = NODES.objectNode()
                .put("candidateId", call.candidate())
                .put("partnerId", partner.toString())
                .put("timestamp", result.completedAt().toEpochMilli());
        ObjectNode assessment = added.putObject("assessment")
                .put("assessmentTypeId", order.packageId())
                .put("assessmentId", order.id())
                .put("assessmentName", name);
        assessment.set("result", score(result));
        assessment.set("metadata", metadata(result, profile));
        return added;
    }

    private static ObjectNode update(Order order, long time, String status) {
        ObjectNode update = NODES.objectNode().put("assessment_id", order.id()).put("timestamp", time);
        update.set("assessment_status", value("status", "Status", null, TEXT).put("value", status));
        return update;
    }

    private static ObjectNode score(OrderResult result) {
        return value(
                        "score",
                        "Readiness",
                        "0 to " + Math.round(result.maxScore()) + ". A person decides.",
                        "numeric_score")
                .put("value", result.score());
    }

    /** A signal of which nothing is known has no number: a zero would say that something is absent in the work. */
    private static ArrayNode metadata(OrderResult result, @Nullable String profile) {
        ArrayNode metadata = NODES.arrayNode();
        if (profile != null) {
            metadata.add(value("report", "Report", null, "url").put("value", profile));
        }
        for (ResultAttribute one : result.attributes()) {
            switch (one.type()) {
                case TEXT ->
                    metadata.add(value(one.id(), one.label(), null, TEXT).put("value", one.value()));
                case SUB_RESULT -> {
                    if (one.score() != null) {
                        metadata.add(value("signal-" + one.id(), one.label(), one.value(), "numeric_score")
                                .put("value", one.score().value()));
                    }
                }
            }
        }
        return metadata;
    }

    private static ObjectNode value(String identifier, String label, @Nullable String description, String type) {
        ObjectNode value = NODES.objectNode().put("identifier", identifier).put("label", label);
        if (description != null) {
            value.put("description", description);
        }
        return value.put("type", type);
    }
}
