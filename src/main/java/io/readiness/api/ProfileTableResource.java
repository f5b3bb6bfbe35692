package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.Compressed;
import io.readiness.access.Needs;
import io.readiness.access.Open;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.batch.Batch;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.prepared.Accepted;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.intake.table.ProfileColumn;
import io.readiness.intake.table.ProfileColumns;
import io.readiness.intake.table.ProfileTableWriter;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes candidates as a table for profiles by the line, gives profiles back as a table, and says which columns there are. */
@Path("/api/v1/profiles/table")
@Needs(Scope.ASSESS)
final class ProfileTableResource {
    static final String CSV = "text/csv";

    private static final String CSV_IN_UTF_8 = CSV + ";charset=UTF-8";
    private static final String SCHEMA = "profile.schema.json";
    private static final String EXAMPLE = "profile-table-example.json";

    private final QueryReader queries;
    private final JsonBinder binder;
    private final ObjectMapper json;
    private final TableConversion conversion;
    private final OnFirstRequest<PreparedDocument> template;
    private final OnFirstRequest<PreparedDocument> description;

    ProfileTableResource(QueryReader queries, JsonBinder binder, ObjectMapper json, Vertx vertx) {
        this.queries = queries;
        this.binder = binder;
        this.json = json;
        this.conversion = new TableConversion(binder, json);
        this.template = new OnFirstRequest<>(vertx, () -> prepared(template(), CSV_IN_UTF_8));
        this.description = new OnFirstRequest<>(
                vertx, () -> prepared(json.writeValueAsBytes(described()), MediaType.APPLICATION_JSON));
    }

    private static PreparedDocument prepared(byte[] content, String type) {
        return new PreparedDocument(content, type, null, HttpHeaders.ACCEPT);
    }

    /**
     * The columns of a table of candidates.
     *
     * @param columns all columns, in the order in which they are written; a table has those of them that it needs, in any order
     */
    public record TableDescription(List<DescribedColumn> columns) {}

    /**
     * A column of a table.
     *
     * @param name the field of the profile, with N for the number of an entry of a list, from 1
     * @param form how a cell of it is written
     * @param words the words that may stand in it; empty: it is no column of words
     * @param most up to what each of the numbers in its name goes
     * @param says what it is
     */
    public record DescribedColumn(
            String name, ProfileColumn.CellForm form, List<String> words, List<Integer> most, String says) {}

    @GET
    @Open("An empty table tells nothing of anybody.")
    @Compressed
    @Operation(
            operationId = "profileTableTemplate",
            summary = "The columns of a table of candidates",
            description =
                    "As CSV: a template with every column, each list with its first entry, and a row as an example, to be opened in a spreadsheet. As JSON, which has to be asked for by Accept: what stands in each column and how it is written.")
    @APIResponse(
            responseCode = "200",
            description = "The template, or the description of the columns",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TableDescription.class))
            })
    public CompletionStage<RestResponse<Buffer>> template(@Context Request request, @Context HttpHeaders headers) {
        boolean described = Accepted.mediaTypes(headers)
                .preferred(CSV, MediaType.APPLICATION_JSON)
                .equals(MediaType.APPLICATION_JSON);
        return (described ? description : template).get().thenApply(document -> document.answer(request, headers));
    }

    private byte[] template() throws IOException {
        Profile example =
                binder.bind(PreparedDocument.packaged(EXAMPLE), Profile.class).checked(told -> List.of());
        return ProfileTableWriter.template(example).getBytes(StandardCharsets.UTF_8);
    }

    /** What a column is, says the schema of a profile, which is packaged as well. */
    private TableDescription described() throws IOException {
        JsonNode schema = json.readTree(PreparedDocument.packaged(SCHEMA));
        return new TableDescription(ProfileColumns.ofProfiles().all().stream()
                .map(column -> new DescribedColumn(
                        column.name(), column.form(), column.words(), column.most(), says(column.name(), schema)))
                .toList());
    }

    private static String says(String name, JsonNode schema) {
        JsonNode at = schema;
        String says = "";
        for (String step : name.split("\\.")) {
            JsonNode field = at.path("properties").path(step);
            if (field.isMissingNode()) {
                field = at.path("items");
            }
            says = field.path("description").asText(says);
            at = field.has("$ref") ? schema.at(field.get("$ref").asText().substring(1)) : field;
        }
        return says;
    }

    /** Leaves the event loop: a thousand profiles are bound and checked for one answer. */
    @POST
    @Blocking
    @Consumes({CSV, Batch.NDJSON})
    @Operation(
            operationId = "convertProfileTable",
            summary = "A table of candidates to profiles, and back",
            description =
                    "A table as CSV, a candidate in each row, is answered by the line: the row by its number, with the profile or with the problem of that row alone. Columns are named as the template names them and stand in any order; the separator is a comma, a semicolon or a tab. Profiles by the line, or lines as a table is answered with, are answered with a table; there a line that is no profile refuses all of them, since a table has no place for a problem. Up to 1,000 candidates at once. Nothing is assessed and nothing is kept.")
    @RequestBody(
            required = true,
            description = "A table, or profiles by the line in UTF-8.",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Batch.NDJSON, schema = @Schema(implementation = Profile.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each row, by the line; or the table",
            content = {
                @Content(mediaType = Batch.NDJSON, schema = @Schema(implementation = TableConversion.TableRow.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<byte[]> convert(byte[] sent, @RestQuery @Nullable String asOf, @Context HttpHeaders headers)
            throws IOException {
        Query query = queries.read(asOf, headers);
        boolean table = CSV.equals(
                headers.getMediaType().getType() + "/" + headers.getMediaType().getSubtype());
        String answered = table ? Batch.NDJSON : CSV_IN_UTF_8;
        Accepted.mediaTypes(headers).preferred(table ? Batch.NDJSON : CSV, Problem.MEDIA_TYPE);
        byte[] answer = table
                ? conversion.profiles(sent, charset(headers.getMediaType()), query.day())
                : conversion.table(sent, query.day());
        return RestResponse.ResponseBuilder.ok(answer, answered).build();
    }

    private static @Nullable Charset charset(MediaType type) {
        String told = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return told == null ? null : Charset.forName(told);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(Problem.of(
                    ProblemKind.WRONG_CONTENT_TYPE,
                    "The table's charset is not known here. Send it in UTF-8, UTF-16 or windows-1252."));
        }
    }
}
