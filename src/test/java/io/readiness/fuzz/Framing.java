package io.readiness.fuzz;

import static io.readiness.fuzz.Script.EITHER;
import static io.readiness.fuzz.Script.REFUSED;
import static io.readiness.fuzz.Script.SOUND;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Requests whose bytes break the grammar of HTTP/1.1 (RFC 9112), stretch it, or stop in the middle. */
final class Framing {
    private static final String RULES = "/api/v1/rulebook/rules";
    private static final String ASSESS = "/api/v1/assessments";
    private static final String LIVE = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String PROFILE = "{\"reference\":\"a\"}";
    private static final Set<Integer> TOO_LONG = Set.of(400, 414, 431);

    private final Chance chance;

    Framing(Chance chance) {
        this.chance = chance;
    }

    Case of(String name) {
        return switch (chance.below(20)) {
            case 0, 1 -> hosts(name);
            case 2 -> firstLines(name);
            case 3, 4 -> lengths(name);
            case 5, 6 -> codings(name);
            case 7, 8 -> chunks(name);
            case 9, 10 -> fields(name);
            case 11 -> longHeads(name);
            case 12 -> targets(name);
            case 13, 14 -> pipelined(name);
            case 15 -> halves(name);
            case 16 -> slowly(name);
            case 17, 18 -> refusedThenNext(name);
            default -> otherProtocols(name);
        };
    }

    private static String post(String fields, String body) {
        return "POST " + ASSESS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + fields + "\r\n"
                + body;
    }

    private Case hosts(String name) {
        String line = "GET " + RULES + " HTTP/1.1\r\n";
        return switch (chance.below(6)) {
            case 0 -> Case.of(name, "framing/no Host", Script.of(line + "\r\n", Set.of(400)));
            case 1 ->
                Case.of(
                        name,
                        "framing/two Hosts",
                        Script.of(line + "Host: localhost\r\nHost: " + chance.marker() + "\r\n\r\n", Set.of(400)));
            case 2 ->
                Case.of(
                        name,
                        "framing/bad Host",
                        Script.of(
                                line + "Host: "
                                        + chance.of(
                                                "a b", "ex[ample", "a@b/c", "<b>", "a:b:c", "%zz", "localhost:99999999")
                                        + "\r\n\r\n",
                                Set.of(400)));
            case 3 -> Case.of(name, "framing/empty Host", Script.of(line + "Host:\r\n\r\n", EITHER));
            case 4 ->
                Case.of(
                        name,
                        "framing/HTTP 1.0",
                        Script.of("GET " + RULES + " HTTP/1.0\r\n\r\n", SOUND).thenClosed());
            default ->
                Case.of(
                        name,
                        "framing/no Host, with query",
                        Script.of("GET " + RULES + "?x=" + chance.marker() + " HTTP/1.1\r\n\r\n", Set.of(400)));
        };
    }

    private Case firstLines(String name) {
        String version = chance.of(
                "HTTP/9.9", "HTTP/1.1x", "HTTP/2.0", "HTPP/1.1", "http/1.1", "HTTP/1", "HTTP/11", "", "FTP/1.1");
        return switch (chance.below(4)) {
            case 0 ->
                Case.of(
                        name,
                        "framing/line ends",
                        Script.of("GET " + RULES + " HTTP/1.1\nHost: localhost\n\n", EITHER));
            case 1 ->
                Case.of(
                        name,
                        "framing/before the first line",
                        Script.of(chance.of("\r\n", "\r\n\r\n", "\n") + LIVE, EITHER));
            case 2 ->
                Case.of(
                        name,
                        "framing/garbage",
                        Script.of(chance.of("\0\0\0", "x", "{}\r\n", ": :\r\n") + "\r\n" + LIVE, REFUSED)
                                .orSilence()
                                .thenClosed());
            default ->
                Case.of(
                        name,
                        "framing/version",
                        Script.of("GET " + RULES + " " + version + "\r\nHost: localhost\r\n\r\n", REFUSED)
                                .orSilence());
        };
    }

