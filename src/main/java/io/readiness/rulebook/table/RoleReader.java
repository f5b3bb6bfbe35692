package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.role.RoleMatch.RoleNotice;
import io.readiness.role.RoleMatch.RoleNoticeText;
import io.readiness.role.RoleMatch.RoleVerdict;
import io.readiness.role.RoleTables;
import io.readiness.role.RoleTables.FilterText;
import io.readiness.role.RoleTables.FilterText.FilterReason;
import io.readiness.role.RoleTables.ScopeIndicator;
import io.readiness.role.RoleTables.ScopeIndicator.IndicatorCriterion;
import io.readiness.role.RoleTables.ScopeTable;
import io.readiness.role.RoleTables.VerdictTable;
import io.readiness.role.SectionTable;
import io.readiness.role.SectionTable.Section;
import io.readiness.role.SectionTable.SectionRow;
import io.readiness.rulebook.table.TableReader.Inputs;
import io.readiness.wording.Lexicon;
import io.readiness.wording.Lexicon.WordClass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what roles on offer are judged by. */
final class RoleReader extends TableReader {
    private static final String ROLE_SIGNS = "roles/signs.yaml";
    private static final String ROLE_SCOPE = "roles/scope.yaml";
    private static final String ROLE_VERDICTS = "roles/verdicts.yaml";
    private static final String ROLE_FILTERS = "roles/filters.yaml";
    private static final String ROLE_SECTIONS = "roles/sections.yaml";
    private static final String ROLE_NOTICES = "roles/notices.yaml";
    private static final String ROLE_LEXICON = "roles/lexicon.yaml";

    RoleReader(TableReader other) {
        super(other);
    }

    RoleTables roles() {
        List<ScopeIndicator> signs = read(ROLE_SIGNS, new TypeReference<>() {});
        ScopeTable scope = read(ROLE_SCOPE, new TypeReference<>() {});
        VerdictTable verdicts = read(ROLE_VERDICTS, new TypeReference<>() {});
        List<FilterText> filters = read(ROLE_FILTERS, new TypeReference<>() {});
        Lexicon lexicon = read(ROLE_LEXICON, new TypeReference<>() {});
        SectionTable sections = read(ROLE_SECTIONS, new TypeReference<>() {});
        List<RoleNoticeText> notices = read(ROLE_NOTICES, new TypeReference<>() {});
        RoleTables roles = new RoleTables(signs, scope, verdicts, filters, sections, notices, lexicon);
        check(
                ROLE_SCOPE,
                "scopes:",
                scope.scopes(),
                HitPolicy.FIRST,
                new Inputs(roles.inputsOfAScope(), Map.of("offer.title", Set.copyOf(scope.titles()))));
        check(
                ROLE_VERDICTS,
                "verdicts:",
                verdicts.verdicts(),
                HitPolicy.FIRST,
                Inputs.of(RoleTables.inputsOfAVerdict()));
        checkWords(roles);
        checkSigns(roles);
        return roles;
    }

    /** Everything that can be told of a role has its row, and every word that it is told by stands in the lexicon. */
    private void checkWords(RoleTables roles) {
        List<IndicatorCriterion> criteria = roles.signs().stream()
                .flatMap(indicator -> indicator.shownBy().stream())
                .toList();
        covers(ROLE_SIGNS, "duty", criteria.stream().map(IndicatorCriterion::duty), Duty.values());
        covers(ROLE_SIGNS, "decision right", criteria.stream().map(IndicatorCriterion::right), DecisionRight.values());
        covers(ROLE_SCOPE, "level", roles.scope().levels().keySet().stream(), Ownership.values());
        covers(ROLE_VERDICTS, "verdict", roles.verdicts().order().stream(), RoleVerdict.values());
        covers(ROLE_FILTERS, "reason", roles.filters().stream().map(FilterText::reason), FilterReason.values());
        covers(ROLE_NOTICES, "notice", roles.notices().stream().map(RoleNoticeText::notice), RoleNotice.values());
        covers(ROLE_SECTIONS, "part", roles.sections().rows().stream().map(SectionRow::section), Section.values());
        Set<String> known =
                roles.lexicon().classes().stream().map(WordClass::name).collect(Collectors.toSet());
        criteria.stream()
                .flatMap(criterion -> Stream.of(criterion.words(), criterion.reportsTo()))
                .filter(Objects::nonNull)
                .forEach(words -> checkKnown(ROLE_SIGNS, words, known));
        SectionTable sections = roles.sections();
        Stream.of(
                        sections.rows().stream().map(SectionRow::headings),
                        sections.rows().stream().map(SectionRow::lines),
                        Stream.concat(Stream.of(sections.addressed()), sections.whoever().stream()))
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .forEach(words -> checkKnown(ROLE_SECTIONS, words, known));
        checkKnown(ROLE_SCOPE, roles.scope().technical(), known);
        roles.scope().titles().forEach(title -> checkKnown(ROLE_SCOPE, title, known));
    }

    private <T> void covers(String file, String what, Stream<? extends @Nullable T> told, T[] all) {
        Set<T> covered = told.collect(Collectors.toSet());
        for (T one : all) {
            if (!covered.contains(one)) {
                throw source.fault(file, "", "The " + what + " " + one + " stands in no row.", "Add it to one.");
            }
        }
    }

    private void checkKnown(String file, String words, Set<String> known) {
        if (!known.contains(words)) {
            throw source.fault(
                    file,
                    words,
                    "The lexicon has no class " + words + ".",
                    "Add it to " + ROLE_LEXICON + ", or name one that stands there.");
        }
    }

    private void checkSigns(RoleTables roles) {
        Set<String> signs = new HashSet<>();
        for (ScopeIndicator indicator : roles.signs()) {
            if (!signs.add(indicator.sign())) {
                throw source.fault(
                        ROLE_SIGNS,
                        "sign: " + indicator.sign(),
                        "The sign " + indicator.sign() + " stands here twice.",
                        "Keep one.");
            }
        }
        for (List<String> group : roles.scope().groups().values()) {
            for (String name : group) {
                if (!signs.contains(name)) {
                    throw source.fault(
                            ROLE_SCOPE, name, "There is no sign " + name + ".", "Compare it with " + ROLE_SIGNS + ".");
                }
            }
        }
    }
}
