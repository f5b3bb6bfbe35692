package io.readiness.role;

import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.role.RoleMatch.RoleVerdict;
import io.readiness.role.RoleTables.FilterText;
import io.readiness.role.RoleTables.ScopeIndicator;
import io.readiness.role.RoleTables.ScopeIndicator.IndicatorCriterion;
import io.readiness.role.RoleTables.TableFault;
import io.readiness.wording.Lexicon.WordClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what names nothing in the tables of roles, and what is missing from them. */
final class RoleTableCheck {
    private static final String SIGNS = "signs.yaml";
    private static final String SCOPE = "scope.yaml";
    private static final String VERDICTS = "verdicts.yaml";
    private static final String FILTERS = "filters.yaml";

    private final RoleTables tables;
    private final Set<String> wordClasses;
    private final List<IndicatorCriterion> criteria;

    RoleTableCheck(RoleTables tables) {
        this.tables = tables;
        this.wordClasses =
                tables.lexicon().classes().stream().map(WordClass::name).collect(Collectors.toSet());
        this.criteria = tables.signs().stream()
                .flatMap(indicator -> indicator.shownBy().stream())
                .toList();
    }

    Stream<TableFault> faults() {
        List<TableFault> faults = new ArrayList<>();
        covers(faults, SIGNS, "duty", told(IndicatorCriterion::duty), Duty.values());
        covers(faults, SIGNS, "decision right", told(IndicatorCriterion::right), DecisionRight.values());
        covers(faults, SCOPE, "level", tables.scope().levels().keySet(), Ownership.values());
        covers(faults, VERDICTS, "verdict", tables.verdicts().order(), RoleVerdict.values());
        covers(
                faults,
                FILTERS,
                "reason",
                tables.filters().stream().map(FilterText::reason).toList(),
                FilterText.FilterReason.values());
        words(faults);
        signs(faults);
        return faults.stream();
    }

    private <T> List<T> told(Function<IndicatorCriterion, @Nullable T> field) {
        return criteria.stream().map(field).filter(Objects::nonNull).toList();
    }

    private static <T> void covers(List<TableFault> faults, String file, String what, Collection<T> told, T[] all) {
        Arrays.stream(all)
                .filter(one -> !told.contains(one))
                .forEach(one -> faults.add(
                        new TableFault(file, "", "The " + what + " " + one + " stands in no row.", "Add it to one.")));
    }

    private void words(List<TableFault> faults) {
        for (IndicatorCriterion criterion : criteria) {
            known(faults, SIGNS, criterion.words());
            known(faults, SIGNS, criterion.reportsTo());
        }
        known(faults, SCOPE, tables.scope().technical());
        tables.scope().titles().forEach(title -> known(faults, SCOPE, title));
    }

    private void known(List<TableFault> faults, String file, @Nullable String wordClass) {
        if (wordClass != null && !wordClasses.contains(wordClass)) {
            faults.add(new TableFault(
                    file,
                    wordClass,
                    "The lexicon has no class " + wordClass + ".",
                    "Add it to roles/lexicon.yaml, or name one that stands there."));
        }
    }

    private void signs(List<TableFault> faults) {
        Set<String> signs = new HashSet<>();
        for (ScopeIndicator indicator : tables.signs()) {
            if (!signs.add(indicator.sign())) {
                faults.add(new TableFault(
                        SIGNS,
                        "sign: " + indicator.sign(),
                        "The sign " + indicator.sign() + " stands here twice.",
                        "Keep one."));
            }
        }
        tables.scope().groups().values().stream()
                .flatMap(List::stream)
                .filter(name -> !signs.contains(name))
                .forEach(name -> faults.add(new TableFault(
                        SCOPE, name, "There is no sign " + name + ".", "Compare it with roles/" + SIGNS + ".")));
    }
}