    private Case lengths(String name) {
        int length = PROFILE.length();
        String wrong = chance.of(
                "+" + length, "-1", "0x10", "99999999999999999999", length + ", 4", "abc", "", "1e1", length + ".0");
        return switch (chance.below(4)) {
            case 0 ->
                Case.of(
                        name,
                        "framing/two lengths",
                        Script.of(
                                        post(
                                                "Content-Length: " + length + "\r\nContent-Length: " + (length - 1)
                                                        + "\r\n",
                                                PROFILE),
                                        Set.of(400))
                                .thenClosed());
            case 1 ->
                Case.of(
                        name,
                        "framing/same length twice",
                        Script.of(post("Content-Length: 17\r\nContent-Length: 17\r\n", PROFILE), EITHER));
            case 2 ->
                Case.of(
                        name,
                        "framing/length and chunks",
                        Script.of(
                                        post(
                                                "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n",
                                                "11\r\n" + PROFILE + "\r\n0\r\n\r\n"),
                                        EITHER)
                                .thenClosed());
            default ->
                Case.of(
                        name,
                        "framing/bad length",
                        Script.of(post("Content-Length: " + wrong + "\r\n", PROFILE), REFUSED)
                                .orSilence()
                                .thenClosed());
        };
    }

    private Case codings(String name) {
        String coding = chance.of(
                "xchunked",
                "chunked, chunked",
                "gzip, chunked",
                "identity",
                "chunked;a=b",
                "chun\tked",
                "\"chunked\"",
                "chunked, identity",
                "gzip");
        return switch (chance.below(3)) {
            case 0 ->
                Case.of(
                        name,
                        "framing/chunks to HTTP 1.0",
                        Script.of(
                                        post("Transfer-Encoding: chunked\r\n", "11\r\n" + PROFILE + "\r\n0\r\n\r\n")
                                                .replace("HTTP/1.1", "HTTP/1.0"),
                                        EITHER)
                                .thenClosed());
            default ->
                Case.of(
                        name,
                        "framing/coding " + coding,
                        Script.of(
                                        post(
                                                "Transfer-Encoding: " + coding + "\r\nConnection: close\r\n",
                                                "11\r\n" + PROFILE + "\r\n0\r\n\r\n"),
                                        EITHER)
                                .orSilence());
        };
    }

    private Case chunks(String name) {
        String head = "Transfer-Encoding: chunked\r\n";
        String end = "\r\n0\r\n\r\n";
        return switch (chance.below(7)) {
            case 0 ->
                Case.of(
                        name,
                        "framing/chunk extension",
                        Script.of(
                                post(
                                        head,
                                        "11"
                                                + chance.of(
                                                        ";a=b",
                                                        ";a",
                                                        ";a=\"b;c\"",
                                                        ";a=b;c=d;" + chance.marker(),
                                                        " 11")
                                                + "\r\n" + PROFILE + end),
                                EITHER));
            case 1 ->
                Case.of(
                        name,
                        "framing/line end in a chunk extension",
                        Script.of(
                                        post(
                                                head,
                                                "11;a=\"x\r\n" + PROFILE + "\r\n0\r\n\r\nGET " + RULES
                                                        + " HTTP/1.1\r\nHost: h\r\n\r\n\"\r\n" + PROFILE + end),
                                        EITHER)
                                .orSilence());
            case 2 ->
                Case.of(
                        name,
                        "framing/chunk size",
                        Script.of(
                                        post(
                                                head,
                                                chance.of("xyz", "-5", "", "fffffffffffffffff", "0x11", "ffffffff", ";")
                                                        + "\r\n" + PROFILE + end),
                                        REFUSED)
                                .orSilence()
                                .thenClosed());
            case 3 ->
                Case.of(
                        name,
                        "framing/chunk longer than told",
                        Script.of(post(head, "5\r\n" + PROFILE + end), REFUSED)
                                .orSilence()
                                .thenClosed());
            case 4 ->
                Case.of(
                        name,
                        "framing/trailer",
                        Script.of(
                                post(head, "11\r\n" + PROFILE + "\r\n0\r\nX-Sum: " + chance.marker() + "\r\n\r\n"),
                                SOUND));
            case 5 ->
                Case.of(
                        name,
                        "framing/long chunk extension",
                        Script.of(
                                        post(
                                                head,
                                                "11;" + "a".repeat(chance.of(5_000, 20_000, 100_000)) + "\r\n" + PROFILE
                                                        + end),
                                        EITHER)
                                .orSilence());
            default -> {
                StringBuilder bytes = new StringBuilder();
                for (char one : PROFILE.toCharArray()) {
                    bytes.append("1\r\n").append(one).append("\r\n");
                }
                yield Case.of(name, "framing/chunks of one byte", Script.of(post(head, bytes + "0\r\n\r\n"), SOUND));
            }
        };
    }

