package io.readiness.profile;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Records by the names of their components, for what is done alike with every kind of record. */
public final class Records {
    private static final ClassValue<Shape> KNOWN = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            try {
                return Shape.of(type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be looked into.", e);
            }
        }
    };

    private Records() {}

    /** Hands on the name and the value of each component, in their order. */
    public static void forEach(Record record, BiConsumer<String, @Nullable Object> to) {
        for (Component component : KNOWN.get(record.getClass()).components()) {
            to.accept(component.name(), component.in(record));
        }
    }

    /**
     * The same record with one component changed, which its constructor may refuse.
     *
     * @throws IllegalArgumentException if there is no such component, or the value is none for it
     */
    public static <R extends Record> R with(R record, String name, @Nullable Object value) {
        Shape shape = KNOWN.get(record.getClass());
        Object[] values = new Object[shape.components().size()];
        boolean found = false;
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            boolean changed = component.name().equals(name);
            found |= changed;
            values[i] = changed ? component.fitting(value) : component.in(record);
        }
        if (!found) {
            throw new IllegalArgumentException(
                    record.getClass().getSimpleName() + " has no component " + name + ". Maybe one of "
                            + shape.components().stream().map(Component::name).toList() + "?");
        }
        @SuppressWarnings("unchecked") // the constructor is that of its class
        R other = (R) shape.of(values);
        return other;
    }

    /** What records of one class are made of, and how they are made. */
    private record Shape(List<Component> components, MethodHandle canonical) {
        static Shape of(Class<?> type) throws ReflectiveOperationException {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            Component[] named = new Component[components.length];
            for (int i = 0; i < components.length; i++) {
                named[i] = Component.of(components[i]);
            }
            return new Shape(
                    List.of(named),
                    MethodHandles.lookup()
                            .unreflectConstructor(constructor)
                            .asSpreader(Object[].class, components.length)
                            .asType(MethodType.methodType(Object.class, Object[].class)));
        }

        Object of(@Nullable Object[] values) {
            try {
                return (Object) canonical.invokeExact(values);
            } catch (Throwable e) {
                throw unchecked(e);
            }
        }
    }

    private record Component(String name, Class<?> type, MethodHandle reads) {
        static Component of(RecordComponent component) throws ReflectiveOperationException {
            component.getAccessor().setAccessible(true);
            MethodHandle reads = MethodHandles.lookup().unreflect(component.getAccessor());
            return new Component(
                    component.getName(),
                    component.getType(),
                    reads.asType(MethodType.methodType(Object.class, Record.class)));
        }

        @Nullable
        Object in(Record record) {
            try {
                return (Object) reads.invokeExact(record);
            } catch (Throwable e) {
                throw unchecked(e);
            }
        }

        @Nullable
        Object fitting(@Nullable Object value) {
            Class<?> wanted = MethodType.methodType(type).wrap().returnType();
            if (value == null ? type.isPrimitive() : !wanted.isInstance(value)) {
                throw new IllegalArgumentException("The component " + name + " is of the kind " + wanted.getSimpleName()
                        + ", and cannot be " + value + ".");
            }
            return value;
        }
    }

    /** What a constructor refuses is refused in its own words. */
    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException refused ? refused : new IllegalStateException(thrown);
    }
}
