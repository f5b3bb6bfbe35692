package io.readiness.api.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.body.JsonBody.LocatedFault;
import io.readiness.api.body.JsonConfig.PostingAmongOthers;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.profile.Contradiction;
import io.readiness.role.JobPosting;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with a body that has a fault. What binds as a whole is sound; what does not is taken apart into its fields
 * and entries, so that each part is bound once for each level it lies deep and no part again for a fault of another. It stops at
 * one fault more than is told, and into a list that is too long it does not look.
 */
final class FaultFinder {
    private final ObjectMapper json;
    private final Map<Class<?>, RecordForm> forms = new ConcurrentHashMap<>();

    FaultFinder(ObjectMapper json) {
        this.json = json;
    }

    JsonBody<?> find(JsonDocument document, JavaType type, byte[] sent) {
        return new Search(document).body(type, sent);
    }

    /** Whether a part binds and keeps every constraint. */
    private boolean isSound(JsonNode part, Class<?> type) {
        try {
            Object bound = json.readerFor(type).readValue(part);
            return bound != null && Constraints.STRICT.validate(bound).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * What a record looks like as JSON.
     *
     * @param fields its fields by the names that they have in JSON
     * @param open whether other fields are accepted and not read
     */
    private record RecordForm(SortedMap<String, FieldForm> fields, boolean open) {}

    /**
     * What a field looks like as JSON.
     *
     * @param component the component of the record
     * @param type what may stand there
     * @param part the record that stands there, or of which a list does; null: neither
     * @param most how many entries a list may have
     * @param missing what is said where it is required and missing; empty: it may be left out
     */
    private record FieldForm(
            String component,
            JavaType type,
            @Nullable Class<?> part,
            int most,
            Set<? extends ConstraintViolation<?>> missing) {}

    private RecordForm form(Class<?> type) {
        RecordForm known = forms.get(type);
        if (known == null) {
            known = read(type);
            forms.put(type, known);
        }
        return known;
    }

    private RecordForm read(Class<?> type) {
        DeserializationConfig config = json.getDeserializationConfig();
        AnnotationIntrospector annotations = config.getAnnotationIntrospector();
        BeanDescription described = config.introspect(json.constructType(type));
        SortedMap<String, FieldForm> fields = new TreeMap<>();
        for (BeanPropertyDefinition property : described.findProperties()) {
            AnnotatedMember member = property.getConstructorParameter();
            if (member == null) {
                // A question that a record answers, and no part of it.
                continue;
            }
            JavaType content = property.getPrimaryType();
            boolean list = content.isCollectionLikeType();
            Class<?> part = (list ? content.getContentType() : content).getRawClass();
            boolean apart =
                    part.isRecord() && (annotations.findDeserializer(member) == null || part == JobPosting.class);
            fields.put(
                    property.getName(),
                    new FieldForm(
                            property.getInternalName(),
                            content,
                            apart ? part : null,
                            most(member.getAnnotation(Size.class), content),
                            Constraints.THOROUGH.validateValue(type, property.getInternalName(), null)));
        }
        JsonIgnoreProperties.Value ignored = config.getDefaultPropertyIgnorals(type, described.getClassInfo());
        return new RecordForm(fields, ignored != null && ignored.getIgnoreUnknown());
    }

    /** A set of words has no more of them than there are. */
    private static int most(@Nullable Size size, JavaType list) {
        if (list.isTypeOrSubTypeOf(Set.class) && list.getContentType().isEnumType()) {
            return list.getContentType().getRawClass().getEnumConstants().length;
        }
        return size == null ? Integer.MAX_VALUE : size.max();
    }

    /** One look at one document. */
    private final class Search {
        private final JsonDocument document;
        private final List<LocatedFault> faults;

        /** Of a list from which entries were cut, where those that remain had stood. */
        private final Map<JsonNode, List<Integer>> sentIndexes = new IdentityHashMap<>();

        Search(JsonDocument document) {
            this.document = document;
            this.faults = new ArrayList<>(document.faults());
        }

        JsonBody<?> body(JavaType type, byte[] sent) {
            JsonNode sound = record(JsonPath.ROOT, document.root(), type.getRawClass());
            Object remains = sound == null || enough() ? null : bound(sound, type);
            if (remains != null && faults.isEmpty()) {
                Constraints.THOROUGH.validate(remains).stream()
                        .sorted(Comparator.comparing(ConstraintViolation::getMessage))
                        .forEach(violation -> note(place(violation.getPropertyPath()), violation));
            }
            return remains != null && faults.isEmpty()
                    ? new JsonBody<>(remains, sent)
                    : new JsonBody<>(remains, faults, found -> inSent(found, sound));
        }

        private boolean enough() {
            return faults.size() > InvalidRequest.MAX_FAULTS;
        }

        private void note(JsonPath at, Fault fault) {
            if (!enough()) {
                faults.add(new LocatedFault(at, fault));
            }
        }

        /** One word about a place is enough. */
        private void note(JsonPath at, ConstraintViolation<?> violation) {
            if (faults.isEmpty() || !faults.get(faults.size() - 1).place().equals(at)) {
                note(at, FaultMessages.of(at, violation));
            }
        }

        private @Nullable Object bound(JsonNode sound, JavaType type) {
            try {
                return json.readerFor(type).readValue(sound);
            } catch (JsonProcessingException e) {
                JsonPath at = asSent(JsonPath.ROOT.then(steps(e)), sound);
                note(at, FaultMessages.of(at, at.in(document.root()), e, type));
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What remains of an object without its faults; null where too much is missing. The whole document is never given up for lack of a field. */
        private @Nullable JsonNode record(JsonPath at, JsonNode sent, Class<?> type) {
            if (isSound(sent, type)) {
                return sent;
            }
            if (!(sent instanceof ObjectNode object)) {
                note(at, FaultMessages.wrongType(at, sent, type));
                return null;
            }
            RecordForm form = form(type);
            ObjectNode sound = JsonDocument.NODES.objectNode();
            Set<String> names = new TreeSet<>(form.fields().keySet());
            object.fieldNames().forEachRemaining(names::add);
            boolean whole = true;
            for (String name : names) {
                if (enough()) {
                    return null;
                }
                FieldForm field = form.fields().get(name);
                JsonNode value = object.get(name);
                if (value == null && field != null) {
                    field.missing().stream().limit(1).forEach(missing -> note(at.then(name), missing));
                } else if (value != null && (field != null || !form.open())) {
                    JsonNode kept = field(at.then(name), name, value, type, field);
                    if (kept != null) {
                        sound.set(name, kept);
                    }
                }
                whole &= field == null || field.missing().isEmpty() || sound.has(name);
            }
            return whole || at.isRoot() ? sound : null;
        }

        private @Nullable JsonNode field(
                JsonPath at, String name, JsonNode value, Class<?> type, @Nullable FieldForm field) {
            if (JsonDocument.isTold(value)) {
                return null;
            }
            if (field == null) {
                return alone(at, name, value, type, 1) ? value : null;
            }
            if (value.isNull()) {
                note(
                        at,
                        field.missing().stream()
                                .findFirst()
                                .map(missing -> FaultMessages.of(at, missing))
                                .orElseGet(
                                        () -> FaultMessages.isNull(at, "Leave it out; what is absent is not said.")));
                return null;
            }
            if (field.type().isCollectionLikeType() && value instanceof ArrayNode list) {
                return list(at, name, list, type, field);
            }
            if (field.part() == null || field.type().isCollectionLikeType()) {
                return alone(at, name, value, type, 1) ? value : null;
            }
            if (field.part() == JobPosting.class) {
                Deque<Reference> way = new ArrayDeque<>();
                JsonNode posting = PostingAmongOthers.in(value, way);
                return record(at.then(steps(List.copyOf(way))), posting, field.part());
            }
            return record(at, value, field.part());
        }

        private @Nullable JsonNode list(JsonPath at, String name, ArrayNode sent, Class<?> type, FieldForm field) {
            if (sent.size() > field.most()) {
                note(at, FaultMessages.tooLong(at, sent.size(), field.most()));
                return null;
            }
            boolean set = field.type().isTypeOrSubTypeOf(Set.class);
            Set<JsonNode> seen = new HashSet<>();
            ArrayNode sound = JsonDocument.NODES.arrayNode();
            List<Integer> indexes = new ArrayList<>();
            for (int i = 0; i < sent.size() && !enough(); i++) {
                JsonNode entry = sent.get(i);
                JsonPath place = at.then(i);
                if (set && !seen.add(entry)) {
                    note(place, FaultMessages.repeated(place, entry));
                    continue;
                }
                JsonNode kept = entry(place, name, entry, type, field);
                if (kept != null) {
                    sound.add(kept);
                    indexes.add(i);
                }
            }
            if (sound.isEmpty()) {
                Set<? extends ConstraintViolation<?>> missing =
                        Constraints.THOROUGH.validateValue(type, field.component(), List.of());
                if (sent.isEmpty()) {
                    missing.forEach(violation -> note(at, violation));
                }
                return missing.isEmpty() ? sound : null;
            }
            sentIndexes.put(sound, indexes);
            return sound;
        }

        private @Nullable JsonNode entry(JsonPath at, String name, JsonNode entry, Class<?> type, FieldForm field) {
            if (JsonDocument.isTold(entry)) {
                return null;
            }
            if (entry.isNull()) {
                note(at, FaultMessages.isNull(at, "Remove it from the list."));
                return null;
            }
            if (field.part() != null) {
                return record(at, entry, field.part());
            }
            return alone(at, name, JsonDocument.NODES.arrayNode().add(entry), type, 2) ? entry : null;
        }

        /**
         * Whether a value of one field is sound by itself, with no other field beside it.
         *
         * @param steps how many steps lead from the record to the place
         */
        private boolean alone(JsonPath at, String name, JsonNode value, Class<?> type, int steps) {
            JsonNode object = JsonDocument.NODES.objectNode().set(name, value);
            try {
                Object bound = json.readerFor(type).readValue(object);
                FieldForm field = form(type).fields().get(name);
                var violations = field == null
                        ? Set.<ConstraintViolation<Object>>of()
                        : Constraints.THOROUGH.validateProperty(bound, field.component());
                violations.stream()
                        .sorted(Comparator.comparing(ConstraintViolation::getMessage))
                        .forEach(violation -> note(
                                further(at, place(violation.getPropertyPath()).steps(), steps), violation));
                return violations.isEmpty();
            } catch (JsonProcessingException e) {
                List<Object> way = steps(e);
                JsonPath place = further(at, way, steps);
                JsonNode there = new JsonPath(way).in(object);
                note(place, FaultMessages.of(place, there.isMissingNode() ? null : there, e, json.constructType(type)));
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static JsonPath further(JsonPath at, List<Object> way, int steps) {
            return way.size() <= steps ? at : at.then(way.subList(steps, way.size()));
        }

        /** A contradiction is told unless something beside or beneath it was cut, since that may be what made it. */
        private @Nullable LocatedFault inSent(Contradiction found, @Nullable JsonNode remains) {
            JsonPath sent = asSent(JsonPath.of(found.path()), remains);
            boolean robbed = faults.stream()
                    .map(LocatedFault::place)
                    // All is within the root, which has nothing beside it.
                    .anyMatch(gone ->
                            !gone.isRoot() && (sent.holds(gone) || gone.parent().equals(sent.parent())));
            return robbed ? null : JsonBody.located(sent, found);
        }

        /** Where a place of what remains stood in the document that was sent. */
        private JsonPath asSent(JsonPath place, @Nullable JsonNode remains) {
            JsonPath sent = JsonPath.ROOT;
            JsonNode node = remains;
            for (Object step : place.steps()) {
                List<Integer> indexes = node == null ? List.of() : sentIndexes.getOrDefault(node, List.of());
                sent = sent.then(step instanceof Integer index && index < indexes.size() ? indexes.get(index) : step);
                node = node == null
                        ? null
                        : step instanceof Integer index ? node.get(index) : node.get(step.toString());
            }
            return sent;
        }
    }

    private static List<Object> steps(JsonProcessingException e) {
        return e instanceof JsonMappingException stopped ? steps(stopped.getPath()) : List.of();
    }

    private static List<Object> steps(List<Reference> way) {
        List<Object> steps = new ArrayList<>();
        for (Reference step : way) {
            steps.add(step.getFieldName() != null ? step.getFieldName() : (Object) step.getIndex());
        }
        return steps;
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
}
