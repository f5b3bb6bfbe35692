package io.readiness.api.start;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.RoleMatcher;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.certification.CertificateNames;
import io.readiness.intake.draft.DraftReader;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Contradiction;
import io.readiness.resume.TextJudge;
import io.readiness.rulebook.store.CompiledRulebook;
import io.readiness.wording.TextReader.TextReaders;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The rulebook in force, in every language it speaks; a caller's {@code Accept-Language} chooses among them. */
public final class Languages {
    /** Shorter beginnings are hardly anybody's intention. */
    private static final int SHORTEST_HASH = 7;

    /** That another language, or a compressed answer, could have been asked for. */
    public static final String VARY = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT_ENCODING;

    /** How RFC 9110 (12.5.4) has it written; what reads it stumbles over what is written otherwise. */
    private static final Pattern RANGES;

    static {
        String range = "\\s*+(?:\\*|[A-Za-z]{1,8}+)(?:-(?:\\*|[A-Za-z0-9]{1,8}+))*+";
        String weight = "(?:\\s*+;\\s*+[qQ]=(?:0(?:\\.[0-9]{0,3}+)?+|1(?:\\.0{0,3}+)?+))?+\\s*+";
        RANGES = Pattern.compile(range + weight + "(?:," + range + weight + ")*+");
    }

    private final SortedMap<String, Language> languages = new TreeMap<>();
    private final List<Languages> others;

    /**
     * A rulebook in its languages.
     *
     * @param others further rulebooks, which judge only where they are named
     */
    public Languages(TextReaders readers, Map<String, Assessor> assessors, List<Languages> others) {
        assessors.forEach((language, assessor) -> languages.put(
                language,
                new Language(
                        language, assessor, new RoleMatcher(assessor, readers), drafts(assessor.rulebook(), readers))));
        this.others = others;
    }

    private static DraftReader drafts(Rulebook rulebook, TextReaders readers) {
        return new DraftReader(
                rulebook.drafts(),
                rulebook.resume(),
                new TextJudge(rulebook.resume(), new io.readiness.wording.Languages(rulebook.languages()), readers),
                new CertificateNames(rulebook.certification().catalogue()),
                readers);
    }

    /**
     * The rulebook that is named.
     *
     * @param named a version, or the beginning of a hash, known and not ambiguous; null: the one in force
     */
    public Languages edition(@Nullable String named) {
        return named == null ? this : named(named).get(0);
    }

    /** What is wrong with the name of a rulebook, if anything is. */
    public List<Contradiction> unknownEdition(String named, String path) {
        int found = named(named).size();
        if (found == 1) {
            return List.of();
        }
        return List.of(new Contradiction(
                path,
                named,
                found == 0
                        ? "names no rulebook that is loaded here"
                        : "names " + found + " rulebooks that are loaded here",
                "Name one by its version or the beginning of its hash: "
                        + editions()
                                .map(one -> one.edition().version() + " ("
                                        + one.edition().hash().substring(0, 12) + ")")
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** Every rulebook that is loaded here, the one in force first. */
    public List<Languages> loaded() {
        return editions().toList();
    }

    private Stream<Languages> editions() {
        return Stream.concat(Stream.of(this), others.stream());
    }

    private List<Languages> named(String named) {
        return editions()
                .filter(one -> one.edition().version().equals(named)
                        || (named.length() >= SHORTEST_HASH
                                && one.edition().hash().startsWith(named.toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** Which rulebook it is. */
    public Edition edition() {
        return usual().assessor().rulebook().edition();
    }

    /** One language, and who speaks it. */
    public record Language(String tag, Assessor assessor, RoleMatcher roles, DraftReader drafts) {
        /** Says in which language the answer is, and that another one, or a compressed one, could have been asked for. */
        public <T> RestResponse<T> answer(T entity) {
            return RestResponse.ResponseBuilder.ok(entity)
                    .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                    .header(HttpHeaders.VARY, VARY)
                    .build();
        }
    }

    /** Every language that it speaks. */
    public Collection<Language> all() {
        return languages.values();
    }

    /** The language of a tag, as an answer named it; the usual one where it is not spoken any more. */
    public Language speaking(String tag) {
        return languages.getOrDefault(tag, usual());
    }

    /** The language that everybody gets who asks for none that is spoken here. */
    Language usual() {
        return Scales.row(languages, CompiledRulebook.USUAL_LANGUAGE);
    }

    /** The language that fits best what is wanted; a header that nobody can read asks for none. */
    public Language wanted(HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return usual();
        }
        if (!RANGES.matcher(accepted).matches()) {
            return usual();
        }
        String found = Locale.lookupTag(Locale.LanguageRange.parse(accepted), languages.keySet());
        return found == null ? usual() : Scales.row(languages, found);
    }
}
