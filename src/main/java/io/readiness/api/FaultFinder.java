package io.readiness.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.readiness.api.Submitted.Placed;
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
    private final JsonTree tree;
    private final List<Placed> faults = new ArrayList<>();
    private final Set<Place> cut = new HashSet<>();

    FaultFinder(ObjectReader reader, Validator validator, JsonTree tree) {
        this.reader = reader;
        this.validator = validator;
        this.tree = tree;
    }

    Submitted<?> find() {
        tree.repeated()
                .forEach((place, last) -> note(
                        place,
                        new Fault(place.toString(), echo(last), "stands here more than once", "Keep one of them.")));
        Object remains = bind();
        while (remains != null && !enough()) {
            Set<ConstraintViolation<Object>> violations = validator.validate(remains);
            if (violations.isEmpty()) {
                return new Submitted<>(remains, faults, this::inSent);
            }
            violations.stream()
                    .sorted(Comparator.comparing(ConstraintViolation::getMessage))
                    .forEach(violation -> note(violation, tree.asSent(place(violation.getPropertyPath()))));
            if (!cutUnsound(violations)) {
                return new Submitted<>(remains, faults, this::inSent);
            }
            remains = bind();
        }
        return new Submitted<>(null, faults, this::inSent);
    }

    private boolean enough() {
        return faults.size() > InvalidRequest.MOST_FAULTS;
    }

    private void note(Place sent, Fault fault) {
        cut.add(sent);
        faults.add(new Placed(sent, fault));
    }

    /** Binds what remains, again and again without the fault that was met; null where nothing can be bound. */
    private @Nullable Object bind() {
        while (tree.root() != null && !enough()) {
            try {
                Object bound = reader.readValue(tree.root());
                if (bound != null) {
                    return bound;
                }
                note(Place.ROOT, WrongForm.of(Place.ROOT, tree.root(), reader.getValueType()));
                tree.cut(Place.ROOT);
            } catch (JsonProcessingException e) {
                Place place = place(e);
                Place sent = tree.asSent(place);
                note(sent, WrongForm.of(sent, tree.at(place), e, reader.getValueType()));
                tree.cut(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    /** Where Jackson stopped. */
    private Place place(JsonProcessingException e) {
        Place place = Place.ROOT;
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

    private static Place place(Path path) {
        Place place = Place.ROOT;
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
    private void note(ConstraintViolation<?> violation, Place sent) {
        if (!cut.contains(sent) && !(isNothing(violation.getInvalidValue()) && isEmptied(sent))) {
            note(sent, OutOfBounds.of(sent, violation));
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> list && list.isEmpty());
    }

    /** Whether something was cut out of it, which is why it may lack what it had. */
    private boolean isEmptied(Place sent) {
        return cut.stream().anyMatch(sent::holds);
    }

    /**
     * Cuts what was refused, and what lacks something required, but never the whole document for lack of a field of
     * its own. From the last to the first, so that the indexes of what is still to be cut stay true.
     */
    private boolean cutUnsound(Set<ConstraintViolation<Object>> violations) {
        SortedSet<Place> unsound = new TreeSet<>(Comparator.reverseOrder());
        for (ConstraintViolation<Object> violation : violations) {
            Place place = place(violation.getPropertyPath());
            Place sent = tree.at(place) == null ? place.parent() : place;
            if (!sent.isRoot()) {
                unsound.add(sent);
            }
        }
        unsound.forEach(tree::cut);
        return !unsound.isEmpty();
    }

    /** A contradiction is told unless something beside or beneath it was cut, since that may be what made it. */
    private @Nullable Placed inSent(Contradiction found) {
        Place sent = tree.asSent(Place.of(found.path()));
        boolean robbed = cut.stream()
                .anyMatch(gone -> !gone.isRoot() && (gone.parent().equals(sent.parent()) || sent.holds(gone)));
        return robbed ? null : Submitted.placed(sent, found);
    }

    static @Nullable Object echo(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isTextual() ? node.textValue() : node.toString();
    }
}
