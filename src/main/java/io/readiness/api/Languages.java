package io.readiness.api;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.RoleMatcher;
import io.readiness.judgement.Criteria;
import io.readiness.rulebook.CompiledRulebook;
import io.readiness.wording.Readers;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;

/** The rulebook in force, in every language it speaks; a caller's {@code Accept-Language} chooses among them. */
final class Languages {
    private final SortedMap<String, Spoken> spoken = new TreeMap<>();

    Languages(Readers readers, Map<String, Assessor> assessors) {
        assessors.forEach((language, assessor) -> spoken.put(
                language, new Spoken(language, assessor, new RoleMatcher(assessor, readers, new HtmlText()))));
    }

    /** One language, and who speaks it. */
    record Spoken(String language, Assessor assessor, RoleMatcher roles) {
        <T> RestResponse<T> answer(T entity) {
            return headed(RestResponse.ResponseBuilder.ok(entity)).build();
        }

        /** Says in which language the answer is, and that another could have been asked for. */
        <T> RestResponse.ResponseBuilder<T> headed(RestResponse.ResponseBuilder<T> answer) {
            return answer.header(HttpHeaders.CONTENT_LANGUAGE, language)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    /** The language that everybody gets who asks for none that is spoken here. */
    Spoken usual() {
        return Criteria.row(spoken, CompiledRulebook.USUAL_LANGUAGE);
    }

    /** The language that fits best what is wanted; a header that nobody can read asks for none. */
    Spoken wanted(HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return usual();
        }
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(accepted), spoken.keySet());
            return found == null ? usual() : Criteria.row(spoken, found);
        } catch (IllegalArgumentException unreadable) {
            return usual();
        }
    }
}
