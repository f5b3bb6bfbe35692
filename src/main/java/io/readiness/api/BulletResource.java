package io.readiness.api;

import io.readiness.api.body.JsonBody;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.BulletAnswer;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Judges bullets of a resume. */
@Path("/api/v1/bullets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class BulletResource {
    private final Languages languages;

    BulletResource(Languages languages) {
        this.languages = languages;
    }

    @POST
    @NonBlocking
    @Operation(
            operationId = "judgeBullets",
            summary = "Judge bullets of a resume",
            description =
                    "Tells for each bullet whether it is strong or weak and why, which parts are there and where, and what to ask oneself for the missing ones. No bullet is rewritten and no fact is made up. Nothing is kept.")
    public RestResponse<BulletAnswer> judge(JsonBody<ResumeBullets> body, @Context HttpHeaders headers) {
        Language language = languages.wanted(headers);
        return language.answer(
                language.assessor().judge(body.checked(told -> List.of()).bullets()));
    }

    /**
     * Bullets of a resume by themselves, to be judged one by one.
     *
     * @param bullets the bullets as written, up to 500 characters each; at least one is required
     */
    public record ResumeBullets(@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> bullets) {}
}