    private Case fields(String name) {
        String field = chance.of(
                "Content-Type : text/plain",
                " folded: x",
                "no colon " + chance.marker(),
                "X-\u00e9: x",
                "X: a\0b",
                "X: a\rb",
                ": empty",
                "X(y): z",
                "X: \u0001\u0002",
                "Connection: close, " + chance.marker(),
                "X: " + "\u00ff".repeat(50),
                "Cookie: " + chance.marker() + "=; =;;",
                "Upgrade-Insecure-Requests: 1",
                "X-Forwarded-For: '\"<" + chance.marker() + ">",
                "Forwarded: for=\"[::1\"",
                "X-HTTP-Method-Override: DELETE",
                "Range: bytes=0-5,-1",
                "Content-Encoding: gzip",
                "If-Modified-Since: yesterday",
                "Keep-Alive: timeout=999999999999",
                "TE: trailers, deflate;q=9",
                "Expect: bogus");
        return Case.of(
                name,
                "framing/field "
                        + field.replaceAll("qzk\\w+kzq", "…")
                                .split("[:\0\r]", 2)[0]
                                .replaceAll("[^ -~]", "?"),
                Script.of("GET " + RULES + " HTTP/1.1\r\nHost: localhost\r\n" + field + "\r\n\r\n", EITHER)
                        .orSilence());
    }

    private Case longHeads(String name) {
        return switch (chance.below(4)) {
            case 0 ->
                Case.of(
                        name,
                        "framing/long target",
                        Script.of(
                                "GET " + RULES + "?" + chance.marker() + "="
                                        + "a".repeat(chance.of(3_000, 9_000, 70_000))
                                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                                Set.of(400, 414, 422, 431)));
            case 1 ->
                Case.of(
                        name,
                        "framing/long field",
                        Script.of(
                                "GET " + RULES + " HTTP/1.1\r\nHost: localhost\r\nX-Long: " + chance.marker()
                                        + "a".repeat(70_000) + "\r\n\r\n",
                                TOO_LONG));
            case 2 ->
                Case.of(
                        name,
                        "framing/many fields",
                        Script.of(
                                "GET " + RULES + " HTTP/1.1\r\nHost: localhost\r\n" + "X-Many: a\r\n".repeat(10_000)
                                        + "\r\n",
                                TOO_LONG));
            default ->
                Case.of(
                        name,
                        "framing/long method",
                        Script.of(
                                "M".repeat(chance.of(50, 5_000, 9_000)) + " " + RULES
                                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                                REFUSED));
        };
    }

    private Case targets(String name) {
        String line = chance.of(
                "GET http://localhost" + RULES + " HTTP/1.1",
                "GET http://" + chance.marker() + ".example" + RULES + " HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET * HTTP/1.1",
                "CONNECT localhost:443 HTTP/1.1",
                "GET " + RULES + "\0 HTTP/1.1",
                "GET /api/v1/ rulebook HTTP/1.1",
                "GET /api/v1/rulebook/rules/\u00ff\u00fe HTTP/1.1",
                "GET /%ff%fe/" + chance.marker() + " HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET //" + chance.marker() + "/x HTTP/1.1",
                "GET /api/v1/rulebook/rules/%2e%2e/%2e%2e HTTP/1.1",
                "GET /api/v1/rulebook/rules/..;/x HTTP/1.1",
                "GET " + RULES + "#" + chance.marker() + " HTTP/1.1",
                "GET  HTTP/1.1",
                "GET \\..\\..\\etc HTTP/1.1",
                "GET ?" + chance.marker() + " HTTP/1.1");
        return Case.of(
                name,
                "framing/target",
                Script.of(line + "\r\nHost: localhost\r\n\r\n", Set.of(200, 204, 400, 404, 405, 422, 501))
                        .orSilence());
    }

