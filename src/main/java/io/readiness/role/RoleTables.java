package io.readiness.role;

import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.wording.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What roles are judged by.
 *
 * @param signs the decision-rights map
 * @param scope when a role has which scope
 * @param verdicts what to do about it
 * @param filters why a role may leave the list
 * @param lexicon the words by which advertisements tell of it
 */
public record RoleTables(
        List<Sign> signs, ScopeTable scope, VerdictTable verdicts, List<FilterRow> filters, Lexicon lexicon) {

    /** What a scope may ask for, besides what a profile tells. */
    public Map<String, Class<?>> inputsOfAScope() {
        return OfferedRole.ofAScope(scope.groups());
    }

    /** What a verdict may ask for, besides what a profile tells. */
    public static Map<String, Class<?>> inputsOfAVerdict() {
        return OfferedRole.OF_A_VERDICT;
    }

    /** What could be wrong quietly: a word that names nothing, or a row that is missing. */
    public Optional<TableFault> fault() {
        return new RoleTableCheck(this).faults().findFirst();
    }

    /**
     * Something wrong in a table.
     *
     * @param file the table, by its name
     * @param words words by which its line is found
     * @param wrong what is wrong
     * @param hint what to try
     */
    public record TableFault(String file, String words, String wrong, String hint) {}

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
     * Why a role leaves the list.
     *
     * @param reason the reason
     * @param says the reason in words
     * @param claims the claims it rests on
     */
    public record FilterRow(FilterReason reason, String says, List<String> claims) {

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
}
