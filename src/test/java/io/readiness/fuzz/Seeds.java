package io.readiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is known before anything is made up: people of whom the rulebook tells, what is loaded, and what stands where. */
final class Seeds {
    static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> profiles;
    private final ObjectNode roleMatch;
    private final String edition;

    /** What may stand for a variable of a path. */
    private final Map<String, List<String>> variables = new LinkedHashMap<>();

    /** What each address that can be fetched had for a tag, plain and compressed. */
    private final Map<String, List<String>> tags = new TreeMap<>();

    /** Reads the examples beside the rules, and asks the service once for all that it lets be fetched. */
    Seeds(Path rules, Document document, int port) throws IOException {
        this(rules, document, port, Map.of());
    }

    /**
     * The same with what is kept.
     *
     * @param kept ids of it, by the address of which they are a part
     */
    Seeds(Path rules, Document document, int port, Map<String, List<String>> kept) throws IOException {
        try (Stream<Path> people = Files.list(rules.resolve("golden"))) {
            this.profiles = people.map(one -> one.resolve("profile.json"))
                    .filter(Files::exists)
                    .sorted()
                    .map(Seeds::read)
                    .toList();
        }
        this.roleMatch = read(rules.resolve("roles/golden/request.json"));
        JsonNode rulebook = fetched("/api/v1/rulebook", port);
        this.edition = rulebook.at("/edition/version").asText();
        for (Document.Operation one : document.operations()) {
            int variable = one.path().indexOf("/{");
            List<String> known = variable < 0 ? null : kept.get(one.path().substring(0, variable));
            if (known != null) {
                variables.put(one.path(), known);
                continue;
            }
            if (!one.method().equals("GET")) {
                continue;
            }
            for (Document.Parameter parameter : one.parameters().values()) {
                if (parameter.place().equals("path")) {
                    variables.put(one.path(), values(document, one, parameter, port));
                }
            }
            String address = address(one.path(), 0);
            List<String> both = new ArrayList<>();
            for (String encoding : List.of("identity", "gzip")) {
                both.add(asked(Request.get(address).with("Accept-Encoding", encoding), port)
                        .field("etag"));
            }
            tags.put(address, both);
        }
    }

    private List<String> values(Document document, Document.Operation one, Document.Parameter parameter, int port)
            throws IOException {
        List<String> values = new ArrayList<>();
        JsonNode schema = document.resolved(document.at(parameter.schema()));
        schema.path("enum").forEach(value -> values.add(value.asText()));
        if (values.isEmpty()) {
            String list = one.path().substring(0, one.path().indexOf("/{"));
            values.addAll(fetched(list, port).findValuesAsText(parameter.name()));
        }
        return values.isEmpty() ? List.of("none") : values;
    }

    private static JsonNode fetched(String target, int port) throws IOException {
        Answer answer = asked(Request.get(target), port);
        return answer.refuses() ? JSON.createObjectNode() : JSON.readTree(answer.content());
    }

    private static Answer asked(Request request, int port) throws IOException {
        try (Connection connection = new Connection(port)) {
            return connection.ask(request);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address of a path with variables; the number chooses among those that are known. */
    String address(String path, int choice) {
        List<String> known = variables.getOrDefault(path, List.of());
        return known.isEmpty() ? path : path.replaceFirst("\\{[^}]+}", known.get(Math.floorMod(choice, known.size())));
    }

    /** The tags of an address, plain and compressed; none: it has no own. */
    List<String> tags(String address) {
        return tags.getOrDefault(address, List.of());
    }

    ObjectNode profile(Chance chance) {
        return chance.of(profiles).deepCopy();
    }

    String edition() {
        return edition;
    }

    /** A sound body for an operation, of people that the rulebook tells of. */
    JsonNode body(Document.Operation operation, Chance chance) {
        ObjectNode body = JSON.createObjectNode();
        return switch (operation.id()) {
            case "whatIf" -> {
                body.set("profile", profile(chance));
                ArrayNode changes = body.putArray("changes");
                changes.addObject()
                        .put("op", "test")
                        .put("path", "/reference")
                        .set("value", body.at("/profile/reference"));
                yield body;
            }
            case "difference" -> {
                body.putObject("first").set("profile", profile(chance));
                body.putObject("second").set("profile", profile(chance));
                yield body;
            }
            case "findNextStep" -> body.set("profile", profile(chance));
            case "matchRoles" -> roleMatch.deepCopy();
            case "judgeBullets" -> {
                body.putArray("bullets")
                        .add("Interviewed 12 customers and cut churn by 14 %")
                        .add(chance.marker());
                yield body;
            }
            default -> {
                ObjectNode profile = profile(chance);
                if (operation.id().equals("judgePracticalTest")) {
                    profile.putObject("practicalTest")
                            .put("item", chance.marker())
                            .put("customerNeed", "Customers lose time at the export, as 9 of 12 told us.");
                }
                yield profile;
            }
        };
    }
}
