package io.readiness.web.rulebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.web.Shown;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** The rulebook in force in each language, and its pages, each made when somebody first asks for it. */
@Singleton
final class Explorers {
    private final Languages languages;
    private final ObjectMapper json;
    private final Map<String, Explorer> explorers = new ConcurrentHashMap<>();
    private final Map<String, Search> searches = new ConcurrentHashMap<>();

    /** Only what there is becomes a page, so there are no more than there are things in the rulebook. */
    private final Map<String, PreparedDocument> pages = new ConcurrentHashMap<>();

    Explorers(Languages languages, ObjectMapper json) {
        this.languages = languages;
        this.json = json;
    }

    /** The language that a reader wants. */
    Language language(HttpHeaders headers) {
        return languages.wanted(headers);
    }

    /** The rulebook in the language that a reader wants. */
    Explorer in(HttpHeaders headers) {
        return in(language(headers));
    }

    private Explorer in(Language language) {
        return explorers.computeIfAbsent(language.tag(), first -> new Explorer(language, json));
    }

    Search search(HttpHeaders headers) {
        Explorer book = in(headers);
        return searches.computeIfAbsent(book.language(), first -> book.search());
    }

    /**
     * Another edition at work, to be looked at now.
     *
     * @param tag the language it is wanted in
     */
    Explorer of(Languages edition, String tag) {
        return edition == languages ? in(languages.speaking(tag)) : new Explorer(edition.speaking(tag), json);
    }

    /** A page that stays as it is. */
    RestResponse<Buffer> page(
            String path, Request request, HttpHeaders headers, Function<Explorer, TemplateInstance> shown) {
        Explorer book = in(headers);
        PreparedDocument page = pages.computeIfAbsent(
                book.language() + " " + path,
                first -> new PreparedDocument(
                        shown.apply(book).render().getBytes(StandardCharsets.UTF_8),
                        Shown.HTML,
                        book.language(),
                        HttpHeaders.ACCEPT_LANGUAGE));
        return Shown.prepared(page, request, headers);
    }
}
