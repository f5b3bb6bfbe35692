package io.readiness.calendar;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.Recommendation.Advice;
import io.readiness.judgement.standing.Criteria;
import io.readiness.plan.CalendarTable;
import io.readiness.plan.Plan;
import io.readiness.plan.Plan.ClosingAction;
import io.readiness.plan.Plan.PlanStep;
import io.readiness.plan.Plan.PlannedStage;
import io.readiness.plan.Plan.PlannedStage.PlannedItem;
import io.readiness.plan.Plan.PlannedStep;
import io.readiness.plan.PlanTables;
import io.readiness.plan.PlanTables.StageRow;
import io.readiness.plan.PlanTables.StepTable.StepRow;
import io.readiness.profile.Signal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * Writes an assessment's plan as an iCalendar file of all-day events: what to do now, the stages, the steps that lie ahead,
 * the first closing actions and the two-week reviews. Pure: the same assessment and days give the same file byte for byte.
 */
public final class PlanCalendar {
    private static final ProdId PRODUCT = new ProdId("-//Readiness//Plan//EN");

    /** In characters; 75 bytes are allowed, and a character of another language may take two. */
    private static final int LONGEST_LINE = 60;

    private final Criteria criteria;
    private final PlanTables tables;
    private final CalendarTable words;

    public PlanCalendar(Rulebook rulebook) {
        this.criteria = rulebook.criteria();
        this.tables = rulebook.plan();
        this.words = tables.calendar();
    }

    /**
     * The calendar file.
     *
     * @param assessment whose plan
     * @param start the first day of the plan
     * @param stamp the day that the file is stamped with
     */
    public String of(Assessment assessment, LocalDate start, LocalDate stamp) {
        Writing writing = new Writing(assessment, start, stamp);
        writing.now();
        writing.plan.stages().forEach(writing::stage);
        writing.plan.steps().forEach(writing::step);
        writing.closing();
        writing.review();
        return text(writing.calendar);
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, LONGEST_LINE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private StageRow row(PlannedStage stage) {
        return tables.stages().stream()
                .filter(row -> row.stage() == stage.stage())
                .findFirst()
                .orElseThrow();
    }

    private StepRow row(PlanStep step) {
        return tables.steps().steps().rows().stream()
                .filter(row -> row.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** One calendar while it is written. */
    private final class Writing {
        private final Calendar calendar = new Calendar();
        private final Assessment assessment;
        private final Plan plan;
        private final List<ClosingAction> closing;
        private final LocalDate start;
        private final LocalDate stamp;

        Writing(Assessment assessment, LocalDate start, LocalDate stamp) {
            this.assessment = assessment;
            this.plan = Objects.requireNonNull(assessment.plan(), "A calendar is made of a plan.");
            this.closing = Objects.requireNonNull(assessment.closing(), "A calendar is made of closing actions.");
            this.start = start;
            this.stamp = stamp;
            calendar.add(PRODUCT);
            calendar.add(ImmutableVersion.VERSION_2_0);
            calendar.add(ImmutableCalScale.GREGORIAN);
            calendar.add(new XProperty(
                    "X-WR-CALNAME",
                    words.name(assessment.recommended().primary().path())));
        }

        void now() {
            Advice primary = assessment.recommended().primary();
            List<String> says = new ArrayList<>();
            if (primary.nextStep() != null) {
                says.add(primary.nextStep());
            }
            says.add(rests(primary.claims()));
            add("now", words.nextStep(primary.path()).replace("{title}", primary.title()), start, start, says);
        }

        void stage(PlannedStage stage) {
            StageRow row = row(stage);
            List<String> says = new ArrayList<>();
            says.add(words.focus().replace("{says}", stage.focus()));
            stage.outputs().forEach(item -> says.add(line(words.output(), item)));
            stage.activities().forEach(item -> says.add(line(words.activity(), item)));
            says.add(words.success().replace("{says}", stage.success()));
            says.add(rests(stage.claims()));
            add(
                    stage.stage().name(),
                    words.stage()
                            .replace("{from}", String.valueOf(row.from()))
                            .replace("{to}", String.valueOf(row.to())),
                    day(row.from()),
                    day(row.to()),
                    says);
        }

        private String line(String template, PlannedItem item) {
            return template.replace("{says}", item.says());
        }

        void step(PlannedStep step) {
            if (!step.ahead()) {
                return;
            }
            StepRow row = row(step.step());
            List<String> says = List.of(
                    row.action(),
                    row.reason(),
                    words.mistake().replace("{says}", row.mistake()),
                    words.doneWhen().replace("{says}", row.doneWhen()),
                    rests(step.claims()));
            add(
                    step.step().name(),
                    words.step().replace("{title}", step.title()),
                    day(row.day()),
                    day(row.day()),
                    says);
        }

        /** The first closing actions, one after the other, each for as long as it may take. */
        void closing() {
            LocalDate from = start;
            for (ClosingAction action :
                    closing.stream().limit(words.closingActions()).toList()) {
                LocalDate next = from.plusWeeks(action.weeks().most());
                List<String> says = new ArrayList<>();
                says.add(action.says());
                if (action.organisation() != null) {
                    says.add(action.organisation());
                }
                says.add(rests(action.claims()));
                add(
                        "closing-" + action.signal().name(),
                        words.closing().replace("{signal}", name(action.signal())),
                        from,
                        next.minusDays(1),
                        says);
                from = next;
            }
        }

        void review() {
            plan.steps().stream()
                    .filter(step -> step.step() == PlanStep.KEEP_LEARNING && step.ahead())
                    .forEach(this::review);
        }

        private void review(PlannedStep step) {
            LocalDate first = start.plusWeeks(words.reviewEveryWeeks());
            LocalDate last = tables.stages().stream()
                    .map(stage -> day(stage.to()))
                    .max(LocalDate::compareTo)
                    .orElse(first);
            VEvent event =
                    add("review", words.review(), first, first, List.of(words.reviewSays(), rests(step.claims())));
            event.add(new RRule<>(new Recur.Builder<LocalDate>()
                    .frequency(Frequency.WEEKLY)
                    .interval(words.reviewEveryWeeks())
                    .until(last)
                    .build()));
        }

        /** The day of the plan; its first is day 1. */
        private LocalDate day(int number) {
            return start.plusDays(number - 1L);
        }

        private String name(Signal signal) {
            return criteria.scale(signal).name();
        }

        private String rests(List<String> claims) {
            return words.rests().replace("{claims}", String.join(", ", claims));
        }

        /** An event from one day to another, both included; the end of the standard is the day after. */
        private VEvent add(String of, String summary, LocalDate from, LocalDate to, List<String> says) {
            VEvent event = new VEvent(false);
            event.add(new Uid(uid(of)));
            event.add(new DtStamp(stamp.atStartOfDay(ZoneOffset.UTC).toInstant()));
            event.add(new DtStart<>(from));
            event.add(new DtEnd<>(to.plusDays(1)));
            event.add(new Summary(summary));
            event.add(new Description(String.join("\n", says)));
            event.add(new Categories(words.category()));
            event.add(ImmutableTransp.TRANSPARENT);
            calendar.add(event);
            return event;
        }

        /** The same candidate, edition and entry keep their id, so that a calendar read again replaces what it holds. */
        private String uid(String of) {
            String seed = assessment.reference() + '\n' + assessment.rulebook().hash() + '\n' + of;
            return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)) + "@readiness";
        }
    }
}
