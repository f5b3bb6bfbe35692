package io.readiness.api.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.api.rulebook.RulebookIndex.ClaimList;
import io.readiness.api.rulebook.RulebookIndex.ParameterList;
import io.readiness.api.rulebook.RulebookIndex.QuestionList;
import io.readiness.api.rulebook.RulebookIndex.RuleList;
import io.readiness.api.rulebook.RulebookIndex.RulebookContent;
import io.readiness.api.rulebook.RulebookIndex.ScaleList;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.standing.Criteria;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of a rulebook in one language, prepared by its path. It is told the same by every running service: what
 * has no order gets one.
 */
public final class RulebookDocuments {
    /** Where the rulebook is told. */
    public static final String PATH = "/api/v1/rulebook";

    /** What comes before the name of a table. */
    public static final String TABLES = "/tables/";

    /** What comes before the id of a rule. */
    public static final String RULES = "/rules/";

    private final Map<String, PreparedDocument> documents = new LinkedHashMap<>();
    private final ObjectWriter ordered;
    private final ObjectWriter asWritten;
    private final String language;

    /**
     * Prepares all of a rulebook.
     *
     * @param language the language of its texts
     * @param languages the languages that it speaks
     * @param json what makes JSON of a record
     */
    public RulebookDocuments(Rulebook rulebook, String language, Collection<String> languages, ObjectMapper json) {
        this.language = language;
        ObjectMapper same = ordered(json);
        this.ordered = same.writer();
        this.asWritten = ordered.without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        List<RulebookTable> tables = RulebookTables.of(rulebook, same);
        Criteria criteria = rulebook.criteria();
        List<RulebookContent> parts = List.of(
                part("claims", "What may be cited.", rulebook.claims().size()),
                part(
                        "scales",
                        "What each level of each signal looks like in the work.",
                        criteria.signals().size()),
                part(
                        "questions",
                        "What is asked of the situation.",
                        criteria.questions().size()),
                part(
                        "parameters",
                        "The numbers with a meaning.",
                        criteria.parameters().size()),
                part("rules", "What rates and concludes.", rulebook.rules().size()));
        prepare(
                "",
                ordered,
                new RulebookIndex(
                        rulebook.edition(),
                        language,
                        List.copyOf(languages),
                        parts,
                        tables.stream().map(RulebookDocuments::content).toList()));
        prepare("/claims", ordered, new ClaimList(List.copyOf(rulebook.claims().values())));
        prepare(
                "/scales",
                ordered,
                new ScaleList(criteria.signals().values().stream()
                        .sorted((one, other) -> one.signal().compareTo(other.signal()))
                        .toList()));
        prepare("/questions", ordered, new QuestionList(criteria.questions()));
        prepare(
                "/parameters",
                ordered,
                new ParameterList(List.copyOf(criteria.parameters().values())));
        prepare("/rules", ordered, new RuleList(List.copyOf(rulebook.rules().values())));
        tables.forEach(table -> prepare(TABLES + table.name(), asWritten, table));
        rulebook.rules().values().forEach(rule -> prepare(RULES + rule.id(), ordered, rule));
    }

    /** What makes the same JSON of what is the same, since what has no order gets one. */
    public static ObjectMapper ordered(ObjectMapper json) {
        return json.copy()
                .registerModule(new SimpleModule("sets in order").addSerializer(Set.class, inOrder()))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    private static RulebookContent part(String name, String means, int size) {
        return new RulebookContent(
                name,
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                means,
                null,
                size,
                PATH + "/" + name);
    }

    private static RulebookContent content(RulebookTable table) {
        return new RulebookContent(
                table.name(),
                table.title(),
                table.means(),
                table.hitPolicy(),
                table.rows().size(),
                PATH + TABLES + table.name());
    }

    private void prepare(String path, ObjectWriter writer, Object content) {
        try {
            documents.put(
                    path,
                    new PreparedDocument(
                            writer.writeValueAsBytes(content),
                            MediaType.APPLICATION_JSON,
                            language,
                            HttpHeaders.ACCEPT_LANGUAGE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the rulebook tells at " + path + " cannot be written as JSON.", e);
        }
    }

    /** A set of constants is told in the order in which they are declared, and one of words by the alphabet. */
    private static StdDelegatingSerializer inOrder() {
        return new StdDelegatingSerializer(new StdConverter<Set<?>, List<?>>() {
            @Override
            public List<?> convert(Set<?> unordered) {
                return unordered.stream().sorted().toList();
            }
        });
    }

    /** What is told at a path below that of the rulebook; null: nothing is. */
    public @Nullable PreparedDocument at(String path) {
        return documents.get(path);
    }

    /** The names of what is told below a path. */
    public List<String> names(String path) {
        List<String> names = new ArrayList<>();
        for (String told : documents.keySet()) {
            if (told.startsWith(path)) {
                names.add(told.substring(path.length()));
            }
        }
        return names;
    }
}
