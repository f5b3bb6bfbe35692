package io.readiness.profile;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records by the names of their components, for what is done alike with every kind of record. */
public final class Records {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    private static final ClassValue<Map<String, Change>> CHANGES = new ClassValue<>() {
        @Override
        protected Map<String, Change> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Records() {}

    /** Hands on the name and the value of each component, in their order. */
    public static void forEach(Record record, BiConsumer<String, @Nullable Object> to) {
        for (Component component : COMPONENTS.get(record.getClass())) {
            to.accept(component.name(), component.in(record));
        }
    }

    /** The value of one component, by its place among all; null: there is none. */
    static @Nullable Object component(Record record, int place) {
        return COMPONENTS.get(record.getClass()).get(place).in(record);
    }

    /**
     * The same record with one component changed, which its constructor may refuse.
     *
     * @throws IllegalArgumentException if there is no such component, or the value is none for it
     */
    public static <R extends Record> R with(R record, String name, @Nullable Object value) {
        Map<String, Change> known = CHANGES.get(record.getClass());
        Change change = known.get(name);
        if (change == null) {
            change = Change.of(record.getClass(), name);
            known.put(name, change);
        }
        @SuppressWarnings("unchecked") // a constructor makes records of its own class
        R changed = (R) change.in(record, value);
        return changed;
    }

    /**
     * A record of which no component was told.
     *
     * @throws IllegalArgumentException if it has a component that cannot be absent
     */
    public static <R extends Record> R untold(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.cast(
                    constructor(type, components).invokeWithArguments(new @Nullable Object[components.length]));
        } catch (NullPointerException required) {
            throw new IllegalArgumentException("A " + type.getSimpleName() + " cannot be without anything.", required);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /** Reads at the price of a direct call: a handle that is no constant costs several times as much. */
    private record Component(String name, Function<Record, @Nullable Object> reads) {
        @SuppressWarnings("unchecked") // what is spun is such a function
        static Component of(RecordComponent component) {
            Class<?> type = component.getDeclaringRecord();
            try {
                MethodHandles.Lookup inside = MethodHandles.privateLookupIn(type, LOOKUP);
                MethodHandle accessor = inside.unreflect(component.getAccessor());
                MethodType boxed = accessor.type().wrap().changeParameterType(0, type);
                return new Component(
                        component.getName(), (Function<Record, @Nullable Object>) LambdaMetafactory.metafactory(
                                        inside,
                                        "apply",
                                        MethodType.methodType(Function.class),
                                        MethodType.genericMethodType(1),
                                        accessor,
                                        boxed)
                                .getTarget()
                                .invoke());
            } catch (Throwable e) {
                throw new IllegalStateException(component + " of " + type + " cannot be read.", e);
            }
        }

        @Nullable
        Object in(Record record) {
            return reads.apply(record);
        }
    }

    /**
     * Another value for one component: the constructor, with what the record has for all the others. One handle for all of it
     * costs a fifth of reading each by itself, and analyses change many thousand records.
     */
    private record Change(String name, Class<?> kind, Class<?> boxed, MethodHandle makes) {
        static Change of(Class<?> type, String name) {
            RecordComponent[] components = type.getRecordComponents();
            List<String> names =
                    Arrays.stream(components).map(RecordComponent::getName).toList();
            int changed = names.indexOf(name);
            if (changed < 0) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " has no component " + name + ". Maybe one of " + names + "?");
            }
            MethodHandle[] others = new MethodHandle[components.length];
            int[] from = new int[components.length];
            for (int i = 0; i < components.length; i++) {
                others[i] = i == changed ? null : reader(components[i]);
                from[i] = i == changed ? 1 : 0;
            }
            Class<?> kind = components[changed].getType();
            return new Change(
                    name,
                    kind,
                    MethodType.methodType(kind).wrap().returnType(),
                    MethodHandles.permuteArguments(
                                    MethodHandles.filterArguments(constructor(type, components), 0, others),
                                    MethodType.methodType(type, type, kind),
                                    from)
                            .asType(MethodType.methodType(Record.class, Record.class, Object.class)));
        }

        Record in(Record record, @Nullable Object value) {
            if (value == null ? kind.isPrimitive() : !boxed.isInstance(value)) {
                throw new IllegalArgumentException("The component " + name + " is of the kind " + kind.getSimpleName()
                        + ", and cannot be " + value + ".");
            }
            try {
                return (Record) makes.invokeExact(record, value);
            } catch (Throwable e) {
                throw unchecked(e);
            }
        }
    }

    /** Records of other packages as well, which need not be public. */
    private static MethodHandle reader(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return LOOKUP.unreflect(accessor);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(accessor + " cannot be read.", e);
        }
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            canonical.setAccessible(true);
            return LOOKUP.unreflectConstructor(canonical);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
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
