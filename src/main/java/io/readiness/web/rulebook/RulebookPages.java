package io.readiness.web.rulebook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.judgement.rule.RuleText;
import io.readiness.web.rulebook.Explorer.CircumstancePage;
import io.readiness.web.rulebook.Explorer.ClaimPage;
import io.readiness.web.rulebook.Explorer.SignalPage;
import io.readiness.web.rulebook.People.Person;
import io.readiness.web.rulebook.RuleTrialPageResource.TrialPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates of the rulebook. */
@CheckedTemplate(basePath = "web/rulebook")
final class RulebookPages {
    private RulebookPages() {}

    static native TemplateInstance overview(Explorer book);

    static native TemplateInstance signals(Explorer book);

    static native TemplateInstance signal(SignalPage page);

    static native TemplateInstance rules(Explorer book);

    static native TemplateInstance rule(RulePage page);

    static native TemplateInstance circumstances(Explorer book);

    static native TemplateInstance circumstance(CircumstancePage page);

    static native TemplateInstance tables(Explorer book);

    static native TemplateInstance table(TablePage page);

    static native TemplateInstance claims(Explorer book);

    static native TemplateInstance claim(ClaimPage page);

    static native TemplateInstance parameters(Explorer book);

    static native TemplateInstance questions(Explorer book);

    static native TemplateInstance assumptions(Explorer book);

    static native TemplateInstance spoken(SpokenPage page);

    static native TemplateInstance search(SearchPage page);

    static native TemplateInstance missing(MissingPage page);

    static native TemplateInstance attempt(TrialPage page);

    static native TemplateInstance editions(EditionPageResource.EditionsPage page);

    static native TemplateInstance difference(EditionPageResource.DifferencePage page);

    /**
     * A rule.
     *
     * @param examples those beside it
     * @param people the sample people of whom it holds
     * @param of so many there are
     * @param spoken in so many runs it was a reason since the service started
     * @param runs so many there were
     */
    record RulePage(
            Explorer book,
            RuleText rule,
            Examples.OfRule examples,
            List<Person> people,
            int of,
            long spoken,
            long runs) {}

    /** A table. */
    record TablePage(Explorer book, TableView table) {}

    /** How often rules spoke. */
    record SpokenPage(Explorer book, List<SpokenRule> rules, int people, long runs) {}

    /**
     * How often a rule spoke.
     *
     * @param people of so many sample people it holds
     * @param times in so many runs it was a reason
     */
    record SpokenRule(RuleText rule, int people, long times) {}

    /** What was found. */
    record SearchPage(Explorer book, Search.Result result) {}

    /**
     * There is no such thing.
     *
     * @param what what was asked for
     * @param list where all of them are
     * @param nearest what may have been meant
     */
    record MissingPage(
            Explorer book,
            String what,
            String id,
            String list,
            @Nullable Ref nearest) {}
}
