package io.readiness.rulebook;

import io.readiness.assessment.Rulebook;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Profile;
import io.readiness.role.RoleMatch.RoleScope;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words that rules and tables use for what a profile tells. In English they are made of the names themselves; another
 * language has to have each, or its explanations would fall back into English.
 */
public final class Words {
    public static final String FILE = "words.yaml";

    private Words() {}

    /**
     * Names the first word that a language lacks, if there is one.
     *
     * @param ofRules what the rules call what they look at
     */
    public static void refuseMissing(
            RulebookSource source, Map<String, Rulebook> rulebooks, SortedSet<String> ofRules) {
        SortedSet<String> needed = needed(ofRules);
        rulebooks.forEach((language, rulebook) -> {
            if (!language.equals(Texts.DEFAULT_LANGUAGE)) {
                needed.forEach(word -> refuseMissing(source, language, rulebook, word));
            }
        });
    }

    private static void refuseMissing(RulebookSource source, String language, Rulebook rulebook, String word) {
        if (!rulebook.phrases().words().containsKey(word)) {
            throw source.fault(
                    Texts.file(language, FILE),
                    word,
                    "There is no word for \"" + word + "\".",
                    "Add it: rules, or what a profile tells, speak of it in an explanation.");
        }
    }

    /** What explanations may say of a profile in the words of rules and constants. */
    static SortedSet<String> needed(SortedSet<String> ofRules) {
        SortedSet<String> needed = new TreeSet<>(ofRules);
        needed.add("true");
        needed.add("false");
        for (Class<?> type :
                new Class<?>[] {Rating.class, Part.class, Band.class, Circumstance.class, Path.class, RoleScope.class
                }) {
            addConstants(type, needed);
        }
        addConstantsWithin(Profile.class, needed);
        return needed;
    }

    private static void addConstantsWithin(Type type, SortedSet<String> words) {
        if (type instanceof ParameterizedType list) {
            addConstantsWithin(list.getActualTypeArguments()[0], words);
        } else if (type instanceof Class<?> found && found.isEnum()) {
            addConstants(found, words);
        } else if (type instanceof Class<?> found && found.isRecord()) {
            Arrays.stream(found.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(component -> addConstantsWithin(component, words));
        }
    }

    private static void addConstants(Class<?> type, SortedSet<String> words) {
        for (Object constant : type.getEnumConstants()) {
            words.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }
}
