package io.readiness.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * The description of the API. The operations are gathered from the resources, and the schemas from the records that these take
 * and answer; see {@link Operations} and {@link RecordSchemas}.
 *
 * <p>What a caller of assessments needs stands first: so are the tags ordered, the paths by their tags, and the schemas by the
 * paths that need them.
 */
public final class OpenApiDocument {
    private static final Path CLASSES = Path.of("target", "classes");

    private static final String ABOUT = """
            Does a profile show broader product ownership, or delivery execution only, and what is the right next step? Each \
            answer cites the rule that made it and the guide's claim it rests on.

            **A list that is left out was not said; an empty list says no.** So a client must leave out what it was not given. \
            Java clients made by openapi-generator send `[]` for it unless they are generated with `containerDefaultToNull=true`. \
            docs/clients.md in the repository says how to generate clients.

            **Requests are closed, answers are open.** A request is refused for a field, a word or a query parameter that stands \
            nowhere here. An answer may get further fields, and further words where `x-extensible-enum` lists them, within \
            version 1; a client has to read over what it does not know.

            **Every refusal is a problem** (RFC 9457) with all faults found, each with its place, its value and what to try. Its \
            `type` is the address of a page. A method that HTTP does not have is refused with 501, and another version of HTTP \
            with 505.

            **A request can be followed.** `X-Request-Id` is taken over and told back, and so is the trace of `traceparent` in \
            `traceresponse`.""";

    private OpenApiDocument() {}

    /**
     * The document as YAML.
     *
     * @param mapper reads what is sent, and writes what is answered
     */
    public static String gathered(ObjectMapper mapper, List<OperationExample> examples) {
        try {
            return yaml(document(mapper, examples));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode document(ObjectMapper mapper, List<OperationExample> examples) throws IOException {
        JsonNode scanned = new ObjectMapper().readTree(scanned());
        Operations operations = new Operations(mapper, classes());
        ObjectNode paths = operations.gathered(scanned.path("paths"));
        examples.forEach(example -> example.show(paths));

        ObjectNode document = new ObjectMapper().createObjectNode().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info")
                .put("title", "Readiness")
                .put("version", "1")
                .put("summary", "Product Owner to Product Manager: where somebody stands, and what comes next.")
                .put("description", ABOUT);
        // There is no address that is read by somebody for every operator of this service.
        info.putObject("contact").put("name", "The operator of this service");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/").put("description", "Where this document was read.");
        Security.add(document);
        document.set("tags", operations.tags());
        document.set("paths", paths);
        ObjectNode components = document.putObject("components");
        components.set("parameters", operations.parameters());
        components.set("headers", Responses.headers());
        components.set("responses", Responses.shared());
        components.set("securitySchemes", Security.schemes());
        ObjectNode schemas = components.putObject("schemas");
        operations.schemas().forEach(schemas::set);
        return document;
    }

    /** The operations as the scanner of Quarkus understands the resources. */
    private static String scanned() throws IOException {
        return SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder().build())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableUnannotatedPathParameters(true)
                .withIndex(index())
                .build()
                .toJSON();
    }

    private static Index index() throws IOException {
        Indexer indexer = new Indexer();
        for (Path file : compiled()) {
            indexer.index(new ByteArrayInputStream(Files.readAllBytes(file)));
        }
        return indexer.complete();
    }

    /** Our own types by their simple names, by which the scanner calls them; of two of one name none. */
    private static Map<String, Class<?>> classes() throws IOException {
        Map<String, Class<?>> classes = new HashMap<>();
        for (Path file : compiled()) {
            String name = CLASSES.relativize(file).toString().replace('/', '.').replace(".class", "");
            try {
                Class<?> type = Class.forName(name, false, OpenApiDocument.class.getClassLoader());
                if (type.isRecord() || type.isEnum()) {
                    classes.merge(type.getSimpleName(), type, (one, other) -> Void.class);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return classes;
    }

    private static List<Path> compiled() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static String yaml(ObjectNode document) throws JsonProcessingException {
        return new YAMLMapper(YAMLFactory.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                        .stringQuotingChecker(new Unmistakable())
                        .build())
                .writeValueAsString(document);
    }

    /** A text that some reader of YAML takes for a date or a number is quoted, and so is the status that is a key. */
    private static final class Unmistakable extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteName(String name) {
            return super.needToQuoteName(name) || startsLikeANumber(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || startsLikeANumber(value);
        }

        private static boolean startsLikeANumber(String text) {
            return !text.isEmpty()
                    && (Character.isDigit(text.charAt(0)) || "+-.~=<@`%&*!|>".indexOf(text.charAt(0)) >= 0);
        }
    }
}
