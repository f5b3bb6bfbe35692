package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.readiness.Kept;
import io.readiness.api.TextResource.ResumeBullets;
import io.readiness.api.batch.Batch;
import io.readiness.api.openapi.OperationExample;
import io.readiness.api.whatif.WhatIfRequest;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.role.RoleMatchRequest;
import io.readiness.rulebook.BuiltIn;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The examples in the description of the API: short requests, asked with the parameters that have examples there, because an
 * answer in full has up to two thousand lines. Those are kept under {@code rules}. A comparison of two candidates, a
 * sensitivity and a calendar are long whoever is asked about, so they have none.
 */
final class DocumentExamples {
    /**
     * The edition that the examples seem to come from. It is made up: with the real one, which is another after every edit
     * of a rule, so would be the description of an API that is still the same.
     */
    static final String EDITION = "{\"name\":\"Product Owner to Product Manager\",\"version\":\"1.0.0\","
            + "\"effective\":\"2026-01-01\",\"hash\":\"" + "0123456789abcdef".repeat(4) + "\"}";

    private static final String SUMMARY = "summary";
    private static final String ASSESSMENTS = "/api/v1/assessments";

    private DocumentExamples() {}

    static List<OperationExample> all() {
        String profile = read("golden/little-known/profile.json");
        TextResource texts = new TextResource(Example.QUERIES);
        return List.of(
                example(ASSESSMENTS, profile, sent -> Example.assessed(sent, SUMMARY)),
                lines("""
                        {"reference":"c-0019","role":{"kind":"PRODUCT_OWNER"},"goal":{"aim":"PRODUCT_MANAGEMENT"}}
                        {"reference":"c-0020","decisionRights":["ORDER_BACKLOGS"]}
                        """),
                example(
                        ASSESSMENTS + "/why-not",
                        profile,
                        sent -> Example.EXPLANATIONS.whyNot(
                                Example.profile(sent), null, List.of("apply-for-pm"), Example.NONE)),
                example(
                        ASSESSMENTS + "/next-step",
                        read("golden/roadmap-influencer/next-step-request.json"),
                        sent -> Example.EXPLANATIONS.nextStep(
                                Example.BINDER.bind(sent, NextStepRequest.class), null, Example.NONE)),
                example(
                        ASSESSMENTS + "/next-question",
                        profile,
                        sent -> Example.EXPLANATIONS.nextQuestion(Example.profile(sent), null, "1", Example.NONE)),
                example(
                        ASSESSMENTS + "/what-if",
                        read("explanations/what-if/another-certificate-changes-nothing/request.json"),
                        sent -> Example.DIFFERENCES.whatIf(
                                Example.BINDER.bind(sent, WhatIfRequest.class), null, null, SUMMARY, Example.NONE)),
                example(
                        "/api/v1/role-matches",
                        """
                        {
                          "profile": %s,
                          "roles": [
                            {
                              "id": "r-1",
                              "title": "Product Owner",
                              "duties": [
                                { "duty": "BACKLOG_MANAGEMENT", "ownership": "LED" },
                                { "duty": "CUSTOMER_DISCOVERY", "ownership": "SHARED" }
                              ]
                            }
                          ]
                        }
                        """.formatted(profile),
                        sent -> new RoleMatchResource(Example.QUERIES, Example.WORK)
                                .match(Example.BINDER.bind(sent, RoleMatchRequest.class), null, Example.NONE)),
                example(
                        "/api/v1/bullets",
                        """
                        { "bullets": ["Cut the time to a first invoice from 9 days to 4 by dropping two forms."] }
                        """,
                        sent -> texts.judgeBullets(Example.BINDER.bind(sent, ResumeBullets.class), Example.NONE)),
                example(
                        "/api/v1/practical-tests",
                        """
                        {
                          "reference": "c-0019",
                          "practicalTest": {
                            "item": "Export of invoices in bulk",
                            "customerNeed": "Accountants need all invoices of a month at once to close it."
                          }
                        }
                        """,
                        sent -> texts.judgePracticalTest(Example.profile(sent), Example.NONE)));
    }

    private static String read(String file) {
        try {
            return Files.readString(BuiltIn.RULES.resolve(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static OperationExample example(String path, String asked, Example.Resource resource) {
        try {
            Object answer =
                    resource.answer(asked.getBytes(StandardCharsets.UTF_8)).getEntity();
            return new OperationExample(
                    path, MediaType.APPLICATION_JSON, tree(asked), tree(Kept.by(EDITION, BuiltIn.compactJson(answer))));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static OperationExample lines(String asked) {
        try {
            StringBuilder answer = new StringBuilder();
            for (Object line : Example.lines(asked.getBytes(StandardCharsets.UTF_8))) {
                answer.append(Kept.by(EDITION, BuiltIn.compactJson(line))).append('\n');
            }
            return new OperationExample(
                    Batch.PATH, Batch.NDJSON, TextNode.valueOf(asked), TextNode.valueOf(answer.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(Batch.PATH, e);
        }
    }

    private static JsonNode tree(String json) throws IOException {
        return BuiltIn.JSON.readTree(json);
    }
}
