package io.readiness.api.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Binds JSON once, strictly; only what has a fault is taken apart to find all of them. */
@Singleton
public final class JsonBinder {
    private static final Logger LOG = Logger.getLogger(JsonBinder.class);

    private final ObjectMapper json;
    private final Validator validator;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    public JsonBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Binds a document.
     *
     * @param sent the document
     * @param type the record it should be
     */
    JsonBody<?> bind(byte[] sent, Type type) throws IOException {
        Object valid = valid(sent, type);
        if (valid != null) {
            return new JsonBody<>(valid, sent);
        }
        JsonDocument tree = JsonDocument.read(json.getFactory().createParser(sent));
        return new FaultFinder(reader(type), validator, tree).find();
    }

    /** Binds a document to a record that is known by its class. */
    @SuppressWarnings("unchecked")
    public <T> JsonBody<T> bind(byte[] sent, Class<T> type) throws IOException {
        return (JsonBody<T>) bind(sent, (Type) type);
    }

    /** The record that a document is; null where it has a fault. */
    @Nullable
    public Object valid(byte[] sent, Type type) {
        try {
            Object told = reader(type).readValue(sent);
            return told != null && validator.validate(told).isEmpty() ? told : null;
        } catch (IOException e) {
            LOG.trace("A body with a fault", e);
            return null;
        }
    }

    private ObjectReader reader(Type type) {
        return readers.computeIfAbsent(type, t -> json.readerFor(json.constructType(t)));
    }
}