    private Case pipelined(String name) {
        int many = chance.of(2, 5, 20, 60);
        StringBuilder all = new StringBuilder();
        List<Set<Integer>> wanted = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            switch (chance.below(5)) {
                case 0 -> {
                    all.append(post("Content-Length: 17\r\n", PROFILE));
                    wanted.add(SOUND);
                }
                case 1 -> {
                    all.append(post("Content-Length: 2\r\n", "{}"));
                    wanted.add(Set.of(422));
                }
                case 2 -> {
                    all.append("GET /").append(chance.marker()).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
                    wanted.add(Set.of(404));
                }
                case 3 -> {
                    all.append("GET ").append(RULES).append(" HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\n\r\n");
                    wanted.add(Set.of(304));
                }
                default -> {
                    all.append(LIVE);
                    wanted.add(SOUND);
                }
            }
        }
        return Case.of(name, "framing/pipelined", Script.of(all.toString(), wanted));
    }

    private Case halves(String name) {
        String whole = chance.one(2)
                ? post("Content-Length: 17\r\n", PROFILE)
                : post("Content-Length: 900000\r\n", "{" + " ".repeat(chance.of(10, 5_000, 100_000)));
        String half = whole.length() > 1_000 ? whole : whole.substring(0, chance.between(1, whole.length() - 1));
        return Case.of(name, "framing/half a request", Script.of(half, Set.of()).brokenOff());
    }

    private Case slowly(String name) {
        byte[] whole = post("Content-Length: 17\r\n", PROFILE).getBytes(StandardCharsets.US_ASCII);
        List<byte[]> pieces = new ArrayList<>();
        int size = chance.of(5, 17, 60);
        for (int from = 0; from < whole.length; from += size) {
            pieces.add(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + size)));
        }
        return Case.of(name, "framing/slowly", Script.of("", SOUND).inPieces(pieces, 3));
    }

    private Case refusedThenNext(String name) {
        String method = chance.of("POST", "POST", "POST", "PUT", "GET", "DELETE", "OPTIONS");
        String path = chance.of(
                ASSESS,
                ASSESS + "/batch",
                "/api/v1/rulebook",
                "/nothing",
                "/q/health",
                ASSESS + "?view=x",
                ASSESS + "?x=%",
                ASSESS + "/batch?view=x");
        String type = chance.of("application/json", "text/plain", "application/x-ndjson");
        int length = chance.of(100, 20_000, 64_000, 110_000, 600_000);
        String accept = chance.one(4) ? "Accept: image/png\r\n" : "";
        String first = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + accept;
        boolean chunked = chance.one(3);
        String body = chunked
                ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(length) + "\r\n" + "x".repeat(length)
                        + "\r\n0\r\n\r\n"
                : "Content-Length: " + length + "\r\n\r\n" + "x".repeat(length);
        return Case.of(
                name,
                "framing/a body that is refused, then the next request",
                Script.of(first + body + LIVE, List.of(EITHER, SOUND)));
    }

    private Case otherProtocols(String name) {
        return switch (chance.below(4)) {
            case 0 ->
                Case.of(
                        name,
                        "framing/HTTP 2 by its preface",
                        Script.of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0", REFUSED)
                                .orSilence()
                                .thenClosed());
            case 1 ->
                Case.of(
                        name,
                        "framing/upgrade",
                        Script.of(
                                "GET " + RULES
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: "
                                        + chance.of("h2c", "websocket", chance.marker())
                                        + "\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n",
                                Set.of(200, 400)));
            case 2 ->
                Case.of(
                        name,
                        "framing/TLS",
                        Script.of(
                                        "\u0016\u0003\u0001\0\u00a5\u0001\0\0\u00a1\u0003\u0003" + "\u0007".repeat(160),
                                        REFUSED)
                                .orSilence()
                                .thenClosed());
            default -> {
                boolean large = chance.one(2);
                String length = large ? "2000000000" : "17";
                byte[] head = post("Expect: 100-continue\r\nContent-Length: " + length + "\r\n", "")
                        .getBytes(StandardCharsets.US_ASCII);
                byte[] body = large ? new byte[0] : PROFILE.getBytes(StandardCharsets.US_ASCII);
                yield Case.of(
                        name,
                        large ? "framing/expects to send too much" : "framing/expects to be asked on",
                        Script.of("", large ? Set.of(413, 417) : SOUND).inPieces(List.of(head, body), 20));
            }
        };
    }
}
