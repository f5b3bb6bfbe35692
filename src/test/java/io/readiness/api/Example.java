package io.readiness.api;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.readiness.api.DifferenceResource.DifferenceRequest;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.access.Callers;
import io.readiness.api.batch.Batch;
import io.readiness.api.batch.Batch.AssessedLine;
import io.readiness.api.batch.LineSplitter;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.ProblemException;
import io.readiness.api.start.Languages;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.api.whatif.ChangedProfileReader;
import io.readiness.api.whatif.WhatIfRequest;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.profile.Profile;
import io.readiness.role.RoleMatchRequest;
import io.readiness.rulebook.BuiltIn;
import io.readiness.rulebook.store.CompiledRulebook;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in an example of the API, and what the resource answers. It is asked itself and not over HTTP, so that
 * nothing has to be started; that the service says the same over HTTP is held where each resource is tested.
 *
 * @param path the operation
 * @param request what is asked
 * @param kept where the answer is kept
 * @param resource who answers
 */
record Example(String path, Path request, Path kept, Resource resource) {
    /** Answers a body. */
    interface Resource {
        RestResponse<?> answer(byte[] sent) throws IOException;
    }

    private static final String ASSESSMENTS = "/api/v1/assessments";
    static final HttpHeaders NONE = new HttpHeadersImpl(List.of());

    private static final Languages LANGUAGES =
            new Languages(BuiltIn.READERS, Map.of(CompiledRulebook.USUAL_LANGUAGE, BuiltIn.ASSESSOR), List.of());
    private static final AssessmentDay DAY =
            new AssessmentDay(Clock.fixed(BuiltIn.AS_OF.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    static final JsonBinder BINDER = new JsonBinder(BuiltIn.JSON);
    static final QueryReader QUERIES = new QueryReader(LANGUAGES, DAY);
    static final ServiceMetrics METRICS = new ServiceMetrics(new SimpleMeterRegistry());
    static final AwaitedWork WORK = new AwaitedWork(new CurrentVertxRequest(), METRICS);
    private static final Explanations EXPLAINED = new Explanations(WORK);
    static final ExplanationResource EXPLANATIONS = new ExplanationResource(QUERIES, EXPLAINED);
    static final DifferenceResource DIFFERENCES = new DifferenceResource(
            LANGUAGES,
            DAY,
            QUERIES,
            new ChangedProfileReader(BINDER, BuiltIn.JSON),
            EXPLAINED,
            () -> {
                throw new IllegalStateException("No example asks about an assessment that is kept.");
            },
            new Callers(new CurrentVertxRequest()));

    static final List<Example> ALL = List.of(
            of(ASSESSMENTS, "golden/startup-owner/profile.json", "answer.json", sent -> assessed(sent, null)),
            of(
                    "/api/v1/role-matches",
                    "roles/golden/request.json",
                    "answer.json",
                    sent -> new RoleMatchResource(QUERIES, WORK)
                            .match(BINDER.bind(sent, RoleMatchRequest.class), null, NONE)),
            of(
                    ASSESSMENTS + "/why-not",
                    "golden/nearly-ready/profile.json",
                    "why-not.json",
                    sent -> EXPLANATIONS.whyNot(profile(sent), null, List.of(), NONE)),
            of(
                    ASSESSMENTS + "/next-step",
                    "golden/roadmap-influencer/next-step-request.json",
                    "next-step.json",
                    sent -> EXPLANATIONS.nextStep(BINDER.bind(sent, NextStepRequest.class), null, NONE)),
            of(
                    ASSESSMENTS + "/next-question",
                    "golden/one-question-away/profile.json",
                    "next-question.json",
                    sent -> EXPLANATIONS.nextQuestion(profile(sent), null, null, NONE)),
            of(
                    ASSESSMENTS + "/sensitivity",
                    "golden/one-question-away/profile.json",
                    "sensitivity.json",
                    sent -> EXPLANATIONS.sensitivity(profile(sent), null, NONE)),
            whatIf("a-reviewed-result-opens-the-way"),
            whatIf("another-certificate-changes-nothing"),
            whatIf("a-rating-rises-and-the-path-stays"),
            of(
                    ASSESSMENTS + "/difference",
                    "explanations/difference/two-candidates/request.json",
                    "answer.json",
                    sent -> DIFFERENCES.difference(BINDER.bind(sent, DifferenceRequest.class), null, null, NONE)),
            of(
                    Batch.PATH,
                    "explanations/batch/with-a-fault/request.ndjson",
                    "answer.ndjson",
                    sent -> RestResponse.ok(lines(sent))));

    private static Example of(String path, String request, String kept, Resource resource) {
        Path asked = BuiltIn.RULES.resolve(request);
        return new Example(path, asked, asked.resolveSibling(kept), resource);
    }

    private static Example whatIf(String name) {
        return of(
                ASSESSMENTS + "/what-if",
                "explanations/what-if/" + name + "/request.json",
                "answer.json",
                sent -> DIFFERENCES.whatIf(BINDER.bind(sent, WhatIfRequest.class), null, null, null, NONE));
    }

    static RestResponse<Assessment> assessed(byte[] sent, @Nullable String view) throws IOException {
        Query query = QUERIES.read(null, NONE);
        return query.answer(query.assess(profile(sent), query.topics(null, view, View.Detail.FULL)));
    }

    static JsonBody<Profile> profile(byte[] sent) throws IOException {
        return BINDER.bind(sent, Profile.class);
    }

    /** A batch is asked with {@code view=summary}; a line of it is answered with what it alone would have been. */
    static List<AssessedLine> lines(byte[] sent) throws IOException {
        Query query = QUERIES.read(null, NONE);
        Set<Topic> topics = query.topics(null, "summary", View.Detail.FULL);
        LineSplitter lines = new LineSplitter(JsonBodyReader.MAX_BYTES);
        List<LineSplitter.Line> all = new ArrayList<>(lines.endingIn(sent));
        all.addAll(lines.last());
        List<AssessedLine> answers = new ArrayList<>();
        for (LineSplitter.Line line : all) {
            try {
                answers.add(new AssessedLine(line.number(), null, query.assess(profile(line.text()), topics), null));
            } catch (ProblemException refused) {
                answers.add(new AssessedLine(line.number(), null, null, refused.problem()));
            }
        }
        return answers;
    }

    boolean isByLine() {
        return path.equals(Batch.PATH);
    }

    /** The answer as it is laid out in a file: a batch line by line, and everything else for people to read. */
    String answer() throws IOException {
        Object answer = resource.answer(Files.readAllBytes(request)).getEntity();
        if (isByLine()) {
            StringBuilder lines = new StringBuilder();
            ((List<?>) answer)
                    .forEach(line -> lines.append(BuiltIn.compactJson(line)).append('\n'));
            return lines.toString();
        }
        return BuiltIn.json(answer);
    }

    @Override
    public String toString() {
        return kept.toString();
    }
}
