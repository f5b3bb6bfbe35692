package io.readiness;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record with one part changed, the rest as it is. */
public final class Changed {
    private Changed() {}

    /** The record with the part of this name replaced. */
    public static <R extends Record> R part(R whole, String name, @Nullable Object value) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) whole.getClass();
        RecordComponent[] parts = type.getRecordComponents();
        if (Arrays.stream(parts).noneMatch(part -> part.getName().equals(name))) {
            throw new AssertionError(type.getSimpleName() + " has no part " + name);
        }
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getName().equals(name)
                        ? value
                        : parts[i].getAccessor().invoke(whole);
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
