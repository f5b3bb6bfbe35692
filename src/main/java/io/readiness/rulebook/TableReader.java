package io.readiness.rulebook;

import io.readiness.guide.Claim;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Need;
import io.readiness.judgement.Question;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** Reads tables in one language, and refuses what cites nothing, leaves somebody out or lets silence pass for a no. */
abstract class TableReader {
    static final String QUESTIONS = "catalogue/questions.yaml";

    final RulebookSource source;
    final String language;
    final SortedMap<String, Claim> claims;

    TableReader(RulebookSource source, String language, SortedMap<String, Claim> claims) {
        this.source = source;
        this.language = language;
        this.claims = claims;
    }

    /** Reads tables of the same rulebook, in the same language. */
    TableReader(TableReader other) {
        this(other.source, other.language, other.claims);
    }

    /** One row for every constant, and none twice. */
    <K extends Enum<K>, V> Map<K, V> table(String file, List<V> rows, Function<V, K> key, Class<K> keys) {
        Map<K, V> table = new EnumMap<>(keys);
        for (V row : rows) {
            if (table.put(key.apply(row), row) != null) {
                throw source.fault(
                        file, dashed(key.apply(row)), dashed(key.apply(row)) + " stands here twice.", "Keep one row.");
            }
        }
        for (K constant : keys.getEnumConstants()) {
            if (!table.containsKey(constant)) {
                throw source.fault(file, "", "There is no row for " + dashed(constant) + ".", "Add one.");
            }
        }
        return table;
    }

    /** Silence must be tellable from a no: a circumstance that a row asks for is the answer to some question. */
    void checkAsked(String file, Need need, List<Question> questions) {
        for (Circumstance circumstance : need.that().circumstances()) {
            if (questions.stream().noneMatch(question -> question.answers().contains(circumstance))) {
                throw source.fault(
                        file,
                        need.says(),
                        "No question has the answer " + dashed(circumstance) + ", so silence would pass for a no.",
                        "Add it to a question in " + QUESTIONS + ".");
            }
        }
    }

    void checkNeeds(String file, List<Need> needs, List<Question> questions) {
        for (Need need : needs) {
            cited(file, need.says(), need.claims());
            checkAsked(file, need, questions);
        }
    }

    void lastIsOpen(String file, List<?> needs) {
        if (!needs.isEmpty()) {
            throw source.fault(
                    file,
                    "",
                    "The last row asks for something, so that some profiles would get none.",
                    "Leave its needs empty.");
        }
    }

    void cited(String file, String words, List<String> cited) {
        if (cited.isEmpty()) {
            throw source.fault(file, words, "\"" + words + "\" cites nothing.", "Add the claims it rests on.");
        }
        for (String claim : cited) {
            if (!claims.containsKey(claim)) {
                throw source.fault(
                        file,
                        claim,
                        "\"" + words + "\" cites " + claim + ", which no guide has.",
                        "Did you mean " + Nearest.to(claim, claims.keySet()) + "?");
            }
        }
    }

    static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T> T last(List<T> rows) {
        return rows.get(rows.size() - 1);
    }
}
