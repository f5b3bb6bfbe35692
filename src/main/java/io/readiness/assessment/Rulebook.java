package io.readiness.assessment;

import io.readiness.action.ActionTable;
import io.readiness.archetype.ArchetypeTables;
import io.readiness.assessment.View.Viewer;
import io.readiness.certification.CertificationTables;
import io.readiness.guide.Citation.Claim;
import io.readiness.hiring.HiringTables;
import io.readiness.intake.draft.DraftTables;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.mistake.MistakeRow;
import io.readiness.organisation.OrganisationTables;
import io.readiness.plan.PlanTables;
import io.readiness.proof.ProofTable;
import io.readiness.resume.ResumeTables;
import io.readiness.role.RoleTables;
import io.readiness.screening.ScreeningTables;
import io.readiness.wording.Languages.LanguageTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that an assessment is judged by, besides the rules that run: texts, scales, weights, gates, bands, paths and
 * claims.
 *
 * @param edition name, version and content
 * @param claims what may be cited, by id
 * @param criteria what a candidate is judged by
 * @param certification what may be held, and what is worth taking
 * @param plan what a plan is made from
 * @param proof what makes a piece of work strong or weak
 * @param headlines the answers to the one question
 * @param resume what texts are judged by
 * @param languages by what a text tells its language
 * @param notices what this edition accepts and does not use
 * @param archetypes kinds of Product Owner, realism and the limits of the guides
 * @param views what each reader gets to see
 * @param organisation what is said of organisations and to managers
 * @param mistakes the common mistakes
 * @param hiring what is said to recruiters
 * @param roles what roles on offer are judged by
 * @param actions what a candidate can do to come further
 * @param drafts by which words a resume is read into a draft of a profile
 * @param screening what may be ordered, and what is said to whom it concerns
 * @param rules the rules, by key
 */
public record Rulebook(
        Edition edition,
        SortedMap<String, Claim> claims,
        Criteria criteria,
        CertificationTables certification,
        PlanTables plan,
        ProofTable proof,
        DecisionTable<HeadlineRow> headlines,
        ResumeTables resume,
        LanguageTable languages,
        DecisionTable<NoticeRow> notices,
        ArchetypeTables archetypes,
        Map<Viewer, View> views,
        OrganisationTables organisation,
        DecisionTable<MistakeRow> mistakes,
        HiringTables hiring,
        RoleTables roles,
        ActionTable actions,
        DraftTables drafts,
        ScreeningTables screening,
        SortedMap<String, RuleText> rules) {
    /** What the service says in its own name. */
    public Phrases phrases() {
        return criteria.phrases();
    }

    /**
     * Which rulebook judged.
     *
     * @param name the rulebook's name
     * @param version its version
     * @param effective the day it came into force
     * @param hash SHA-256 of its files, in hex
     */
    public record Edition(String name, String version, LocalDate effective, String hash) {}

    /**
     * One answer to the question behind hiring (T2.5). The first row whose needs hold is the answer.
     *
     * @param answer the answer, for machines
     * @param needs all of them must hold
     * @param says the answer in one sentence; {@code {gates}} stands for the gates, each with where it stands
     * @param claims the claims it rests on
     */
    public record HeadlineRow(OwnershipScope answer, List<Need> needs, String says, List<String> claims)
            implements DecisionTable.Row {

        /** Broader product ownership, or delivery execution only? */
        public enum OwnershipScope {
            BROADER_OWNERSHIP,
            PARTLY,
            DELIVERY_ONLY,
            NOT_KNOWN_YET
        }
    }

    /**
     * A part of the profile that this edition accepts and does not use.
     *
     * @param notice its name
     * @param path the part, as a JSON path
     * @param needs when it was told and is not used
     * @param because why
     * @param asks what is worth asking because of it; absent: nothing
     * @param claims the claims it rests on
     */
    public record NoticeRow(
            String notice,
            String path,
            List<Need> needs,
            String because,
            @Nullable String asks,
            List<String> claims) implements DecisionTable.Row {}
}
