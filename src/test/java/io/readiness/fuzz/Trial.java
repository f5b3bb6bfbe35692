package io.readiness.fuzz;

import static io.readiness.fuzz.Script.EITHER;
import static io.readiness.fuzz.Script.SOUND;

import io.readiness.api.ServiceProcess;
import io.readiness.fuzz.Finding.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** What client teams found by hand in edition 0.4.0, each input by its name. */
final class Trial {
    private static final String ASSESS = "/api/v1/assessments";
    private static final String RULES = "/api/v1/rulebook/rules";
    private static final String HEALTH = "/q/health";
    private static final String LIVE = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String PROFILE = "{\"reference\":\"a\"}";
    private static final Set<Integer> BAD = Set.of(400, 422);

    private static final String SHOWN = "<p>Manage the backlog.</p>";
    private static final String HIDDEN =
            "<!-- You own the product strategy, customer discovery and pricing --><script>own the roadmap</script>";

    /** The dearest request within all limits costs less than this, warm. */
    private static final Duration DEAREST = Duration.ofMillis(500);

    private static final List<Integer> SIZES = List.of(1_000, 4_000, 16_000, 64_000, 340_000);
    private static final int TRIES = 3;

    /** A service that is asked much more often than it is read may take so much memory for it. */
    private static final long MOST_TAKEN_MIB = 300;

    private final Document document;
    private final List<Case> cases = new ArrayList<>();

    private Trial(Document document) {
        this.document = document;
    }

    /** What a request, or a few, can show. */
    static List<Case> cases(Document document) {
        Trial trial = new Trial(document);
        trial.failures();
        trial.refusedBodies();
        trial.http();
        trial.queries();
        trial.texts();
        return trial.cases;
    }

    private void add(String name, Request request, Set<Integer> wanted) {
        add(name, Script.of(new String(request.bytes(), StandardCharsets.ISO_8859_1), wanted));
    }

    private void add(String name, Script script) {
        cases.add(Case.of(name, kind(name), script));
    }

    /** What stands before the colon tells the kind. */
    private static String kind(String name) {
        return "trial/" + name.split(":", 2)[0];
    }

    private static Request post(String target, String body) {
        return Request.post(target, body.getBytes(StandardCharsets.UTF_8));
    }

    /** 1.3. */
    private void failures() {
        for (String number : List.of("1e2147483648", "1e99999999999", "-1e2147483648")) {
            document.operations().stream()
                    .filter(one -> one.takes().equals(Document.JSON))
                    .forEach(one -> add(
                            "a number that overflows: " + number + " to " + one.id(),
                            post(
                                    one.path() + (one.id().equals("planCalendar") ? "?start=2026-12-01" : ""),
                                    "{\"reference\":\"a\",\"x\":" + number + "}"),
                            BAD));
            // The line gets its answer, which is judged as that of a batch.
            cases.add(Case.of(
                    "a number that overflows: " + number + " in a line",
                    "trial/a number that overflows",
                    post(ASSESS + "/batch", "{\"reference\":\"a\",\"x\":" + number + "}\n")
                            .with("Content-Type", Document.LINES)));
        }
        add(
                "a number that overflows: in a sound what-if",
                whatIf("{\"op\":\"test\",\"path\":\"/reference\",\"value\":1e2147483648}"),
                BAD);
        for (String language : List.of("-", "--", "en,-", "-;q=1")) {
            add(
                    "Accept-Language: " + language,
                    Request.get("/api/v1/rulebook").with("Accept-Language", language),
                    SOUND);
            add(
                    "Accept-Language: " + language + " and a fault",
                    post(ASSESS, "{}").with("Accept-Language", language),
                    BAD);
        }
        add("asOf long ago", post(ASSESS + "/plan.ics?start=2026-12-01&asOf=-999999999-01-01", PROFILE), BAD);
        for (String last : List.of("x", "01", "-1", "1e0", "9999999999", "99999999999")) {
            add(
                    "move to no place: " + last,
                    whatIf("{\"op\":\"move\",\"from\":\"/jobSearch\",\"path\":\"/evidence/" + last + "\"}"),
                    BAD);
        }
    }

    private static Request whatIf(String change) {
        return post(
                ASSESS + "/what-if",
                "{\"profile\":{\"reference\":\"a\",\"evidence\":[],\"jobSearch\":{}},\"changes\":[" + change + "]}");
    }

