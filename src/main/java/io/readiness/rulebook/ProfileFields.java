package io.readiness.rulebook;

import io.readiness.profile.Profile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields that a profile has, as JSON paths name them: {@code $.role.kind}, {@code $.evidence[*].date}. */
final class ProfileFields {
    private static final String ROOT = "$.";
    private static final String EACH = "[*]";

    private ProfileFields() {}

    /** What to try instead of a path that names no field; nothing where it names one. */
    static Optional<String> unknownIn(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.of("Begin with $. and the name of a field, as in $.role.kind.");
        }
        Type type = Profile.class;
        boolean list = false;
        for (String step : path.substring(ROOT.length()).split("\\.", -1)) {
            if (list) {
                return Optional.of("Write [*] after the list before ." + step + ".");
            }
            boolean each = step.endsWith(EACH);
            String name = each ? step.substring(0, step.length() - EACH.length()) : step;
            List<RecordComponent> fields = fields(type);
            Optional<RecordComponent> field =
                    fields.stream().filter(one -> one.getName().equals(name)).findFirst();
            if (field.isEmpty()) {
                return Optional.of(
                        fields.isEmpty()
                                ? "Leave out ." + step + ", before which the path ends."
                                : "Did you mean "
                                        + Nearest.to(
                                                name,
                                                fields.stream()
                                                        .map(RecordComponent::getName)
                                                        .toList())
                                        + "?");
            }
            type = field.get().getGenericType();
            list = type instanceof ParameterizedType;
            if (each && !list) {
                return Optional.of("Write " + name + " without [*]: it is no list.");
            }
            type = type instanceof ParameterizedType many ? many.getActualTypeArguments()[0] : type;
            list = list && !each;
        }
        return Optional.empty();
    }

    private static List<RecordComponent> fields(Type type) {
        return type instanceof Class<?> record && record.isRecord()
                ? Arrays.asList(record.getRecordComponents())
                : List.of();
    }
}
