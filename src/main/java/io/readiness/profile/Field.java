package io.readiness.profile;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A field of what was told, by its path: {@code room.accessToUsers}, or {@code evidence[*].date} for that field of every entry
 * of a list. It is the one place that tells whether something was said: a field reads as null where it was not, and a list
 * that is there is whole, be it empty.
 */
public final class Field {
    private static final String EACH = "[*]";
    private static final ClassValue<Map<String, Field>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> root) {
            return new ConcurrentHashMap<>();
        }
    };

    private final List<Step> steps;
    private final Class<?> type;
    private final boolean many;

    private Field(List<Step> steps, Class<?> type, boolean many) {
        this.steps = steps;
        this.type = type;
        this.many = many;
    }

    /**
     * One name on the way.
     *
     * @param reads the accessor of its component
     * @param place the place of its component among those of the record
     * @param each whether each entry of the list there is looked into
     */
    private record Step(Method reads, int place, boolean each) {
        @Nullable
        Object in(Object told) {
            return Records.component((Record) told, place);
        }
    }

    /** A path that names no field, with what to try instead. */
    public static final class Unknown extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String step;
        private final List<String> known;

        Unknown(String message, String step, List<String> known) {
            super(message);
            this.step = step;
            this.known = List.copyOf(known);
        }

        /** The name that is no field. */
        public String step() {
            return step;
        }

        /** The fields that there are at that place; empty: the path goes wrong in another way, and the message says how. */
        public List<String> known() {
            return known;
        }
    }

    /** A field of a profile. */
    public static Field of(String path) {
        return of(Profile.class, path);
    }

    /**
     * A field of a record.
     *
     * @throws Unknown if there is none of that path
     */
    public static Field of(Class<?> root, String path) {
        Map<String, Field> known = KNOWN.get(root);
        Field field = known.get(path);
        if (field == null) {
            field = read(root, path);
            known.put(path, field);
        }
        return field;
    }

    private static Field read(Class<?> root, String path) {
        List<Step> steps = new ArrayList<>();
        Type type = root;
        boolean list = false;
        boolean many = false;
        for (String name : path.split("\\.", -1)) {
            if (list) {
                throw new Unknown("Write [*] after the list before ." + name + ".", name, List.of());
            }
            boolean each = name.endsWith(EACH);
            List<RecordComponent> fields = fields(type);
            int place = place(fields, each ? name.substring(0, name.length() - EACH.length()) : name);
            RecordComponent component = fields.get(place);
            type = component.getGenericType();
            list = type instanceof ParameterizedType;
            if (each && !list) {
                throw new Unknown("Write " + component.getName() + " without [*]: it is no list.", name, List.of());
            }
            type = type instanceof ParameterizedType several ? several.getActualTypeArguments()[0] : type;
            steps.add(new Step(component.getAccessor(), place, each));
            many |= list;
            list = list && !each;
        }
        return new Field(List.copyOf(steps), (Class<?>) type, many);
    }

    private static List<RecordComponent> fields(Type type) {
        return type instanceof Class<?> record && record.isRecord()
                ? Arrays.asList(record.getRecordComponents())
                : List.of();
    }

    private static int place(List<RecordComponent> fields, String name) {
        List<String> names = fields.stream().map(RecordComponent::getName).toList();
        int place = names.indexOf(name);
        if (place < 0) {
            throw new Unknown(
                    names.isEmpty()
                            ? "Leave out ." + name + ", before which the path ends."
                            : "There is no field " + name + ".",
                    name,
                    names);
        }
        return place;
    }

    /** What may stand there; of a list, what its entries may be. */
    public Class<?> type() {
        return type;
    }

    /** Whether several things may stand there. */
    public boolean isMany() {
        return many;
    }

    /**
     * How large what stands there may be.
     *
     * @param least the smallest number; null: it is no number
     * @param most the greatest number; null: it is no number
     * @param longest how many characters a text may have; null: it is no text
     */
    public record Extent(
            @Nullable Long least,
            @Nullable Long most,
            @Nullable Integer longest) {}

    /** How large what stands there may be, as its record says. */
    public Extent extent() {
        Method reads = steps.get(steps.size() - 1).reads();
        Max max = reads.getAnnotation(Max.class);
        DecimalMin least = reads.getAnnotation(DecimalMin.class);
        DecimalMax most = reads.getAnnotation(DecimalMax.class);
        Size size = reads.getAnnotation(Size.class);
        return new Extent(
                least != null
                        ? Long.valueOf(least.value())
                        : reads.isAnnotationPresent(PositiveOrZero.class) ? Long.valueOf(0) : null,
                most != null ? Long.valueOf(most.value()) : max == null ? null : Long.valueOf(max.value()),
                size != null && type == String.class && !many ? Integer.valueOf(size.max()) : null);
    }

    /** What stands there; null: it was not said. Of several entries, each different thing that was said of any of them; null where none said anything. */
    public @Nullable Object in(Object told) {
        return read(told, 0);
    }

    private @Nullable Object read(Object from, int at) {
        Step step = steps.get(at);
        Object found = step.in(from);
        if (found == null || at == steps.size() - 1) {
            return found;
        }
        if (!step.each()) {
            return read(found, at + 1);
        }
        Set<Object> all = new LinkedHashSet<>();
        for (Object entry : (Collection<?>) found) {
            Object one = read(entry, at + 1);
            if (one instanceof Collection<?> several) {
                all.addAll(several);
            } else if (one != null) {
                all.add(one);
            }
        }
        return all.isEmpty() && !((Collection<?>) found).isEmpty() ? null : all;
    }

    /**
     * The same record with something else there; a section of which nothing was told is told by that alone.
     *
     * @param value what stands there then; null: nothing was said
     * @throws IllegalArgumentException if the field is one of the entries of a list, or the value is none for it
     */
    public <R extends Record> R with(R told, @Nullable Object value) {
        return with(told, 0, value);
    }

    private <R extends Record> R with(R into, int at, @Nullable Object value) {
        Step step = steps.get(at);
        String name = step.reads().getName();
        if (at == steps.size() - 1) {
            return Records.with(into, name, value);
        }
        if (step.each()) {
            throw new IllegalArgumentException("Each entry of " + name + " has its own.");
        }
        Object section = step.in(into);
        Record known = section == null
                ? Records.untold(step.reads().getReturnType().asSubclass(Record.class))
                : (Record) section;
        return Records.with(into, name, with(known, at + 1, value));
    }
}
