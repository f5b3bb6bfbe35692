package io.readiness.fuzz;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.fuzz.BrokenBytes.Broken;
import io.readiness.fuzz.Document.Operation;
import io.readiness.fuzz.Document.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes requests up: the same seed, number, document and day make the same one. */
final class Requests {
    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "PUT",
            "DELETE",
            "PATCH",
            "TRACE",
            "PROPFIND",
            "get",
            "M",
            "POST",
            "BREW",
            "GET-x");

    /** What is there besides the operations of the document. */
    private static final List<String> OTHER_PATHS = List.of(
            "/",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/metrics",
            "/q/openapi",
            "/q/openapi.json",
            "/docs",
            "/api",
            "/api/v1",
            "/favicon.ico",
            "/problems/invalid-request");

    private static final ObjectWriter PLAIN = Seeds.JSON.writer().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private final Document document;
    private final Seeds seeds;
    private final LocalDate today;
    private final long seed;
    private final List<Operation> taking;
    private final List<Operation> fetching;

    Requests(Document document, Seeds seeds, LocalDate today, long seed) {
        this.document = document;
        this.seeds = seeds;
        this.today = today;
        this.seed = seed;
        this.taking = document.operations().stream()
                .filter(one -> !one.takes().isEmpty())
                .toList();
        this.fetching = document.operations().stream()
                .filter(one -> one.takes().isEmpty())
                .toList();
    }

    /** Each operation, asked as its document allows. */
    List<Request> sound() {
        Chance chance = new Chance(seed, -1);
        return document.operations().stream()
                .map(one -> one.takes().isEmpty()
                        ? asking(one, seeds.address(one.path(), 0))
                        : request(one, chance, body(one, chance)))
                .toList();
    }

    Case number(int number) {
        Chance chance = new Chance(seed, number);
        String name = String.valueOf(number);
        // Framing is no matter of operations, and tried without a store.
        int kind = chance.below(document.isOfTheStore() ? 97 : 100);
        if (kind < 27) {
            return valid(name, chance);
        }
        if (kind < 51) {
            return violated(name, chance);
        }
        if (kind < 63) {
            return broken(name, chance);
        }
        if (kind < 73) {
            return patched(name, chance);
        }
        if (kind < 82) {
            return queried(name, chance);
        }
        if (kind < 88) {
            return headed(name, chance);
        }
        if (kind < 91) {
            return methods(name, chance);
        }
        if (kind < 93) {
            return paths(name, chance);
        }
        return kind < 97 ? fetched(name, chance) : new Framing(chance).of(name);
    }

    private static Request asking(Operation operation, String target) {
        return new Request(operation.method(), target, List.of(), null);
    }

    /** A body that is sound as far as anybody can say beforehand. */
    private JsonNode body(Operation operation, Chance chance) {
        return document.isOfTheStore() ? made(operation, chance) : seeds.body(operation, chance);
    }

    private Case valid(String name, Chance chance) {
        Operation operation = chance.of(taking);
        if (chance.one(6)) {
            return Case.of(name, "valid/of the rulebook", request(operation, chance, body(operation, chance)));
        }
        return Case.of(name, "valid/by the schema", request(operation, chance, made(operation, chance)));
    }

    private JsonNode schema(Operation operation) {
        return document.at(
                operation.takes().equals(Document.LINES)
                        ? Document.LINE_SENT
                        : operation.bodies().get(operation.takes()));
    }

    private JsonNode made(Operation operation, Chance chance) {
        JsonNode body = new Values(document, chance, today).value(schema(operation));
        if (operation.id().equals("difference")) {
            body.forEach(side -> told((ObjectNode) side, chance));
        }
        name(body, chance);
        return body;
    }

    /** A side tells of somebody: the id of what is kept is in no schema. */
    private void told(ObjectNode side, Chance chance) {
        side.remove("assessment");
        if (!side.has("profile")) {
            side.set("profile", seeds.profile(chance));
        }
    }

    /** What the document calls a name of something that is there is mostly one. */
    private void name(JsonNode body, Chance chance) {
        for (JsonNode side : body) {
            if (side instanceof ObjectNode one && one.has("rulebook") && !chance.one(4)) {
                one.put("rulebook", seeds.edition());
            }
        }
    }

    private Request request(Operation operation, Chance chance, JsonNode body) {
        return request(operation, chance, bytes(operation, chance, body));
    }

    private Request request(Operation operation, Chance chance, byte[] body) {
        List<String> query = new ArrayList<>();
        for (Parameter parameter : operation.parameters().values()) {
            if (parameter.place().equals("query") && (parameter.required() || chance.one(5))) {
                query.add(parameter.name() + "=" + encoded(argument(parameter, chance)));
            }
        }
        String target = seeds.address(operation.path(), chance.below(1_000))
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Request(operation.method(), target, List.of(Map.entry("Content-Type", operation.takes())), body);
    }

    /** An argument that the document allows. */
    private String argument(Parameter parameter, Chance chance) {
        if (parameter.name().equals("start")) {
            return today.plusDays(chance.between(-300, 300)).toString();
        }
        JsonNode value = new Values(document, chance, today).value(document.at(parameter.schema()));
        if (value.isArray()) {
            return chance.of("discovery-depth", "apply-for-pm", "ready", "DISCOVERY_DEPTH");
        }
        return value.asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] bytes(Operation operation, Chance chance, JsonNode body) {
        if (!operation.takes().equals(Document.LINES)) {
            return written(body, chance);
        }
        return lines(operation, chance, List.of(written(body, chance)));
    }

    /** A batch with some lines around one. */
    private byte[] lines(Operation operation, Chance chance, List<byte[]> told) {
        List<byte[]> lines = new ArrayList<>(told);
        for (int i = chance.below(4); i > 0; i--) {
            lines.add(chance.below(lines.size() + 1), written(body(operation, chance), chance));
        }
        String end = chance.of("\n", "\n", "\r\n");
        String text = lines.stream()
                .map(line -> new String(line, StandardCharsets.ISO_8859_1)
                        .replace("\n", " ")
                        .replace("\r", " "))
                .collect(Collectors.joining(chance.one(5) ? end + end : end));
        return (text + (chance.one(3) ? "" : end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] written(JsonNode body, Chance chance) {
        try {
            ObjectWriter writer = chance.one(5) ? PLAIN.withDefaultPrettyPrinter() : PLAIN;
            return (chance.one(5) ? writer.with(JsonWriteFeature.ESCAPE_NON_ASCII) : writer).writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode some(Operation operation, Chance chance) {
        return chance.one(2) ? body(operation, chance) : made(operation, chance);
    }

    private Case violated(String name, Chance chance) {
        Operation operation = chance.of(taking);
        JsonNode body = some(operation, chance);
        String keyword = Violations.in(body, schema(operation), document, chance);
        return Case.of(name, "against the schema/" + keyword, request(operation, chance, body));
    }

    private Case broken(String name, Chance chance) {
        Operation operation = chance.of(taking);
        Broken broken = new BrokenBytes(chance).of(written(some(operation, chance), chance));
        byte[] body = operation.takes().equals(Document.LINES) && chance.one(2)
                ? lines(operation, chance, List.of(broken.body()))
                : broken.body();
        return Case.of(name, "broken/" + broken.kind(), request(operation, chance, body));
    }

    private Case patched(String name, Chance chance) {
        Operation operation = taking.stream()
                .filter(one -> one.id().equals("whatIf"))
                .findFirst()
                .orElse(chance.of(taking));
        ObjectNode profile = chance.one(3)
                ? (ObjectNode) new Values(document, chance, today).value(document.at(Document.LINE_SENT))
                : seeds.profile(chance);
        ObjectNode body = Seeds.JSON.createObjectNode();
        body.set("profile", profile);
        body.set(
                "changes",
                new Patches(
                                profile,
                                document.at(Document.LINE_SENT + "/properties"),
                                new Values(document, chance, today),
                                chance)
                        .patch());
        return Case.of(name, "patch", request(operation, chance, body));
    }

    private Case queried(String name, Chance chance) {
        Operation operation = chance.of(document.operations());
        Request sound = operation.takes().isEmpty()
                ? asking(operation, seeds.address(operation.path(), chance.below(1_000)))
                : request(operation, chance, body(operation, chance));
        List<Parameter> known = operation.parameters().values().stream()
                .filter(one -> one.place().equals("query"))
                .toList();
        String parameter = known.isEmpty() ? "view" : chance.of(known).name();
        String argument =
                known.isEmpty() ? "full" : argument(operation.parameters().get(parameter), chance);
        String kind =
                chance.of("unknown", "twice", "empty", "encoding", "odd", "long", "date", "case", "word", "number");
        String more = switch (kind) {
            case "unknown" ->
                chance.of(parameter.substring(1), parameter + "s", chance.marker(), "%00", "a%5B%5D", "") + "="
                        + encoded(argument);
            case "twice" -> parameter + "=" + encoded(argument) + "&" + parameter + "=" + encoded(argument);
            case "empty" -> chance.of(parameter + "=", parameter, "&&", "=", parameter + "=%20");
            case "encoding" ->
                chance.of(
                        "x=%zz",
                        "%",
                        parameter + "=%",
                        parameter + "=%f",
                        parameter + "=%C0%A2",
                        "%ff=%fe",
                        parameter + "=%00",
                        parameter + "=a+b",
                        parameter + "=%u0041");
            case "odd" ->
                chance.of(
                        "<script>",
                        "a=b|c",
                        "a=\"b\"",
                        "{}",
                        "a=b\\c",
                        "^`",
                        "a[]=1",
                        "\u00e9=\u00fc",
                        "a;b=c;d",
                        "?",
                        "a=b=c",
                        "#x");
            case "long" -> parameter + "=" + "a".repeat(chance.of(300, 2_000, 3_900));
            case "date" ->
                (parameter.equals("start") ? "start" : "asOf") + "="
                        + encoded(chance.of(
                                "-999999999-01-01",
                                "+999999999-12-31",
                                "0000-01-01",
                                "0001-01-01",
                                "9999-12-31",
                                "-0001-01-01",
                                "2026-02-30",
                                today.plusDays(1).toString(),
                                today.plusDays(3).toString(),
                                "today",
                                "2026-1-1",
                                "2026-01-01T00:00:00Z",
                                "٢٠٢٦-01-01",
                                " 2026-01-01",
                                "1e9",
                                "2026-01-01 "));
            case "case" -> parameter.toUpperCase(Locale.ROOT) + "=" + encoded(argument);
            case "word" ->
                chance.of("view", "audience", "about", parameter) + "="
                        + encoded(chance.of(
                                "FULL",
                                "full",
                                "Full",
                                "summary ",
                                "SUMMARY",
                                "trace,full",
                                "recruiter",
                                "RECRUITER",
                                "all",
                                "\u0130",
                                chance.marker()));
            default ->
                chance.of("most", parameter) + "="
                        + encoded(chance.of(
                                "0",
                                "1",
                                "100",
                                "101",
                                "-1",
                                "1.0",
                                "1e1",
                                "+5",
                                "٣",
                                "2147483648",
                                "99999999999999999999",
                                "0x5",
                                " 5",
                                "NaN",
                                "5 "));
        };
        String target = sound.target() + (sound.target().contains("?") ? "&" : "?") + more;
        return Case.of(name, "query/" + kind, sound.withTarget(target));
    }

    private Case headed(String name, Chance chance) {
        Operation operation = chance.of(document.operations());
        Request sound = operation.takes().isEmpty()
                ? asking(operation, seeds.address(operation.path(), chance.below(1_000)))
                : request(operation, chance, body(operation, chance));
        String field = chance.of(
                "Accept",
                "Accept",
                "Accept-Language",
                "Accept-Language",
                "Accept-Encoding",
                "Content-Type",
                "Content-Type",
                "Content-Encoding",
                "If-Match",
                "If-None-Match",
                "X-Request-Id",
                "traceparent",
                "Cookie",
                "Origin",
                "X-Odd",
                "Authorization",
                "Range");
        String odd = chance.marker();
        String value = switch (field) {
            case "Accept" ->
                chance.of(
                        "*/*",
                        "application/*",
                        "application/json",
                        "application/json;q=0",
                        "application/problem+json",
                        "text/html",
                        "image/png",
                        "text/html, */*;q=0.1",
                        "application/json;charset=utf-8",
                        "application/json;v=2",
                        "",
                        ",",
                        ";",
                        "*",
                        "*/json",
                        "a/b/c",
                        "application/json;q=2",
                        "application/json;q=abc",
                        "application/json;q=",
                        "text/calendar",
                        "application/x-ndjson",
                        "application/json, application/problem+json",
                        "a/".repeat(1_000),
                        "\u00ff/\u00fe",
                        "application/json;" + odd,
                        odd);
            case "Accept-Language" ->
                chance.of(
                        "-",
                        "--",
                        "en,-",
                        "-;q=1",
                        "de",
                        "de-DE,de;q=0.9,en;q=0.5",
                        "*",
                        "*;q=0",
                        "",
                        ",",
                        ";",
                        "en;q=2",
                        "en;q=x",
                        "en_US",
                        "x-" + odd,
                        "i-klingon",
                        "en-" + "a".repeat(300),
                        "en,".repeat(500) + "en",
                        "\u00ff",
                        "zh-Hant-TW",
                        "\u0001",
                        "en;q=0.5;q=0.3",
                        "*-*",
                        "en-*",
                        "123");
            case "Accept-Encoding" ->
                chance.of(
                        "gzip",
                        "identity",
                        "br",
                        "gzip;q=0",
                        "*;q=0",
                        "identity;q=0",
                        "gzip, deflate, br",
                        "",
                        "*",
                        "x-gzip",
                        ";",
                        "gzip;q=abc",
                        odd);
            case "Content-Type" ->
                chance.of(
                        "application/json;charset=utf-8",
                        "application/json; charset=\"UTF-8\"",
                        "application/json;charset=utf-16",
                        "application/json;charset=latin1",
                        "application/json;charset=bogus",
                        "application/json;charset=",
                        "text/plain",
                        "application/xml",
                        "*/*",
                        "application/*",
                        "",
                        "json",
                        "APPLICATION/JSON",
                        "application/json;",
                        "application/json;a=b",
                        "application/x-ndjson",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data;boundary=x",
                        "application/merge-patch+json",
                        "application/vnd.api+json",
                        "application/json, text/plain",
                        "\u00ff/\u00fe",
                        odd + "/" + odd,
                        "application/json;charset=\u00ff");
            case "Content-Encoding" -> chance.of("gzip", "identity", "br", "", odd, "deflate, gzip", "IDENTITY");
            case "If-Match", "If-None-Match" ->
                chance.of("*", "\"a\"", "W/\"a\"", "a", "", "\"a\", \"b\"", "\"", odd, "\"" + odd + "\"");
            case "X-Request-Id" ->
                chance.of(
                        odd,
                        "",
                        "a b",
                        "<" + odd + ">",
                        "a".repeat(300),
                        "\u00ff",
                        "550e8400-e29b-41d4-a716-446655440000",
                        "%0d%0aX: y");
            case "traceparent" ->
                chance.of(
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                        "00-00000000000000000000000000000000-0000000000000000-00",
                        "",
                        odd,
                        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01-x");
            case "Range" -> chance.of("bytes=0-10", "bytes=-1", "bytes=5-1", "lines=1-2", odd);
            default -> chance.of(odd, "", "a".repeat(4_000), "\u00ff\u00fe", "'\"<>" + odd, "\t", "null");
        };
        return Case.of(name, "header/" + field, sound.with(field, value));
    }

    private Case methods(String name, Chance chance) {
        String method = chance.one(10) ? "M" + chance.marker() : chance.of(METHODS);
        Operation operation = chance.of(document.operations());
        String path = chance.one(3) ? chance.of(OTHER_PATHS) : seeds.address(operation.path(), chance.below(1_000));
        boolean sends = chance.one(2) && !method.equals("HEAD") && !method.equals("TRACE");
        return Case.of(
                name,
                "method/" + (method.startsWith("Mqzk") ? "invented" : method),
                new Request(
                        method,
                        path,
                        sends ? List.of(Map.entry("Content-Type", "application/json")) : List.of(),
                        sends ? "{\"reference\":\"a\"}".getBytes(StandardCharsets.US_ASCII) : null));
    }

    private Case paths(String name, Chance chance) {
        Operation operation = chance.of(document.operations());
        String path = seeds.address(operation.path(), chance.below(1_000));
        String odd = switch (chance.below(12)) {
            case 0 -> path + "/";
            case 1 -> "/" + path;
            case 2 -> path.toUpperCase(Locale.ROOT);
            case 3 -> path.replaceFirst("a", "%61");
            case 4 -> path.replaceFirst("/v1", "/v1/../v1");
            case 5 -> path + "/" + chance.marker();
            case 6 -> path + "%00";
            case 7 -> path + ";a=" + chance.marker();
            case 8 -> "/" + chance.marker();
            case 9 -> path + "%2f..%2f" + chance.marker();
            case 10 -> path + "/%F0%9F%98%80/%E2%80%AE";
            default -> path + ".json";
        };
        return Case.of(
                name,
                "path",
                operation.takes().isEmpty()
                        ? asking(operation, odd)
                        : request(operation, chance, body(operation, chance)).withTarget(odd));
    }

    private Case fetched(String name, Chance chance) {
        if (chance.one(6)) {
            return Case.of(name, "fetch/other", Request.get(chance.of(OTHER_PATHS)));
        }
        Operation operation = chance.of(fetching);
        boolean any = chance.one(4);
        String address = seeds.address(operation.path(), any ? chance.below(1_000) : 0);
        Request request = asking(operation, address).with("Accept-Encoding", chance.of("identity", "gzip"));
        List<String> tags =
                seeds.tags(address).stream().filter(tag -> !tag.isEmpty()).toList();
        if (tags.isEmpty() || any) {
            return Case.of(name, "fetch/plain", request);
        }
        String tag = chance.of(tags);
        String opaque = tag.replaceFirst("^W/", "");
        String condition = chance.of(
                tag,
                opaque,
                "W/" + opaque,
                "*",
                "\"other\"",
                "W/\"other\"",
                "\"a\", " + tag + ", \"b\"",
                opaque.replace("\"", ""));
        String field = chance.of("If-None-Match", "If-None-Match", "If-Match");
        return Case.of(name, "fetch/" + field, request.with(field, condition));
    }
}
