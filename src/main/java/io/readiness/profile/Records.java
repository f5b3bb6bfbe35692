package io.readiness.profile;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Records by the names of their components, for what is done alike with every kind of record. */
public final class Records {
    private static final ClassValue<List<Component>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    private Records() {}

    /** One component, and how it is read. */
    private record Component(String name, MethodHandle reads) {
        static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            try {
                return new Component(
                        component.getName(),
                        MethodHandles.lookup()
                                .unreflect(accessor)
                                .asType(MethodType.methodType(Object.class, Record.class)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(accessor + " cannot be read.", e);
            }
        }

        @Nullable
        Object in(Record record) {
            try {
                return (Object) reads.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(name + " cannot be read.", e);
            }
        }
    }

    /** Hands on the name and the value of each component, in their order. */
    public static void forEach(Record record, BiConsumer<String, @Nullable Object> to) {
        for (Component component : KNOWN.get(record.getClass())) {
            to.accept(component.name(), component.in(record));
        }
    }
}
