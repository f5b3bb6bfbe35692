package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.readiness.Kept;
import io.readiness.api.ProofResource.VerificationLine;
import io.readiness.api.ProofResource.VerificationLine.Walked;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.TextResource.ResumeBullets;
import io.readiness.api.batch.Batch;
import io.readiness.api.body.SentBody;
import io.readiness.api.connection.Connections;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.DecisionAddresses;
import io.readiness.api.decision.DecisionEntry;
import io.readiness.api.decision.DecisionEntry.DecidingRulebook;
import io.readiness.api.decision.DecisionEntry.DecisionList;
import io.readiness.api.decision.DecisionEntry.DecisionOverride;
import io.readiness.api.decision.DecisionRecord;
import io.readiness.api.decision.DecisionRecord.ChainedHeader;
import io.readiness.api.decision.Replay;
import io.readiness.api.intake.DocumentIntake;
import io.readiness.api.intake.IntakeSettings;
import io.readiness.api.openapi.OperationExample;
import io.readiness.api.whatif.WhatIfRequest;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.intake.draft.DraftProfile;
import io.readiness.intake.jsonresume.ExportedResume;
import io.readiness.interview.Interview;
import io.readiness.interview.Interviewer;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.profile.Profile;
import io.readiness.role.RoleMatchRequest;
import io.readiness.rulebook.BuiltIn;
import io.readiness.store.ChainVerification;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.chain.StoredRecord.Kind;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

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

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final UUID DECISION = UUID.fromString("019af0c4-5d1e-7c3a-9b52-3f6d1c0a7e21");

    /** A replay under the rulebook that is still in force. */
    private static final Replay REPLAY = new Replay(
            DECISION,
            true,
            HASH,
            HASH,
            "/api/v1/assessments/" + DECISION,
            BuiltIn.AS_OF,
            new Edition("Product Owner to Product Manager", "1.0.0", LocalDate.of(2026, 1, 1), HASH),
            "1.0.0",
            "1.0.1",
            null);

    private static final ChainVerification WHOLE = new ChainVerification(702, new Head(702, HASH), null);

    private static final String SUMMARY = "summary";
    private static final String VERIFY = "/api/v1/decisions/verify";
    private static final String ASSESSMENTS = "/api/v1/assessments";

    private DocumentExamples() {}

    static List<OperationExample> all() {
        String profile = read("golden/little-known/profile.json");
        TextResource texts = new TextResource(Example.QUERIES);
        OperationExample assessed = example(ASSESSMENTS, profile, sent -> Example.assessed(sent, SUMMARY));
        OperationExample nextStep = example(
                ASSESSMENTS + "/next-step",
                read("golden/roadmap-influencer/next-step-request.json"),
                sent -> Example.EXPLANATIONS.nextStep(
                        Example.BINDER.bind(sent, NextStepRequest.class), null, Example.NONE));
        OperationExample whatIf = example(
                ASSESSMENTS + "/what-if",
                read("explanations/what-if/another-certificate-changes-nothing/request.json"),
                sent -> Example.DIFFERENCES.whatIf(
                        Example.BINDER.bind(sent, WhatIfRequest.class), null, null, SUMMARY, Example.NONE));
        return List.of(
                assessed,
                new OperationExample(
                        ASSESSMENTS + "/{id}", "get", MediaType.APPLICATION_JSON, null, assessed.answered()),
                told("/api/v1/decisions", "get", new DecisionList(List.of(decision()), null)),
                told("/api/v1/decisions/{id}", "get", record()),
                lines("""
                        {"reference":"c-0019","role":{"kind":"PRODUCT_OWNER"},"goal":{"aim":"PRODUCT_MANAGEMENT"}}
                        {"reference":"c-0020","decisionRights":["ORDER_BACKLOGS"]}
                        """),
                table("""
                        reference,role.kind,role.months,decisionRights,certifications.1.name
                        c-0019,PRODUCT_OWNER,31,ORDER_BACKLOG; STOP_WORK,PSPO I
                        c-0020,PRODUCT_OWNR,12,,
                        """),
                example(
                        ASSESSMENTS + "/why-not",
                        profile,
                        sent -> Example.EXPLANATIONS.whyNot(
                                Example.profile(sent), null, List.of("apply-for-pm"), Example.NONE)),
                nextStep,
                ofKept(nextStep),
                example(
                        ASSESSMENTS + "/next-question",
                        profile,
                        sent -> Example.EXPLANATIONS.nextQuestion(Example.profile(sent), null, "1", Example.NONE)),
                whatIf,
                ofKept(whatIf),
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
                        "/api/v1/interviews",
                        """
                        { "reference": "c-0019" }
                        """,
                        sent -> RestResponse.ok(new Interviewer(BuiltIn.ASSESSOR)
                                .state(Interview.from(Profile.untold("c-0019")), BuiltIn.AS_OF))),
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
                        sent -> texts.judgePracticalTest(Example.profile(sent), Example.NONE)),
                told("/api/v1/decisions/{id}/replay", "post", REPLAY),
                told(VERIFY, "get", WHOLE),
                new OperationExample(VERIFY, "get", Batch.NDJSON, null, TextNode.valueOf(walk())),
                example(Connections.DOCUMENTS_PATH, """
                        {
                          "work": [
                            {
                              "name": "Tallowgate",
                              "position": "Product Owner",
                              "startDate": "2021-04",
                              "highlights": ["Cut the time to a first invoice from 9 days to 4 by dropping two forms."]
                            }
                          ]
                        }
                        """, DocumentExamples::drafted),
                example(
                        "/api/v1/profiles/export",
                        """
                        {
                          "reference": "c-0019",
                          "role": { "title": "Product Owner", "kind": "PRODUCT_OWNER" },
                          "certifications": [{ "name": "CSPO", "obtainedIn": "2021" }]
                        }
                        """,
                        sent -> RestResponse.ok(
                                ExportedResume.of(Example.profile(sent).checked(told -> List.of())))));
    }

    private static String walk() {
        return Stream.of(
                        new VerificationLine(new Walked(500, 702), null, null),
                        new VerificationLine(new Walked(702, 702), null, null),
                        new VerificationLine(null, WHOLE, null))
                .map(line -> BuiltIn.compactJson(line) + "\n")
                .collect(Collectors.joining());
    }

    private static RestResponse<DraftProfile> drafted(byte[] sent) {
        Query query = Example.QUERIES.read(null, Example.NONE);
        return query.answer(new DocumentIntake(IntakeSettings.PATIENT, Example.BINDER)
                .draft(
                        new SentBody(sent, MediaType.APPLICATION_JSON_TYPE),
                        query.language().drafts(),
                        query.day(),
                        "c-0019",
                        () -> 0));
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
                    path,
                    "post",
                    MediaType.APPLICATION_JSON,
                    tree(asked),
                    tree(Kept.by(EDITION, BuiltIn.compactJson(answer))));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The same of a profile that is kept, and is not sent again. */
    private static OperationExample ofKept(OperationExample sent) {
        ObjectNode asked = ((ObjectNode) Objects.requireNonNull(sent.asked())).deepCopy();
        asked.remove("profile");
        return new OperationExample(
                sent.path().replace(ASSESSMENTS, ASSESSMENTS + "/{id}"), "post", sent.form(), asked, sent.answered());
    }

    private static OperationExample told(String path, String method, Object answer) {
        try {
            return new OperationExample(
                    path,
                    method,
                    MediaType.APPLICATION_JSON,
                    null,
                    tree(Kept.by(EDITION, BuiltIn.compactJson(answer))));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** A decision on nobody. */
    private static DecisionEntry decision() {
        UUID id = UUID.fromString("01a22cbc-310c-78e2-86f2-0645f95f4e96");
        Instant time = Instant.parse("2026-11-22T09:30:00Z");
        return new DecisionEntry(
                id,
                Kind.DECISION,
                null,
                time,
                "c-0019",
                LocalDate.of(2026, 11, 22),
                new DecidingRulebook("1.0.0", HASH),
                "BROADEN_PO_SCOPE",
                "BUILDING",
                new Score(41.5, 38, 52),
                "PROVISIONAL",
                false,
                List.of(new DecisionOverride(
                        UUID.fromString("01a22cbc-9d1f-7a11-8e0b-6a1f0c7d2b3e"),
                        id,
                        time.plusSeconds(3_600),
                        "reviewer-7",
                        "Led a launch that the profile does not tell of.",
                        "APPLY_FOR_PM")),
                new DecisionAddresses(
                        "/api/v1/decisions/" + id, ASSESSMENTS + "/" + id, "/api/v1/candidates/c-0019/timeline"));
    }

    private static DecisionRecord record() {
        DecisionEntry decision = decision();
        return new DecisionRecord(
                "DECISION",
                decision,
                null,
                null,
                new AnswerShape(Viewer.CANDIDATE, View.Detail.SUMMARY, "en"),
                HASH,
                HASH,
                null,
                new ChainedHeader(
                        17,
                        decision.id(),
                        "default",
                        "anonymous",
                        "1.0.0",
                        "assessments",
                        null,
                        HASH,
                        HASH,
                        HASH,
                        "{\"address\":\"assessments\",\"caller\":\"anonymous\"}"));
    }

    private static OperationExample lines(String asked) {
        try {
            StringBuilder answer = new StringBuilder();
            for (Object line : Example.lines(asked.getBytes(StandardCharsets.UTF_8))) {
                answer.append(Kept.by(EDITION, BuiltIn.compactJson(line))).append('\n');
            }
            return new OperationExample(
                    Batch.PATH, "post", Batch.NDJSON, TextNode.valueOf(asked), TextNode.valueOf(answer.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(Batch.PATH, e);
        }
    }

    private static OperationExample table(String asked) {
        try {
            byte[] answered = new TableConversion(Example.BINDER, BuiltIn.JSON)
                    .profiles(asked.getBytes(StandardCharsets.UTF_8), null, BuiltIn.AS_OF);
            return new OperationExample(
                    "/api/v1/profiles/table",
                    "post",
                    ProfileTableResource.CSV,
                    Batch.NDJSON,
                    TextNode.valueOf(asked),
                    TextNode.valueOf(new String(answered, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String json) throws IOException {
        return BuiltIn.JSON.readTree(json);
    }
}