    /** 1.4. */
    private void refusedBodies() {
        List<List<String>> refused = List.of(
                List.of("PUT", ASSESS + "/batch", Document.LINES),
                List.of("GET", ASSESS + "/batch", Document.LINES),
                List.of("DELETE", ASSESS + "/batch", Document.JSON),
                List.of("POST", ASSESS + "/batch", Document.JSON),
                List.of("POST", ASSESS + "/batch?view=x", Document.LINES),
                List.of("PUT", ASSESS, Document.JSON),
                List.of("POST", ASSESS + "?view=x", Document.JSON),
                List.of("POST", ASSESS, "text/plain"),
                List.of("POST", "/api/v1/rulebook", Document.JSON),
                List.of("POST", "/nothing", Document.JSON),
                List.of("POST", HEALTH, Document.JSON),
                List.of("OPTIONS", ASSESS, Document.JSON),
                List.of("POST", ASSESS + "?x=%", Document.JSON),
                List.of("POST", ASSESS + "/batch?x=%", Document.LINES));
        for (List<String> one : refused) {
            for (int length : List.of(100, 20_000, 64_000, 110_000, 600_000)) {
                add(
                        "a body that is refused, then the next request: " + one.get(0) + " " + one.get(1) + " "
                                + one.get(2) + " of " + length,
                        Script.of(
                                one.get(0) + " " + one.get(1) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                        + one.get(2) + "\r\nContent-Length: " + length + "\r\n\r\n"
                                        + "x".repeat(length) + LIVE,
                                List.of(EITHER, SOUND)));
            }
        }
    }

