package io.readiness.api;

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
final class Binding {
    private static final Logger LOG = Logger.getLogger(Binding.class);

    private final ObjectMapper json;
    private final Validator validator;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    Binding(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Binds a document.
     *
     * @param sent the document
     * @param type the record it should be
     */
    Submitted<?> bind(byte[] sent, Type type) throws IOException {
        Object sound = sound(sent, type);
        if (sound != null) {
            return new Submitted<>(sound, sent);
        }
        JsonTree tree = JsonTree.read(json.getFactory().createParser(sent));
        return new FaultFinder(reader(type), validator, tree).find();
    }

    /** Binds a document to a record that is known by its class. */
    @SuppressWarnings("unchecked")
    <T> Submitted<T> bind(byte[] sent, Class<T> type) throws IOException {
        return (Submitted<T>) bind(sent, (Type) type);
    }

    /** The record that a document is; null where it has a fault. */
    @Nullable
    Object sound(byte[] sent, Type type) {
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
