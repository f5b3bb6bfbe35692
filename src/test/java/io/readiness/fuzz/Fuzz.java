package io.readiness.fuzz;

import io.readiness.api.ServiceProcess;
import io.readiness.fuzz.Finding.Kind;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends cases to the service and has each answer judged. */
final class Fuzz {
    /** Callers at once: enough that both cores always have something to do. */
    private static final int CALLERS = 4;

    /** Patterns with alternatives go as deep as a text is long. */
    private static final long STACK_BYTES = 256L * 1024 * 1024;

    private static final Pattern MARKER = Pattern.compile("qzk([0-9a-z]+)kzq");
    private static final Pattern MISHAP = Pattern.compile("^\\S+ \\S+ +(ERROR|FATAL) .*", Pattern.MULTILINE);
    private static final Request LIVE = Request.get("/q/health/live");

    private final ServiceProcess service;
    private final Document document;
    private final Judge judge;
    private final Report report;

    Fuzz(ServiceProcess service, Document document, Seeds seeds, LocalDate today, Report report) {
        this.service = service;
        this.document = document;
        this.judge = new Judge(document, seeds, today, service.uri().getPort());
        this.report = report;
        for (String pattern : document.foreignPatterns()) {
            report.add(
                    new Finding(Kind.DOCUMENT, "a pattern that is none by ECMA-262", pattern),
                    null,
                    service.uri().getPort());
        }
    }