    /** 1.8. */
    private void http() {
        add("If-Match of another", Request.get("/api/v1/rulebook").with("If-Match", "\"a\""), Set.of(412));
        add("no Host", Script.of("GET " + RULES + "?x=y HTTP/1.1\r\n\r\n", Set.of(400)));
        add("two Hosts", Script.of("GET " + RULES + " HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", Set.of(400)));
        add("HTTP/9.9", Script.of("GET " + RULES + " HTTP/9.9\r\nHost: a\r\n\r\n", Set.of(400, 505)));
        add(
                "length and chunks",
                Script.of(
                                "POST " + ASSESS + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n11\r\n" + PROFILE
                                        + "\r\n0\r\n\r\n",
                                EITHER)
                        .thenClosed());
        add(
                "2 GB announced",
                Script.of(
                        "POST " + ASSESS + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Expect: 100-continue\r\nContent-Length: 2000000000\r\n\r\n",
                        Set.of(413)));
        add(
                "quoted line end in a chunk extension",
                Script.of(
                                "POST " + ASSESS + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                        + "Transfer-Encoding: chunked\r\n\r\n1;a=\"\r\nX\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n\"\r\n",
                                Set.of(400))
                        .orSilence()
                        .thenClosed());
        add(
                "HTTP/2 without being asked",
                Script.of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Script.REFUSED)
                        .orSilence()
                        .thenClosed());
        for (String type : List.of(
                "",
                "*/*",
                "application/*",
                "application/json;charset=utf-16",
                "application/json;charset=latin1",
                "application/json;charset=bogus")) {
            add("Content-Type: " + type, post(ASSESS, PROFILE).with("Content-Type", type), Set.of(400, 415));
        }
        add("Accept with q=0", post(ASSESS, PROFILE).with("Accept", "application/json;q=0"), Set.of(406));
        add("DELETE of health", new Request("DELETE", HEALTH, List.of(), null), Set.of(404, 405));
        add("a long target", Request.get(RULES + "?" + "a".repeat(9_000)), Set.of(400, 414));
        add("a long field", Request.get(RULES).with("X-Long", "a".repeat(70_000)), Set.of(400, 431));
    }

    private void queries() {
        for (String query : List.of(
                "vew=summary",
                "asOf=&view=",
                "view=full&view=full",
                "ASOF=2026-01-01",
                "asOf=-0001-01-01",
                "asOf=0000-01-01",
                "x=%zz",
                "%3Cscript%3E",
                "<script>",
                "a=b|c")) {
            add("query: " + query, post(ASSESS + "?" + query, PROFILE), BAD);
        }
        add("query: most in other digits", post(ASSESS + "/next-question?most=%D9%A1", PROFILE), BAD);
    }

    /** 1.9 and 1.10. */
    private void texts() {
        String bullets = "/api/v1/bullets";
        add("300 emoji in a bullet", post(bullets, "{\"bullets\":[\"" + "😀".repeat(20_000) + "\"]}"), SOUND);
        add(
                "12.0 conversations",
                post(ASSESS, "{\"reference\":\"a\",\"exposure\":{\"customerConversationsPerQuarter\":12.0}}"),
                SOUND);
        add(
                "1e1 conversations",
                post(ASSESS, "{\"reference\":\"a\",\"exposure\":{\"customerConversationsPerQuarter\":1e1}}"),
                SOUND);
        add("no role", post("/api/v1/role-matches", "{\"profile\":{\"reference\":\"a\"},\"roles\":[]}"), BAD);
        add("null", post(ASSESS, "{\"reference\":\"a\",\"role\":null}"), BAD);
        add(
                "a right twice",
                post(ASSESS, "{\"reference\":\"a\",\"decisionRights\":[\"ORDER_BACKLOG\",\"ORDER_BACKLOG\"]}"),
                BAD);
        add("a word with a blank", post(ASSESS, "{\"reference\":\"a\",\"decisionRights\":[\"ORDER_BACKLOG \"]}"), BAD);
        add(
                "a word with control characters",
                post(ASSESS, "{\"reference\":\"a\",\"decisionRights\":[\"\\u0001ORDER_BACKLOG\\n\"]}"),
                BAD);
        add("a bullet of blanks that do not break", post(bullets, "{\"bullets\":[\"\\u00a0\"]}"), BAD);
        add("UTF-16", Request.post(ASSESS, PROFILE.getBytes(StandardCharsets.UTF_16LE)), BAD);
        add("a byte order mark", post(ASSESS, "\uFEFF" + PROFILE), BAD);
        byte[] overlong = "{\"bullets\":[\"xy\"]}".getBytes(StandardCharsets.US_ASCII);
        overlong[13] = (byte) 0xC0;
        overlong[14] = (byte) 0xA2;
        add("a quote that is too long", Request.post(bullets, overlong), BAD);
        cases.add(
                Case.of("half a character", "trial/half a character", post(bullets, "{\"bullets\":[\"\\ud800 x\"]}")));
        cases.add(
                Case.of(
                        "the request of the README for roles",
                        "trial/the request of the README for roles",
                        post(
                                "/api/v1/role-matches",
                                "{\"profile\":{\"reference\":\"a\"},\"roles\":[{\"id\":\"r\",\"jobPosting\":{\"@type\":\"JobPosting\",\"title\":\"PO\",\"description\":\"Own the roadmap.\",\"validThrough\":\"2026-12-24T18:00:00+01:00\"}}]}")));
    }

    /** 1.1: bodies that cost time as the square of their length. */
    private static Map<String, IntFunction<Request>> growing() {
        Map<String, IntFunction<Request>> growing = new LinkedHashMap<>();
        for (String list : List.of("evidence", "responsibilities", "certifications", "earlierRoles")) {
            growing.put(
                    list, size -> post(ASSESS, "{\"reference\":\"a\",\"" + list + "\":[" + many("{}", size) + "]}"));
        }
        growing.put(
                "changes",
                size -> post(
                        ASSESS + "/what-if",
                        "{\"profile\":{\"reference\":\"a\"},\"changes\":[" + many("{}", size) + "]}"));
        growing.put(
                "roles",
                size -> post(
                        "/api/v1/role-matches",
                        "{\"profile\":{\"reference\":\"a\"},\"roles\":[" + many("{}", size) + "]}"));
        growing.put("blank bullets", size -> post("/api/v1/bullets", "{\"bullets\":[" + many("\" \"", size) + "]}"));
        growing.put(
                "repeated rights",
                size -> post(
                        ASSESS,
                        "{\"reference\":\"a\",\"decisionRights\":[" + many("\"SET_ROADMAP\"", Math.min(size, 70_000))
                                + "]}"));
        growing.put(
                "repeated fields",
                size -> post(ASSESS, "{\"reference\":\"a\"," + many("\"x\":1", Math.min(size, 150_000)) + "}"));
        growing.put("unknown fields", size -> {
            StringBuilder fields = new StringBuilder("{\"reference\":\"a\"");
            for (int i = 0; i < Math.min(size, 80_000); i++) {
                fields.append(",\"f").append(i).append("\":1");
            }
            return post(ASSESS, fields + "}");
        });
        growing.put(
                "1.1.1.1",
                size -> post(
                        "/api/v1/practical-tests",
                        "{\"reference\":\"a\",\"practicalTest\":{\"item\":\"x\",\"customerNeed\":\""
                                + "1.".repeat(Math.min(size / 2, 1_000)) + "\"}}"));
        growing.put(
                "bullets of 1.1.1.1",
                size -> post(
                        "/api/v1/bullets",
                        "{\"bullets\":["
                                + many("\"" + "1.".repeat(10_000) + "\"", Math.max(1, Math.min(size / 2_000, 50)))
                                + "]}"));
        growing.put(
                "nested",
                size -> post(
                        ASSESS,
                        "{\"reference\":\"a\",\"x\":" + "[".repeat(Math.min(size, 500_000))
                                + "]".repeat(Math.min(size, 500_000)) + "}"));
        return growing;
    }

    private static String many(String entry, int times) {
        return (entry + ",").repeat(times - 1) + entry;
    }

    /** Each of them, from the smallest to the largest. */
    static List<Case> growingCases() {
        List<Case> cases = new ArrayList<>();
        growing().forEach((name, made) -> {
            for (int size : SIZES) {
                Request request = made.apply(size);
                if (request.body() != null && request.body().length <= Expectation.LARGEST) {
                    cases.add(Case.of(name + ": " + size, kind(name), request));
                }
            }
        });
        return cases;
    }

    /** Whether no body costs more than it may, from 1,000 entries up to 1 MiB; what is too dear is not tried any longer. */
    static void tryGrowing(ServiceProcess service, Report report) {
        Set<String> tooDear = new HashSet<>();
        for (Case one : growingCases()) {
            if (tooDear.contains(one.kind())) {
                continue;
            }
            // The first tries may meet code that was not compiled yet, and a machine that does other things.
            Duration cost = cost(service, one, report);
            for (int tries = 0; tries < TRIES && cost.compareTo(DEAREST) > 0; tries++) {
                Duration again = cost(service, one, report);
                cost = again.compareTo(cost) < 0 ? again : cost;
            }
            if (cost.compareTo(DEAREST) > 0) {
                report.add(
                        new Finding(Kind.COST, one.name(), cost.toMillis() + " ms of processor time"),
                        one,
                        service.uri().getPort());
                tooDear.add(one.kind());
            }
        }
    }

    private static Duration cost(ServiceProcess service, Case one, Report report) {
        Duration before = service.processorTime();
        long start = System.nanoTime();
        int status = 0;
        try (Connection connection = new Connection(service.uri().getPort())) {
            Answer answer = connection.ask(one.request());
            status = answer.status();
            if (answer.status() >= 500) {
                report.add(
                        new Finding(Kind.SERVICE_FAILED, one.kind(), answer.text()),
                        one,
                        service.uri().getPort());
            }
        } catch (IOException unanswered) {
            report.add(
                    new Finding(Kind.UNANSWERED, one.kind(), String.valueOf(unanswered.getMessage())),
                    one,
                    service.uri().getPort());
        }
        report.tried(one, status, System.nanoTime() - start);
        return service.processorTime().minus(before);
    }

    /** 1.2: answers that nobody reads must not be made; others are answered meanwhile. */
    static void tryNotReading(ServiceProcess service, Seeds seeds, Report report) throws IOException {
        long before = service.mebibytes();
        List<Connection> deaf = new ArrayList<>();
        Case one = Case.of(
                "pipelined and never read",
                "trial/pipelined and never read",
                Script.of("GET /api/v1/rulebook HTTP/1.1\r\nHost: a\r\n\r\n".repeat(3_000), SOUND));
        try {
            for (int i = 0; i < 2; i++) {
                Connection connection = Connection.thatReadsLittle(service.uri().getPort());
                deaf.add(connection);
                connection.send(one.script().pieces().get(0));
            }
            long most = 0;
            long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
            while (System.nanoTime() < end) {
                othersAreAnswered(service, one, report);
                most = Math.max(most, service.mebibytes());
            }
            if (most - before > MOST_TAKEN_MIB) {
                report.add(
                        new Finding(
                                Kind.COST,
                                "answers that nobody reads",
                                (most - before) + " MiB for 264 KB that were sent"),
                        one,
                        service.uri().getPort());
            }
        } finally {
            deaf.forEach(Connection::close);
        }
        report.tried(one, 200, 0);
    }

    /** 1.5: who announces much and sends little takes no thread. */
    static void tryStalling(ServiceProcess service, Seeds seeds, Report report) throws IOException {
        List<Connection> stalled = new ArrayList<>();
        Case one = Case.of(
                "stalled uploads",
                "trial/stalled uploads",
                Script.of(
                                "POST " + ASSESS
                                        + "/next-step HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{"
                                        + " ".repeat(100_000),
                                Set.of())
                        .brokenOff());
        try {
            for (int i = 0; i < 260; i++) {
                Connection connection = new Connection(service.uri().getPort());
                stalled.add(connection);
                connection.send(one.script().pieces().get(0));
            }
            Document.Operation nextStep =
                    new Document.Operation("POST", ASSESS + "/next-step", "findNextStep", Map.of(), Map.of(), Map.of());
            Request sound =
                    Request.post(nextStep.path(), Seeds.JSON.writeValueAsBytes(seeds.body(nextStep, new Chance(1, 1))));
            try (Connection other = new Connection(service.uri().getPort())) {
                if (other.ask(sound).status() != 200) {
                    report.add(
                            new Finding(Kind.UNANSWERED, "others beside stalled uploads", ""),
                            one,
                            service.uri().getPort());
                }
            } catch (IOException late) {
                report.add(
                        new Finding(
                                Kind.UNANSWERED, "others beside stalled uploads", String.valueOf(late.getMessage())),
                        one,
                        service.uri().getPort());
            }
        } finally {
            stalled.forEach(Connection::close);
        }
        report.tried(one, 200, 0);
    }

    private static void othersAreAnswered(ServiceProcess service, Case one, Report report) {
        try (Connection other = new Connection(service.uri().getPort())) {
            if (other.ask(post(ASSESS, PROFILE)).status() == 200) {
                return;
            }
        } catch (IOException late) {
            // Told below.
        }
        report.add(
                new Finding(Kind.UNANSWERED, "others beside " + one.name(), ""),
                one,
                service.uri().getPort());
    }

    /** 1.10: invented methods make no metric. */
    static void tryInventedMethods(ServiceProcess service, Report report) throws IOException {
        int before = timeSeries(service);
        Case one = Case.of(
                "invented methods", "trial/invented methods", new Request("M0", "/api/v1/rulebook", List.of(), null));
        for (int i = 0; i < 200; i++) {
            try (Connection connection = new Connection(service.uri().getPort())) {
                connection.ask(new Request("M" + i, "/api/v1/rulebook", List.of(), null));
            }
        }
        int more = timeSeries(service) - before;
        if (more > 20) {
            report.add(
                    new Finding(Kind.COST, "metrics of invented methods", more + " time series for 200 methods"),
                    one,
                    service.uri().getPort());
        }
        report.tried(one, 405, 0);
    }

    private static int timeSeries(ServiceProcess service) throws IOException {
        try (Connection connection = new Connection(service.uri().getPort())) {
            return (int) connection
                    .ask(Request.get("/q/metrics"))
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("http_server_requests_seconds_count{"))
                    .count();
        }
    }

    /** 1.10: what nobody sees in an advertisement changes nothing, whichever way it is sent. */
    static void tryHiddenTexts(ServiceProcess service, Report report) throws IOException {
        for (String role : List.of("\"text\":\"%s\"", "\"jobPosting\":{\"title\":\"PO\",\"description\":\"%s\"}")) {
            Request hiding = roleMatch(role, SHOWN + HIDDEN);
            Case one = Case.of("hidden texts", "trial/hidden texts", hiding);
            try (Connection connection = new Connection(service.uri().getPort())) {
                Answer plain = connection.ask(roleMatch(role, SHOWN));
                Answer answer = connection.ask(hiding);
                if (answer.status() != 200 || !answer.text().equals(plain.text())) {
                    report.add(
                            new Finding(Kind.OTHER_STATUS, "what an advertisement hides is read", ""),
                            one,
                            service.uri().getPort());
                }
                report.tried(one, answer.status(), 0);
            }
        }
    }

    private static Request roleMatch(String role, String text) {
        return post(
                "/api/v1/role-matches",
                "{\"profile\":{\"reference\":\"a\"},\"roles\":[{\"id\":\"r\"," + String.format(role, text) + "}]}");
    }
}
