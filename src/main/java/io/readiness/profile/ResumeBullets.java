package io.readiness.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Bullets of a resume by themselves, to be judged one by one.
 *
 * @param bullets the bullets as written, up to 500 characters each; at least one is required
 */
public record ResumeBullets(@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> bullets) {}
