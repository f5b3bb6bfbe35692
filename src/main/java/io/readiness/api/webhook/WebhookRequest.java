package io.readiness.api.webhook;

import io.readiness.profile.Contradiction;
import io.readiness.rulebook.Nearest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where events are to be sent to.
 *
 * @param url an address that begins with https://; required
 * @param types the types of events that are sent there, for example order.completed; absent or empty: all
 * @param disabled whether nothing is sent there for now
 */
public record WebhookRequest(
        @NotBlank @Size(max = 2000) String url,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 64) String> types,
        @Nullable Boolean disabled) {

    SortedSet<String> listensTo() {
        return types == null ? new TreeSet<>() : new TreeSet<>(types);
    }

    boolean isDisabled() {
        return Boolean.TRUE.equals(disabled);
    }

    /**
     * What cannot be so. Asked as well of what is left of a request that has other faults.
     *
     * @param refusal why nothing may be sent to an address
     */
    List<Contradiction> contradictions(Function<URI, Optional<String>> refusal) {
        List<Contradiction> found = new ArrayList<>();
        address(refusal)
                .ifPresent(
                        why -> found.add(
                                new Contradiction(
                                        "$.url",
                                        url,
                                        why,
                                        "Give the address of a receiver on the public network, for example https://hooks.example.com/readiness.")));
        List<String> known = EventType.all();
        for (int i = 0; types != null && i < types.size(); i++) {
            String type = types.get(i);
            if (type != null && !known.contains(type)) {
                found.add(new Contradiction(
                        "$.types[" + i + "]",
                        type,
                        "is no type of event; there are " + String.join(", ", known),
                        "Did you mean " + Nearest.to(type, known) + "? Leave types out to hear of all."));
            }
        }
        return found;
    }

    private Optional<String> address(Function<URI, Optional<String>> refusal) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            return refusal.apply(new URI(url));
        } catch (URISyntaxException none) {
            return Optional.of("is no address");
        }
    }
}
