package io.readiness.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.role.RoleMatch;
import io.readiness.role.RoleMatch.RoleScope;
import io.readiness.role.RoleMatchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An advertisement with what a careful reader takes from it.
 *
 * @param id its name
 * @param title the title of the role; absent: the text begins with it
 * @param form what {@code body} is: a text, Markdown, HTML, or JSON-LD
 * @param language its language, where it is not English
 * @param body what would be sent
 * @param scope what the role is
 * @param alsoAcceptable what another careful reader may say
 * @param underAPmTitle whether it is delivery under the title of a Product Manager
 * @param signs what is truly a duty of the role, by side
 * @param signsOpen what may be read or not
 * @param notSigns what must not count
 */
record Advertisement(
        String id,
        @Nullable String title,
        String form,
        @Nullable String language,
        String body,
        Scope scope,
        @JsonProperty("also-acceptable") @Nullable List<Scope> alsoAcceptable,

        @JsonProperty("delivery-is-under-a-pm-title") @Nullable
        Boolean underAPmTitle,

        @Nullable Map<String, List<Sign>> signs,
        @JsonProperty("signs-open") @Nullable List<Sign> signsOpen,
        @JsonProperty("not-signs") @Nullable List<NotSign> notSigns) {
    private static final ObjectMapper YAML = Yaml.mapper();
    private static final Path TEXTS = Path.of("src", "test", "resources", "texts");
    private static final Map<String, String> SOURCES = Map.of(
            "strangers",
            "advertisements.yaml",
            "open",
            "advertisements-open.yaml",
            "kept apart",
            "advertisements-kept-apart.yaml");

    enum Scope {
        PM(EnumSet.of(RoleScope.PM_SCOPE)),
        MIXED(EnumSet.of(RoleScope.MIXED)),
        DELIVERY(EnumSet.of(RoleScope.DELIVERY_SCOPE, RoleScope.DELIVERY_SCOPE_UNDER_A_PM_TITLE)),
        UNKNOWN(EnumSet.of(RoleScope.UNKNOWN));

        private final Set<RoleScope> told;

        Scope(Set<RoleScope> told) {
            this.told = told;
        }

        static Scope of(RoleScope told) {
            return Stream.of(values())
                    .filter(scope -> scope.told.contains(told))
                    .findFirst()
                    .orElseThrow();
        }

        boolean isToldBy(RoleMatch match) {
            return told.contains(match.scope());
        }
    }

    record Sign(String sign, String phrase) {}

    record NotSign(
            String phrase, @JsonProperty("looks-like") String looksLike) {}

    /** All there are, by their source. */
    static SortedMap<String, List<Advertisement>> bySource() {
        SortedMap<String, List<Advertisement>> sources = new TreeMap<>(Map.of("own", own()));
        SOURCES.forEach((name, file) -> {
            if (Files.exists(TEXTS.resolve(file))) {
                sources.put(name, of(TEXTS.resolve(file)));
            }
        });
        return sources;
    }

    /** Those beside the rules, as the first example of roles says what they are. */
    private static List<Advertisement> own() {
        RoleExample example = RoleExample.all().get(0);
        List<Advertisement> own = new ArrayList<>();
        example.request().roles().forEach(role -> {
            Object scope = example.shows().get("roles.find { it.id == '" + role.id() + "' }.scope");
            if (scope != null) {
                Scope told = Scope.of(RoleScope.valueOf(scope.toString()));
                own.add(new Advertisement(
                        role.id(), null, "text", null, role.text(), told, null, null, null, null, null));
            }
        });
        return own;
    }

    /** The advertisements of a file. */
    static List<Advertisement> of(Path source) {
        try {
            return YAML.readerFor(new TypeReference<List<Advertisement>>() {})
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(source.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(source.toString(), e);
        }
    }

    RoleMatch match() {
        ObjectNode role = YAML.createObjectNode().put("id", id);
        try {
            if (form.equals("json-ld")) {
                role.set("jobPosting", YAML.readTree(body));
            } else {
                role.put("text", body);
                if (title != null) {
                    role.put("title", title);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(id, e);
        }
        ObjectNode request = YAML.createObjectNode();
        request.putObject("profile").put("reference", "c-1");
        request.putArray("roles").add(role);
        return BuiltIn.ROLES
                .match(BuiltIn.read(request.toString(), RoleMatchRequest.class), BuiltIn.AS_OF)
                .roles()
                .get(0);
    }

    boolean isRight(RoleMatch match) {
        return scope.isToldBy(match);
    }

    boolean isAcceptable(RoleMatch match) {
        return isRight(match)
                || (alsoAcceptable != null && alsoAcceptable.stream().anyMatch(other -> other.isToldBy(match)));
    }

    /** The signs that are truly duties. */
    Set<String> labelled() {
        return signs == null
                ? Set.of()
                : signs.values().stream()
                        .flatMap(List::stream)
                        .map(Sign::sign)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> open() {
        return signsOpen == null ? Set.of() : signsOpen.stream().map(Sign::sign).collect(Collectors.toSet());
    }

    static Set<String> shown(RoleMatch match) {
        return match.shows().stream()
                .map(RoleMatch.StatedIndicator::sign)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Places that are quoted for a sign and must not count for it. */
    List<String> wronglyQuoted(RoleMatch match) {
        List<String> wrong = new ArrayList<>();
        for (NotSign not : notSigns == null ? List.<NotSign>of() : notSigns) {
            match.shows().stream()
                    .filter(shown -> shown.sign().equals(not.looksLike()))
                    .flatMap(shown -> shown.because().stream())
                    .filter(quote -> plain(not.phrase()).contains(plain(quote.words())))
                    .forEach(quote -> wrong.add(not.looksLike() + ": " + quote.words()));
        }
        return wrong;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s*_]+", " ").strip();
    }

    @Override
    public String toString() {
        return id;
    }
}
