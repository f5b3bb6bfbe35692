package io.readiness.intake.table;

import io.readiness.intake.table.ProfileColumn.CellForm;
import io.readiness.profile.Profile;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All columns that a table of profiles can have, in the order of the fields. They are read off the records themselves, so that a
 * field added to a profile is a column as well.
 */
public final class ProfileColumns {
    /** The column that every table has, since every profile has it. */
    public static final String REFERENCE = "reference";

    private static final Pattern NUMBERED = Pattern.compile("(?<=\\.)([1-9]\\d{0,4})(?=\\.|$)");

    private static final Map<Class<?>, CellForm> FORMS = Map.of(
            String.class, CellForm.TEXT,
            Integer.class, CellForm.WHOLE_NUMBER,
            Double.class, CellForm.NUMBER,
            Boolean.class, CellForm.YES_OR_NO,
            LocalDate.class, CellForm.DATE);

    private static final ProfileColumns OF_PROFILES = new ProfileColumns();

    private final Map<String, ProfileColumn> byName = new LinkedHashMap<>();

    /** In lower case, since spreadsheets and people change the case of a heading without a thought. */
    private final Map<String, ProfileColumn> byLowerCase = new LinkedHashMap<>();

    private ProfileColumns() {
        addRecord(Profile.class, "", List.of());
        byName.forEach((name, column) -> byLowerCase.put(name.toLowerCase(Locale.ROOT), column));
    }

    /** The columns of today's profile. */
    public static ProfileColumns ofProfiles() {
        return OF_PROFILES;
    }

    /** All of them, in the order in which they are written. */
    public List<ProfileColumn> all() {
        return List.copyOf(byName.values());
    }

    /** Fields in their order, and a list as a whole before its entries. */
    Comparator<Heading> order() {
        List<String> names = List.copyOf(byName.keySet());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        return Comparator.comparing(heading -> places.get(heading.column().name()));
    }

    private void addRecord(Class<?> record, String before, List<Integer> most) {
        for (RecordComponent component : record.getRecordComponents()) {
            addComponent(before + component.getName(), component, most);
        }
    }

    private void addComponent(String name, RecordComponent component, List<Integer> most) {
        if (!(component.getGenericType() instanceof ParameterizedType list)) {
            addValue(name, component.getType(), most);
            return;
        }
        Class<?> entry = (Class<?>) list.getActualTypeArguments()[0];
        if (entry.isEnum()) {
            add(new ProfileColumn(name, CellForm.WORDS, words(entry), most));
            return;
        }
        add(new ProfileColumn(name, CellForm.NONE, List.of(), most));
        List<Integer> deeper = new ArrayList<>(most);
        deeper.add(longest(component));
        addValue(name + "." + ProfileColumn.NUMBER, entry, List.copyOf(deeper));
    }

    private void addValue(String name, Class<?> type, List<Integer> most) {
        if (type.isRecord()) {
            addRecord(type, name + ".", most);
        } else if (type.isEnum()) {
            add(new ProfileColumn(name, CellForm.WORD, words(type), most));
        } else {
            CellForm form = FORMS.get(type);
            if (form == null) {
                throw new IllegalStateException(
                        "A cell cannot hold a " + type.getSimpleName() + ", which is what " + name + " is.");
            }
            add(new ProfileColumn(name, form, List.of(), most));
        }
    }

    private void add(ProfileColumn column) {
        byName.put(column.name(), column);
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
    }

    /** The constraint stands at the field, where the compiler puts it besides the accessor. */
    private static int longest(RecordComponent component) {
        AnnotatedElement accessor = component.getAccessor();
        Size size = accessor.getAnnotation(Size.class);
        if (size == null || !Collection.class.isAssignableFrom(component.getType())) {
            throw new IllegalStateException("The list " + component.getName() + " has no greatest length.");
        }
        return size.max();
    }

    /** The column that a heading names. */
    Optional<Heading> named(String heading) {
        List<Integer> numbers = numbers(heading);
        String pattern = NUMBERED.matcher(heading).replaceAll(ProfileColumn.NUMBER);
        return Optional.ofNullable(byLowerCase.get(pattern.toLowerCase(Locale.ROOT)))
                .map(column -> new Heading(column, numbers));
    }

    /** The names of all columns, with the numbers of a heading that is none of them. */
    List<String> likely(String heading) {
        List<Integer> numbers = numbers(heading);
        return byName.values().stream().map(column -> column.numbered(numbers)).toList();
    }

    private static List<Integer> numbers(String heading) {
        List<Integer> numbers = new ArrayList<>();
        Matcher number = NUMBERED.matcher(heading);
        while (number.find()) {
            numbers.add(Integer.valueOf(number.group()));
        }
        return numbers;
    }

    /**
     * A column as a table has it.
     *
     * @param column what it is
     * @param numbers which entries it tells of
     */
    record Heading(ProfileColumn column, List<Integer> numbers) {
        String name() {
            return column.numbered(numbers);
        }

        /** The number that is larger than its list may be long; null: none is. */
        @Nullable
        Integer exceeded() {
            for (int i = 0; i < numbers.size(); i++) {
                if (numbers.get(i) > column.most().get(i)) {
                    return column.most().get(i);
                }
            }
            return null;
        }

        /** The way to its field: names, and numbers from 1. */
        List<Object> steps() {
            List<Object> steps = new ArrayList<>();
            int next = 0;
            for (String part : column.name().split("\\.")) {
                steps.add(part.equals(ProfileColumn.NUMBER) ? numbers.get(next++) : part);
            }
            return steps;
        }
    }
}
