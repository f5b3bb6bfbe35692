package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Binds JSON once, strictly; only what has a fault is taken apart to find all of them. */
@Singleton
public final class JsonBinder {
    private final ObjectMapper json;
    private final FaultFinder faults;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    public JsonBinder(ObjectMapper json) {
        this.json = json;
        this.faults = new FaultFinder(json);
    }

    /**
     * Binds a document.
     *
     * @param sent the document
     * @param type the record it should be
     */
    JsonBody<?> bind(byte[] sent, Type type) throws IOException {
        String text = JsonDocument.text(sent);
        Object valid = valid(text, type);
        return valid != null
                ? new JsonBody<>(valid, sent)
                : faults.find(JsonDocument.read(json.getFactory().createParser(text)), json.constructType(type), sent);
    }

    /** Binds a document to a record that is known by its class. */
    @SuppressWarnings("unchecked")
    public <T> JsonBody<T> bind(byte[] sent, Class<T> type) throws IOException {
        return (JsonBody<T>) bind(sent, (Type) type);
    }

    /** A record as if a caller had sent it, so that the same is asked of it. */
    @SuppressWarnings("unchecked")
    public <T> JsonBody<T> written(T told) {
        try {
            return (JsonBody<T>) bind(json.writeValueAsBytes(told), (Type) told.getClass());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record that a document is; null where it has a fault, or may have one. */
    @Nullable
    public Object valid(byte[] sent, Type type) {
        return valid(JsonDocument.text(sent), type);
    }

    private @Nullable Object valid(String text, Type type) {
        if (JsonDocument.mayHaveHalf(text)) {
            return null;
        }
        try {
            Object told = reader(type).readValue(text);
            return told != null && Constraints.STRICT.validate(told).isEmpty() ? told : null;
        } catch (JsonProcessingException fault) {
            return null;
        }
    }

    private ObjectReader reader(Type type) {
        return readers.computeIfAbsent(type, t -> json.readerFor(json.constructType(t)));
    }
}
