package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.judgement.scale.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers with a meaning: read once, and put where rules, tables and sentences name them. */
public final class Parameters {
    public static final String FILE = "parameters.yaml";

    /** A name such as {@code discovery.owned}, where nothing is called that is written like one. */
    private static final String NAME = "[a-z][A-Za-z]*\\.[a-z][A-Za-z]*";

    private static final Pattern KEY = Pattern.compile(NAME);
    private static final Pattern IN_A_SENTENCE = Pattern.compile("\\{(" + NAME + ")}");
    private static final Pattern IN_A_RULE = Pattern.compile("(?<![\\w.$])(" + NAME + ")(?![\\w(.])");

    /** No parameter at all, for files that can name none. */
    static final Parameters NONE = new Parameters(new TreeMap<>());

    private final SortedMap<String, Parameter> byKey;

    private Parameters(SortedMap<String, Parameter> byKey) {
        this.byKey = byKey;
    }

    /** A parameter as it is written. */
    private record Row(
            int value,
            String unit,
            List<String> claims,
            @Nullable String assumption) {}

    public static Parameters read(RulebookSource source, String language) {
        Map<String, Row> rows = Yaml.read(source, language, NONE, FILE, new TypeReference<TreeMap<String, Row>>() {});
        SortedMap<String, Parameter> byKey = new TreeMap<>();
        JsonNode words = Texts.wordsBeside(source, language, FILE);
        rows.forEach((key, row) -> {
            if (words != null
                    && (words.path(key).path("unit").isMissingNode()
                            || (row.assumption() != null
                                    && words.path(key).path("assumption").isMissingNode()))) {
                throw source.fault(
                        Texts.file(language, FILE),
                        key + ":",
                        "The parameter " + key + " has no unit here, or no assumption.",
                        "Write in this language what " + FILE + " says of it.");
            }
            if (!KEY.matcher(key).matches() || row.value() < 1) {
                throw source.fault(
                        FILE,
                        key + ":",
                        "The parameter " + key + " has the value " + row.value() + ".",
                        "Name it by two words joined by a dot, as in discovery.owned, and give it a whole number from 1.");
            }
            byKey.put(key, new Parameter(key, row.value(), row.unit(), row.claims(), row.assumption()));
        });
        return new Parameters(byKey);
    }

    public SortedMap<String, Parameter> byKey() {
        return byKey;
    }

    @Nullable
    Integer value(String key) {
        Parameter parameter = byKey.get(key);
        return parameter == null ? null : parameter.value();
    }

    /** What to try instead of a name that no parameter has. */
    public String nearest(String key) {
        return "Did you mean " + Nearest.to(key, byKey.keySet()) + "? Parameters stand in " + FILE + ".";
    }

    /**
     * A sentence with the values of the parameters that it names.
     *
     * @param refused makes the fault for a name that no parameter has
     */
    public String fill(String sentence, Function<String, RuntimeException> refused) {
        return replaced(IN_A_SENTENCE, sentence, refused);
    }

    /** The condition of a rule with the values of the parameters that it names. */
    public String bind(String code, Function<String, RuntimeException> refused) {
        return replaced(IN_A_RULE, code, refused);
    }

    private String replaced(Pattern named, String text, Function<String, RuntimeException> refused) {
        return named.matcher(text).replaceAll(found -> {
            Integer value = value(found.group(1));
            if (value == null) {
                throw refused.apply(found.group(1));
            }
            return value.toString();
        });
    }

    /** The parameters that a sentence names, in its order. */
    public static List<String> inSentence(String sentence) {
        return named(IN_A_SENTENCE, sentence);
    }

    /** The parameters that the condition of a rule names, in its order. */
    public static List<String> inRule(String code) {
        return named(IN_A_RULE, code);
    }

    private static List<String> named(Pattern named, String text) {
        return named.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
