package io.readiness.role;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import io.readiness.role.RoleMatch.RoleNoticeText;
import io.readiness.role.RoleMatch.RoleScope;
import io.readiness.role.RoleMatch.RoleVerdict;
import io.readiness.wording.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What roles are judged by.
 *
 * @param signs the decision-rights map
 * @param scope when a role has which scope
 * @param verdicts what to do about it
 * @param filters why a role may leave the list
 * @param sections the parts of an advertisement
 * @param notices what is said of how a role was read
 * @param lexicon the words by which advertisements tell of it
 */
public record RoleTables(
        List<ScopeIndicator> signs,
        ScopeTable scope,
        VerdictTable verdicts,
        List<FilterText> filters,
        SectionTable sections,
        List<RoleNoticeText> notices,
        Lexicon lexicon) {

    /** What a scope may ask for, besides what a profile tells: words, title, and how many signs of a side or a group show. */
    public Map<String, Class<?>> inputsOfAScope() {
        Map<String, Class<?>> inputs = new TreeMap<>(Map.of(
                OfferedRole.WORDS,
                Integer.class,
                OfferedRole.TITLE,
                String.class,
                OfferedRole.ANOTHER_LANGUAGE,
                Boolean.class));
        Stream.concat(Arrays.stream(ScopeSide.values()).map(Condition.Told::word), scope.groups().keySet().stream())
                .forEach(counted -> inputs.put(OfferedRole.SIGNS + counted, Integer.class));
        return inputs;
    }

    /** What a verdict may ask for, besides what a profile tells. */
    public static Map<String, Class<?>> inputsOfAVerdict() {
        return Map.of(
                OfferedRole.SCOPE, RoleScope.class,
                OfferedRole.TECHNICAL, Boolean.class,
                OfferedRole.FIT, Integer.class,
                OfferedRole.UNKNOWN, Integer.class);
    }

    /**
     * When a role has which scope, and what it then asks for.
     *
     * @param titles the word classes of titles; the first mention of one is the title of a text that has none
     * @param technical the word class that tells a technical product
     * @param levels the level wanted where it is said how far a duty would be the holder's own
     * @param quotes how many places of a text are told for each sign
     * @param differences how many differences to today's role are told
     * @param certificates what is said of a certificate that is asked for
     * @param groups signs that count together, by the name of the group
     * @param scopes the scopes
     * @param claims the claims that levels and numbers rest on
     * @param assumption why they hold where no claim says so
     */
    public record ScopeTable(
            List<String> titles,
            String technical,
            Map<Ownership, Rating> levels,
            int quotes,
            int differences,
            CertificateText certificates,
            Map<String, List<String>> groups,
            DecisionTable<RoleScopeRow> scopes,
            List<String> claims,
            @Nullable String assumption) {}

    /**
     * What is said of a certificate that a role asks for.
     *
     * @param says that it changes no fit
     * @param claims the claims it rests on
     */
    public record CertificateText(String says, List<String> claims) {}

    /**
     * What to do about a role.
     *
     * @param order the verdicts, from the one listed first to the one listed last
     * @param verdicts when each is given
     */
    public record VerdictTable(List<RoleVerdict> order, DecisionTable<RoleVerdictRow> verdicts) {}

    /**
     * A reason for leaving a role out.
     *
     * @param reason for machines
     * @param says in words
     * @param claims the claims it rests on
     */
    public record FilterText(FilterReason reason, String says, List<String> claims) implements Cited {

        /** A reason to leave a role out. */
        public enum FilterReason {
            /** Its last day for applications is over. */
            CLOSED,
            /** Its verdict is none of those to keep. */
            OTHER_VERDICT,
            /** Its scope is none of those to keep. */
            OTHER_SCOPE,
            /** Its fit stays below what was asked for. */
            LOWER_FIT,
            /** Its product is technical or not, and the other was asked for. */
            OTHER_PRODUCT
        }
    }

    /**
     * A row of the decision-rights map: something by which the scope of a role is told (T5, T7.1).
     *
     * @param sign its name for machines
     * @param side the side it speaks for
     * @param shownBy what shows it, any one of these
     * @param name its name
     * @param with what a role with it is like
     * @param without what a role without it is like
     * @param asks what to ask the employer where it is unknown
     * @param claims the claims it rests on
     * @param assumption why it holds where no claim says so
     */
    public record ScopeIndicator(
            String sign,
            ScopeSide side,
            List<IndicatorCriterion> shownBy,
            String name,
            String with,
            String without,
            String asks,
            List<String> claims,
            @Nullable String assumption) {

        /**
         * One thing that shows a sign: a field of a role, words of a text, or both.
         *
         * @param duty a duty that is carried, and not only taken part in
         * @param right a decision right
         * @param horizon decisions reach at least so far
         * @param outcomes whether the role is judged by outcomes
         * @param reportsTo words of this class name the role it reports to
         * @param words words of this class stand in the text
         * @param asks the signal that it asks of the candidate, where that follows from no duty or right
         */
        public record IndicatorCriterion(
                @Nullable Duty duty,
                @Nullable DecisionRight right,
                @Nullable Horizon horizon,
                @Nullable Boolean outcomes,
                @Nullable String reportsTo,
                @Nullable String words,
                @Nullable Signal asks) {}
    }

    /** The two sides of the decision-rights map (T5.5). */
    public enum ScopeSide {
        PRODUCT_MANAGEMENT,
        DELIVERY
    }

    /**
     * A scope and what shows it.
     *
     * @param scope the scope
     * @param needs what it asks of the role: its words, its title, and how many of its signs show
     * @param target the path whose target tells the levels wanted; absent: none does
     * @param technicalTarget the same where the product is technical
     * @param otherwise the level wanted of a signal where no target tells one
     * @param says what it means, to the candidate
     * @param claims the claims it rests on
     * @param assumption why it holds where no claim says so
     */
    public record RoleScopeRow(
            RoleScope scope,
            List<Need> needs,
            @Nullable Path target,
            @Nullable Path technicalTarget,
            Rating otherwise,
            String says,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {}

    /**
     * What to do about a role, and when.
     *
     * @param verdict the verdict
     * @param needs what it asks of the role on offer and of the candidate; all of them must hold
     * @param title what it is called
     * @param says why, to the candidate
     * @param nextStep the one thing to do next
     * @param claims the claims it rests on
     * @param assumption why it holds where no claim says so
     */
    public record RoleVerdictRow(
            RoleVerdict verdict,
            List<Need> needs,
            String title,
            String says,
            String nextStep,
            List<String> claims,
            @Nullable String assumption)
            implements DecisionTable.Row {

        /** What it asks of the candidate. */
        List<Need> ofTheCandidate() {
            return needs.stream()
                    .filter(need -> need.that().fields().stream().noneMatch(OfferedRole::isOffered))
                    .toList();
        }

        /** The share of fit that it asks for, in percent; null: any. */
        @Nullable
        Integer fit() {
            for (Need need : needs) {
                if (need.that() instanceof Condition.Told told
                        && told.told().equals(OfferedRole.FIT)
                        && told.atLeast() != null) {
                    return told.atLeast().value();
                }
            }
            return null;
        }

        /** Whether more evidence or an answer could still lead here: it is for such a role, and for such a candidate. */
        boolean canBeReached(OfferedRole role) {
            List<Need> given = new ArrayList<>();
            for (Need need : needs) {
                Set<String> fields = need.that().fields();
                boolean ofTheRole = fields.stream().anyMatch(OfferedRole::isOffered);
                if (fields.contains(OfferedRole.UNKNOWN)) {
                    return false;
                }
                if (ofTheRole ? !fields.contains(OfferedRole.FIT) : !need.that().monotone()) {
                    given.add(need);
                }
            }
            return Need.truth(given, role) != Truth.FAILS;
        }
    }
}
