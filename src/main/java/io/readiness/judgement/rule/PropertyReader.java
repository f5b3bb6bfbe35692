package io.readiness.judgement.rule;

import io.readiness.judgement.rule.RuleModel.Property;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a property off facts of one type, at the price of a direct call: the model is asked hundreds of times for an answer.
 *
 * @param type the type of what it reads
 * @param elements the type of what is listed there; {@code Void}, where it is no list
 * @param read tells what a fact has there; null: nothing was said
 */
public record PropertyReader(Class<?> type, Class<?> elements, Function<Object, @Nullable Object> read) {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** The reader of a property; nothing, where facts of that type have none such. */
    public static Optional<PropertyReader> of(Class<?> fact, Property property) {
        if (property.name().equals(Property.ITSELF)) {
            return Optional.of(new PropertyReader(fact, Void.class, itself -> itself));
        }
        return Arrays.stream(fact.getMethods())
                .filter(method -> isMeant(method, property))
                .findFirst()
                .flatMap(method -> of(method, property.arguments()))
                .map(reader -> property.size() ? reader.sized() : reader);
    }

    /** A rule says {@code led} or {@code led()} where a fact has {@code led()}, {@code isLed()} or {@code getLed()}. */
    private static boolean isMeant(Method method, Property property) {
        String capital = property.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + property.name().substring(1);
        return List.of(property.name(), "is" + capital, "get" + capital).contains(method.getName())
                && method.getParameterCount() == property.arguments().size()
                && property.arguments().size() <= 1;
    }

    private static Optional<PropertyReader> of(Method method, List<String> arguments) {
        Class<?> type = MethodType.methodType(method.getReturnType()).wrap().returnType();
        if (arguments.isEmpty()) {
            Function<Object, @Nullable Object> call = lambda(method, type, Function.class, "apply");
            return Optional.of(new PropertyReader(type, elements(method), call));
        }
        return constant(arguments.get(0), method.getParameterTypes()[0]).map(argument -> {
            BiFunction<Object, Object, @Nullable Object> call = lambda(method, type, BiFunction.class, "apply");
            return new PropertyReader(type, elements(method), itself -> call.apply(itself, argument));
        });
    }

    /** What the name of a constant, a number or a text stands for, where a value of that type is asked for. */
    public static Optional<Object> constant(String name, Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .map(constant -> constant);
        }
        if (type == Integer.class) {
            return name.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(name)) : Optional.empty();
        }
        if (type == Boolean.class) {
            return Optional.of(Boolean.valueOf(name));
        }
        return type == String.class ? Optional.of(name) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <F> F lambda(Method method, Class<?> type, Class<?> function, String called) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method);
            MethodType asked = handle.type().changeReturnType(type);
            return (F) LambdaMetafactory.metafactory(
                            LOOKUP, called, MethodType.methodType(function), asked.generic(), handle, asked)
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(method + " cannot be read off a fact.", e);
        }
    }

    private PropertyReader sized() {
        return new PropertyReader(
                Integer.class,
                Void.class,
                itself -> read.apply(itself) instanceof Collection<?> told ? told.size() : null);
    }

    private static Class<?> elements(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType list
                        && Collection.class.isAssignableFrom(method.getReturnType())
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Void.class;
    }

    /** What a fact tells there; null: nothing was said. */
    public @Nullable Object read(Object fact) {
        return read.apply(fact);
    }
}
