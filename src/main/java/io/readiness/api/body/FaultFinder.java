package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.readiness.api.body.JsonBody.LocatedFault;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.profile.Contradiction;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds all that is wrong with a body that has a fault. Jackson stops at the first one, so that one is noted and cut
 * out, and the rest is bound again; then what remains is validated, and cut once more down to what is sound.
 */
final class FaultFinder {
    private final ObjectReader reader;
    private final Validator validator;
    private final JsonDocument tree;
    private final List<LocatedFault> faults = new ArrayList<>();
    private final Set<JsonPath> cut = new HashSet<>();

    FaultFinder(ObjectReader reader, Validator validator, JsonDocument tree) {
        this.reader = reader;
        this.validator = validator;
        this.tree = tree;
    }

    JsonBody<?> find() {
        tree.repeated()
                .forEach((place, last) -> note(
                        place,
                        new Fault(
                                place.toString(),
                                JsonDocument.value(last),
                                "stands here more than once",
                                "Keep one of them.")));
        Object remains = bind();
        while (remains != null && !enough()) {
            Set<ConstraintViolation<Object>> violations = validator.validate(remains);
            if (violations.isEmpty()) {
                return new JsonBody<>(remains, faults, this::inSent);
            }
            violations.stream()
                    .sorted(Comparator.comparing(ConstraintViolation::getMessage))
                    .forEach(violation -> note(violation, tree.asSent(place(violation.getPropertyPath()))));
            if (!cutUnsound(violations)) {
                return new JsonBody<>(remains, faults, this::inSent);
            }
            remains = bind();
        }
        return new JsonBody<>(null, faults, this::inSent);
    }

    private boolean enough() {
        return faults.size() > InvalidRequest.MAX_FAULTS;
    }

    private void note(JsonPath sent, Fault fault) {
        cut.add(sent);
        faults.add(new LocatedFault(sent, fault));
    }

    /** Binds what remains, again and again without the fault that was met; null where nothing can be bound. */
    private @Nullable Object bind() {
        while (tree.root() != null && !enough()) {
            try {
                Object bound = reader.readValue(tree.root());
                if (bound != null) {
                    return bound;
                }
                note(JsonPath.ROOT, FaultMessages.of(JsonPath.ROOT, tree.root(), reader.getValueType()));
                tree.cut(JsonPath.ROOT);
            } catch (JsonProcessingException e) {
                JsonPath place = place(e);
                JsonPath sent = tree.asSent(place);
                note(sent, FaultMessages.of(sent, tree.at(place), e, reader.getValueType()));
                tree.cut(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    /** Where Jackson stopped. */
    private JsonPath place(JsonProcessingException e) {
        JsonPath place = JsonPath.ROOT;
        if (!(e instanceof JsonMappingException stopped)) {
            return place;
        }
        for (JsonMappingException.Reference step : stopped.getPath()) {
            if (step.getFieldName() != null) {
                place = place.then(step.getFieldName());
            } else {
                boolean set = step.getFrom() instanceof Set;
                place = place.then(set ? indexInSet(tree.at(place), step.getIndex()) : step.getIndex());
            }
        }
        return place;
    }

    /** For a set, Jackson tells how many different entries came before, which is no index where some are repeated. */
    private static int indexInSet(@Nullable JsonNode list, int differentBefore) {
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; list != null && i < list.size(); i++) {
            if (seen.size() == differentBefore && !seen.contains(list.get(i))) {
                return i;
            }
            seen.add(list.get(i));
        }
        return differentBefore;
    }

    private static JsonPath place(Path path) {
        JsonPath place = JsonPath.ROOT;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                place = place.then(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                place = place.then(node.getName());
            }
        }
        return place;
    }

    /** What was cut out for a fault is not missing as well, and one word about a place is enough. */
    private void note(ConstraintViolation<?> violation, JsonPath sent) {
        if (!cut.contains(sent) && !(isNothing(violation.getInvalidValue()) && isEmptied(sent))) {
            note(sent, FaultMessages.of(sent, violation));
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> list && list.isEmpty());
    }

    /** Whether something was cut out of it, which is why it may lack what it had. */
    private boolean isEmptied(JsonPath sent) {
        return cut.stream().anyMatch(sent::holds);
    }

    /**
     * Cuts what was refused, and what lacks something required, but never the whole document for lack of a field of
     * its own. From the last to the first, so that the indexes of what is still to be cut stay true.
     */
    private boolean cutUnsound(Set<ConstraintViolation<Object>> violations) {
        SortedSet<JsonPath> unsound = new TreeSet<>(Comparator.reverseOrder());
        for (ConstraintViolation<Object> violation : violations) {
            JsonPath place = place(violation.getPropertyPath());
            JsonPath sent = tree.at(place) == null ? place.parent() : place;
            if (!sent.isRoot()) {
                unsound.add(sent);
            }
        }
        unsound.forEach(tree::cut);
        return !unsound.isEmpty();
    }

    /** A contradiction is told unless something beside or beneath it was cut, since that may be what made it. */
    private @Nullable LocatedFault inSent(Contradiction found) {
        JsonPath sent = tree.asSent(JsonPath.of(found.path()));
        boolean robbed = cut.stream()
                .anyMatch(gone -> !gone.isRoot() && (gone.parent().equals(sent.parent()) || sent.holds(gone)));
        return robbed ? null : JsonBody.located(sent, found);
    }
}
