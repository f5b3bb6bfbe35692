package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.action.ActionTable;
import io.readiness.action.ActionTable.ActionRow;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.ArtefactKind;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.plan.PlanTables.ClosingRow;
import io.readiness.plan.PlanTables.ClosingTable;
import io.readiness.plan.PlanTables.WeeksOfWork;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.rulebook.Rows;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.rulebook.Yaml;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a candidate can do, and refuses what nobody can do by deciding to. */
final class ActionReader extends TableReader {
    private static final String ACTIONS = "actions/actions.yaml";
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,56}");

    /** What of a profile an action may change, by the field of its row. */
    private static final Map<String, Set<String>> MAY_CHANGE = Map.of(
            "adds", Set.of("exposure", "evidence"),
            "chooses", Set.of("aim", "willBuildDiscovery", "willBuildBusinessReasoning"),
            "with", Set.of("signals", "qualities", "audiences", "outcome", "verification"));

    /** Why it may change nothing else. */
    private static final Map<String, String> BECAUSE = Map.ofEntries(
            Map.entry("role", "The role and the time in it are what they are."),
            Map.entry("room", "Room is the organisation's to give, and no action of the candidate."),
            Map.entry("goal", "What is wanted is a choice and no work; say it under chooses."),
            Map.entry("certifications", "A certificate raises no score (C1.12)."),
            Map.entry("learning", "How somebody likes to learn rates no ownership."),
            Map.entry("ownership", "Who led a past piece of work cannot be changed afterwards."),
            Map.entry("horizon", "How far a past decision reached cannot be changed afterwards."),
            Map.entry("kind", "Another kind of piece is another piece; add it."));

    /** What rules can see of what actions change, and what other rules concluded of it. */
    private static final Pattern CHANGING =
            Pattern.compile("\\b(Exposure|SignalEvidence|Growth|NothingToShow|Finding|Circumstance)\\s*\\(");

    private static final Pattern CONCLUDED = Pattern.compile("insertLogical\\(\\s*Circumstance\\.(\\w+)");

    ActionReader(TableReader other) {
        super(other);
    }

    ActionTable actions(
            ClosingTable closing,
            Map<Artefact, ArtefactKind> artefacts,
            List<PathRow> paths,
            Collection<RuleText> rules) {
        Yaml.tree(source, ACTIONS).path("actions").forEach(this::checkFields);
        ActionTable table = read(ACTIONS, new TypeReference<>() {});
        Set<String> keys = new HashSet<>();
        for (ActionRow row : table.actions()) {
            if (!KEY.matcher(row.key()).matches() || !keys.add(row.key())) {
                throw refused(
                        row, "The key " + row.key() + " stands here twice, or is too long for the name of a piece.");
            }
            checkKind(row);
            checkWeeks(row, closing);
            check(ACTIONS, words(row), row.presumed());
            row.presumed().forEach(need -> checkPresumed(row, need));
            checkEvidence(row, artefacts);
        }
        checkCircumstances(paths, rules);
        return table;
    }

    /** What a row would change is looked at before it is bound, so that it is refused with the reason. */
    private void checkFields(JsonNode row) {
        checkFields(row, "adds", row.path("adds"));
        checkFields(row, "chooses", row.path("chooses"));
        checkFields(row, "with", row.path("improves").path("with"));
    }

    private void checkFields(JsonNode row, String of, JsonNode changed) {
        Set<String> may = Scales.row(MAY_CHANGE, of);
        for (Iterator<String> names = changed.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!may.contains(name) && isSomewhereInAProfile(name)) {
                throw source.fault(
                        ACTIONS,
                        Rows.KEY + ": " + Rows.name(row),
                        "The action " + Rows.name(row) + " touches " + name + ". "
                                + BECAUSE.getOrDefault(name, "It is not changed by deciding to."),
                        "Change only " + may.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private static boolean isSomewhereInAProfile(String name) {
        return Stream.of(Profile.class, Evidence.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .anyMatch(name::equals);
    }

    private void checkKind(ActionRow row) {
        long ways = Stream.of(row.adds() != null, row.improves() != null, row.chooses() != null)
                .filter(way -> way)
                .count();
        if (ways != 1) {
            throw refused(
                    row, "The action " + row.key() + " has to add, to improve or to choose, and only one of them.");
        }
        if ((row.chooses() != null) != (row.weeks() == 0) || row.weeks() < 0) {
            throw refused(
                    row,
                    "The action " + row.key() + " takes " + row.weeks()
                            + " weeks, but a choice takes none and work takes one at least.");
        }
    }

    /** What closes a gap takes as long here as it does there. */
    private void checkWeeks(ActionRow row, ClosingTable closing) {
        for (Signal signal : row.closes()) {
            WeeksOfWork weeks = closing.actions().stream()
                    .filter(closed -> closed.signal() == signal)
                    .map(ClosingRow::weeks)
                    .findFirst()
                    .orElseThrow(() -> refused(row, "No closing action closes " + dashed(signal) + "."));
            if (row.weeks() < weeks.least() || row.weeks() > weeks.most()) {
                throw refused(
                        row,
                        "The action " + row.key() + " takes " + row.weeks() + " weeks, and closing "
                                + dashed(signal) + " takes " + weeks.least() + " to " + weeks.most()
                                + " in plan/closing.yaml.");
            }
        }
    }

    /** What one action brings must not be what another one needs: each can be taken by itself, in any order. */
    private void checkPresumed(ActionRow row, Need need) {
        if (!need.that().signals().isEmpty() || need.that().fields().stream().anyMatch(ActionReader::changes)) {
            throw refused(
                    row,
                    "The action " + row.key()
                            + " presumes what other actions may bring, but may only ask what the situation" + " is.");
        }
    }

    /** Whether an action may change a field of a profile. */
    private static boolean changes(String field) {
        return Scales.row(MAY_CHANGE, "adds").contains(field.split("\\W", 2)[0]);
    }

    private void checkEvidence(ActionRow row, Map<Artefact, ArtefactKind> artefacts) {
        Evidence added = row.adds() == null ? null : row.adds().evidence();
        if (added != null) {
            checkShown(row, List.of(added.kind()), added.signals(), artefacts);
            if (added.ownership() != Ownership.LED || added.id() != null || added.date() != null) {
                throw refused(row, "A piece of work that is still to be done is led, and has no id and no date yet.");
            }
            if (added.verification() == Verification.VERIFIED) {
                throw refused(row, "What others say of a piece is theirs to say, and no action of the candidate.");
            }
        }
        if (row.improves() != null) {
            if (row.improves().with().verification() == Verification.VERIFIED) {
                throw refused(row, "What others say of a piece is theirs to say, and no action of the candidate.");
            }
            checkShown(row, row.improves().kinds(), row.improves().with().signals(), artefacts);
        }
    }

    private void checkShown(
            ActionRow row,
            Collection<Artefact> kinds,
            @Nullable Set<Signal> signals,
            Map<Artefact, ArtefactKind> artefacts) {
        for (Artefact kind : kinds) {
            Set<Signal> shown = Scales.row(artefacts, kind).shows();
            if (signals != null && !shown.containsAll(signals)) {
                throw refused(row, "A " + dashed(kind) + " cannot show all of " + signals + ".");
            }
        }
    }

    /** The search for the smallest change relies on it: no action changes a circumstance that a path asks for. */
    private void checkCircumstances(List<PathRow> paths, Collection<RuleText> rules) {
        for (PathRow row : paths) {
            for (Need need : row.needs()) {
                if (need.that().fields().stream().anyMatch(ActionReader::changes)) {
                    throw source.fault(
                            "paths/paths.yaml",
                            "path: " + dashed(row.path()),
                            "The path " + dashed(row.path()) + " looks at what actions change.",
                            "Rest it on a signal, or on the role, the room or the goal.");
                }
            }
        }
        Set<Circumstance> asked = EnumSet.noneOf(Circumstance.class);
        paths.forEach(
                row -> row.needs().forEach(need -> asked.addAll(need.that().circumstances())));
        for (RuleText rule : rules) {
            String[] halves = rule.text().split("\\bthen\\b", 2);
            boolean concludes = CONCLUDED
                    .matcher(rule.text())
                    .results()
                    .anyMatch(found -> asked.contains(Circumstance.valueOf(found.group(1))));
            if (concludes && CHANGING.matcher(halves[0]).find()) {
                throw new RulebookFault(
                        rule.file(),
                        rule.line(),
                        "A path asks for the circumstance that this rule concludes, and it looks at what actions change.",
                        "Rest it on what no action of " + ACTIONS + " touches: the role, the room or the goal.");
            }
        }
    }

    private static String words(ActionRow row) {
        return Rows.KEY + ": " + row.key();
    }

    private RulebookFault refused(ActionRow row, String wrong) {
        return source.fault(ACTIONS, words(row), wrong, "Maybe compare with the other rows.");
    }
}