    /** Tries as many cases, several at once. */
    void tryAll(int many, IntFunction<Case> cases) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers =
                Executors.newFixedThreadPool(CALLERS, task -> new Thread(null, task, "fuzz caller", STACK_BYTES));
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            running.add(callers.submit(() -> {
                try (Caller caller = new Caller()) {
                    for (int at = next.getAndIncrement(); at < many; at = next.getAndIncrement()) {
                        caller.attempt(cases.apply(at));
                    }
                }
            }));
        }
        callers.shutdown();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** A service just started reads its classes first, and what it is asked then tells nothing of how long anything takes. */
    void warmUp(List<Request> sound) throws IOException {
        for (Request request : sound) {
            try (Connection connection = new Connection(service.uri().getPort())) {
                connection.ask(request);
            }
        }
    }

    /**
     * Tries each input of the trial; where something is measured, it is alone.
     *
     * @param withLoads whether what takes memory, threads and time is among them
     */
    void tryTrial(Seeds seeds, boolean withLoads) throws IOException, InterruptedException {
        List<Case> cases = Trial.cases(document);
        tryAll(cases.size(), cases::get);
        Trial.tryHiddenTexts(service, report);
        Trial.tryInventedMethods(service, report);
        if (!withLoads) {
            return;
        }
        Trial.tryStalling(service, seeds, report);
        Trial.tryNotReading(service, seeds, report);
        Trial.tryGrowing(service, report);
    }

    /** Tries the input of the trial that has this name. */
    void tryTrial(String name) throws InterruptedException {
        List<Case> named = Stream.concat(Trial.cases(document).stream(), Trial.growingCases().stream())
                .filter(one -> one.name().equals(name))
                .toList();
        tryAll(named.size(), named::get);
    }

    /** What only shows at the end: whether it is still there, what its log says, and whether its problems can be read about. */
    void concludeWith(IntFunction<Case> cases) throws IOException {
        if (!ready()) {
            report.add(
                    new Finding(Kind.UNANSWERED, "the service afterwards", ""),
                    null,
                    service.uri().getPort());
        }
        String log = service.log();
        Matcher mishap = MISHAP.matcher(log);
        while (mishap.find()) {
            String line = mishap.group();
            report.add(
                    new Finding(
                            Kind.LOG,
                            line.replaceAll("^\\S+ \\S+ +", "")
                                    .replaceAll("\\(\\S+\\)", "")
                                    .replaceAll("[0-9a-f-]{30,}|\\d+", "#"),
                            line),
                    null,
                    service.uri().getPort());
        }
        Set<String> seen = new HashSet<>();
        Matcher marker = MARKER.matcher(log);
        while (marker.find()) {
            int from = log.lastIndexOf('\n', marker.start()) + 1;
            int to = log.indexOf('\n', marker.end());
            String line = log.substring(from, to < 0 ? log.length() : to);
            if (seen.add(marker.group())) {
                report.add(
                        new Finding(
                                Kind.LOG, "what a caller wrote", line.length() > 300 ? line.substring(0, 300) : line),
                        cases.apply(Integer.parseInt(marker.group(1), 36)),
                        service.uri().getPort());
            }
        }
        for (String type : judge.problemTypes()) {
            try (Connection connection = new Connection(service.uri().getPort())) {
                Answer page = connection.ask(Request.get(type));
                if (page.status() != 200) {
                    report.add(
                            new Finding(
                                    Kind.OTHER_STATUS,
                                    "the type of a problem cannot be opened: " + page.status(),
                                    type),
                            null,
                            service.uri().getPort());
                }
            }
        }
    }

    private boolean ready() {
        try (Connection connection = new Connection(service.uri().getPort())) {
            return connection.ask(Request.get("/q/health/ready")).status() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    /** One caller, who keeps a connection for as long as it may live. */
    private final class Caller implements AutoCloseable {
        private @Nullable Connection kept;
        private @Nullable Case before;

        void attempt(Case one) {
            long start = System.nanoTime();
            int status = 0;
            try {
                status = one.request() != null ? ask(one, one.request()) : run(one, one.script());
            } catch (IOException e) {
                note(one, new Finding(Kind.UNANSWERED, kind(one) + ": " + why(e), String.valueOf(e.getMessage())));
                letGo();
            } catch (RuntimeException e) {
                throw new IllegalStateException("Case " + one.name() + " cannot be judged", e);
            }
            report.tried(one, status, System.nanoTime() - start);
        }

        private String kind(Case one) {
            return one.kind().split("/", 2)[0];
        }

        private String why(IOException e) {
            return e instanceof SocketTimeoutException
                    ? "no answer in time"
                    : e.getClass().getSimpleName();
        }

        private void note(Case one, Finding finding) {
            report.add(finding, one, service.uri().getPort());
        }

        private int ask(Case one, Request request) throws IOException {
            boolean again = kept != null;
            Answer answer;
            try {
                answer = connected().ask(request);
            } catch (IOException e) {
                letGo();
                if (!again) {
                    throw e;
                }
                // On a connection of its own it shows which of the two requests is to blame.
                answer = connected().ask(request);
                note(
                        before == null ? one : before,
                        new Finding(
                                Kind.DEAD_CONNECTION,
                                (before == null ? "" : kind(before)) + ": " + why(e),
                                "then " + request.method() + " " + request.target()));
            }
            before = one;
            if (answer.closes()) {
                letGo();
            }
            for (Finding finding : judge.judge(request, answer)) {
                note(one, finding);
            }
            return answer.status();
        }

        private Connection connected() throws IOException {
            if (kept == null) {
                kept = new Connection(service.uri().getPort());
            }
            return kept;
        }

        private void letGo() {
            if (kept != null) {
                kept.close();
                kept = null;
            }
        }

        private int run(Case one, Script script) throws IOException {
            String key = one.kind().replaceFirst("^framing/", "");
            try (Connection connection = new Connection(service.uri().getPort())) {
                for (int i = 0; i < script.pieces().size(); i++) {
                    pause(i == 0 ? 0 : script.pauseMillis());
                    connection.send(script.pieces().get(i));
                }
                if (script.breaksOff()) {
                    return 0;
                }
                int status = 0;
                for (int i = 0; i < script.wanted().size(); i++) {
                    Answer answer;
                    try {
                        answer = connection.answer(false);
                    } catch (SocketTimeoutException late) {
                        note(
                                one,
                                new Finding(i == 0 ? Kind.UNANSWERED : Kind.DEAD_CONNECTION, key, "answer " + (i + 1)));
                        return status;
                    } catch (IOException closed) {
                        if (i > 0 || !script.maySayNothing()) {
                            note(
                                    one,
                                    new Finding(
                                            i == 0 ? Kind.UNANSWERED : Kind.DEAD_CONNECTION,
                                            key + ": " + why(closed),
                                            "answer " + (i + 1)));
                        }
                        return status;
                    }
                    status = i == 0 ? answer.status() : status;
                    judge.general(answer, false)
                            .forEach(finding -> note(
                                    one,
                                    new Finding(
                                            finding.kind(),
                                            finding.key()
                                                    + (finding.kind() == Kind.EMPTY_ERROR
                                                                    || finding.kind() == Kind.NO_PROBLEM
                                                            ? " " + key
                                                            : ""),
                                            finding.detail())));
                    if (!script.wanted().get(i).contains(answer.status())) {
                        note(
                                one,
                                new Finding(
                                        Kind.OTHER_STATUS,
                                        key + ": " + answer.status(),
                                        "answer " + (i + 1) + " wanted "
                                                + script.wanted().get(i)));
                    }
                    if (answer.closes()) {
                        if (!connection.closedWithin(Connection.CLOSING_MILLIS)) {
                            note(one, new Finding(Kind.DEAD_CONNECTION, key + ": said to close and stays open", ""));
                        }
                        return status;
                    }
                }
                if (script.mustClose() && !connection.closedWithin(Connection.CLOSING_MILLIS)) {
                    note(one, new Finding(Kind.OTHER_STATUS, key + ": the connection must be closed", ""));
                } else if (!script.mustClose()) {
                    next(one, key, connection);
                }
                return status;
            }
        }

        /** Whether the connection lives on, as it was let believe. */
        private void next(Case one, String key, Connection connection) {
            try {
                Answer alive = connection.ask(LIVE);
                if (alive.status() != 200) {
                    note(one, new Finding(Kind.DEAD_CONNECTION, key + ": " + alive.status(), alive.text()));
                }
            } catch (Answer.Closed told) {
                note(one, new Finding(Kind.HEADER, key + ": closed without Connection: close before", ""));
            } catch (IOException dead) {
                note(one, new Finding(Kind.DEAD_CONNECTION, key + ": " + why(dead), ""));
            }
        }

        private void pause(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            letGo();
        }
    }
}
