package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.judgement.rule.RuleText;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.rulebook.store.CompiledRulebook;
import io.readiness.rulebook.store.RulebookCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rulebook cannot be wrong quietly: what is wrong is refused with its file, its line and something to try. */
class RulebookFaultTest {
    private static final String DISCOVERY = "signals/discovery-depth.drl";
    private static final String ACTIONS = "actions/actions.yaml";
    private static final String QUESTIONS = "catalogue/questions.yaml";
    private static final String PATHS = "paths/paths.yaml";
    private static final String SIGNALS = "catalogue/signals.yaml";
    private static final String ARCHETYPES = "archetypes/archetypes.yaml";
    private static final String WORDS = "texts/en/catalogue/signals.yaml";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        ACTIONS,
                        "exposure: { customerConversationsPerQuarter: discovery.practised, contact: direct }",
                        "room: { accessToUsers: true }",
                        19,
                        "touches room. Room is the organisation's to give"),
                fault(
                        ACTIONS,
                        "exposure: { marketWork: [competitor-review] }",
                        "role: { months: 24 }",
                        0,
                        "touches role. The role and the time in it are what they are."),
                fault(
                        ACTIONS,
                        "exposure: { marketWork: [competitor-review] }",
                        "certifications: [{ name: CSPO }]",
                        0,
                        "A certificate raises no score"),
                fault(
                        ACTIONS,
                        "exposure: { marketWork: [competitor-review] }",
                        "goal: { aim: product-management }",
                        0,
                        "What is wanted is a choice"),
                fault(
                        ACTIONS,
                        "with:\n        qualities: [customer-logic",
                        "with:\n        ownership: led\n        qualities: [customer-logic",
                        0,
                        "Who led a past piece of work cannot be changed"),
                fault(
                        ACTIONS,
                        "ownership: led\n        horizon",
                        "ownership: shared\n        horizon",
                        0,
                        "still to be done is led"),
                fault(ACTIONS, "verification: linked", "verification: verified", 0, "theirs to say"),
                fault(
                        ACTIONS,
                        "signals: [engineering-and-design, outcome-ownership]",
                        "signals: [portfolio-trade-offs]",
                        0,
                        "cannot show all of"),
                fault(
                        ACTIONS,
                        "weeks: 8\n    closes: [outcome",
                        "weeks: 2\n    closes: [outcome",
                        0,
                        "takes 8 to 12 in plan/closing.yaml"),
                fault(ACTIONS, "weeks: 0", "weeks: 1", 0, "a choice takes none"),
                fault(
                        ACTIONS,
                        "{ not: { told: room.accessToUsers, is: false } }",
                        "{ signal: exposure, atLeast: practised }",
                        0,
                        "may only ask what the situation is"),
                fault(
                        ACTIONS,
                        "{ not: { told: room.accessToUsers, is: false } }",
                        "{ told: exposure.contact, is: direct }",
                        0,
                        "may only ask what the situation is"),
                fault(
                        ACTIONS,
                        "  # Delivery strengths, shown in a piece of work.\n",
                        "  - key: talk-elsewhere\n    weeks: 8\n    closes: []\n    adds:\n"
                                + "      exposure: { contact: direct }\n    presumed: []\n    claims: [T4.1]\n",
                        0,
                        "stands here twice"),
                fault(ACTIONS, "claims: [T11.1, T2.3]", "claims: []", 0, "cites nothing"),
                fault(ACTIONS, "{ usual: 4, most: 6 }", "{ usual: 4, most: 3 }", 0, "swap the two"),
                fault(
                        "paths/room.drl",
                        "Room( roomToDecide == false )",
                        "Room( roomToDecide == false )\n    Exposure( )",
                        0,
                        "it looks at what actions change"),
                fault(DISCOVERY, "when\n", "    date-effective \"01-Jan-2030\"\nwhen\n", 6, "before its when"),
                fault(
                        DISCOVERY,
                        "insertLogical( new Finding",
                        "Runtime.getRuntime().gc(); insertLogical( new Finding",
                        6,
                        "than to conclude one thing"),
                fault(DISCOVERY, "insertLogical( new", "drools.insert( new", 6, "than to conclude one thing"),
                fault(DISCOVERY, "Rating.ABSENT", "Rating.UNKNOWN", 6, "than to conclude one thing"),
                fault(
                        DISCOVERY,
                        "Exposure( saysNoConversations() )",
                        "not Exposure( saysNoConversations() )",
                        6,
                        "more evidence could lower"),
                fault(DISCOVERY, "signals;\n", "signals;\nimport java.io.File;\n", 2, "imported for all of them"),
                fault(DISCOVERY, "signals;\n", "signals;\nunit Signals;\n", 1, "stands beside the rules"),
                fault(
                        "rulebook.yaml",
                        "{ part: scope, atLeast: scope.broad }",
                        "{ part: context, atLeast: scope.broad }",
                        0,
                        "ask for a signal instead"),
                fault(DISCOVERY, "directConversations()", "directConversation()", 46, "directConversation"),
                fault(
                        DISCOVERY,
                        "Exposure( saysNoConversations() )",
                        "Exposure( saysNoConversations()",
                        11,
                        "mismatched input"),
                fault(
                        DISCOVERY,
                        "Signal.DISCOVERY_DEPTH",
                        "Signal.DISCOVERY_DEPHT",
                        12,
                        "Did you mean DISCOVERY_DEPTH?"),
                fault(DISCOVERY, "@guide( T4.1, T2.3 )", "@guide( T4.11, T2.3 )", 6, "T4.11, which no guide has"),
                fault(DISCOVERY, "    @guide( T4.1, T2.3 )\n", "", 6, "cites nothing"),
                fault(DISCOVERY, "insertLogical(", "insert(", 12, "use insertLogical"),
                fault(DISCOVERY, "when\n", "salience 10\nwhen\n", 9, "no rule may care when it runs"),
                fault(DISCOVERY, "when\n", "when\n    eval( true )\n", 10, "eval"),
                fault(
                        DISCOVERY,
                        "@key( discovery-exposed )",
                        "@key( discovery-absent )",
                        24,
                        "The key discovery-absent stands in signals/discovery-depth.drl:6 too"),
                fault(DISCOVERY, "    @key( discovery-owned )\n", "", 71, "has no key"),
                fault(
                        DISCOVERY,
                        "@key( discovery-owned )",
                        "@key( Discovery_Owned )",
                        71,
                        "The key Discovery_Owned is not written as keys are"),
                fault(DISCOVERY, "@key( discovery-owned )", "@key( discovery-owned ) @key( owned )", 71, "has 2 keys"),
                fault(
                        DISCOVERY,
                        ">= discovery.practised",
                        ">= discovery.practiced",
                        42,
                        "There is no parameter discovery.practiced. Did you mean discovery.practised?"),
                fault(
                        DISCOVERY,
                        "{discovery.practised} direct",
                        "{discovery.practiced} direct",
                        42,
                        "its condition does not. Did you mean discovery.practised?"),
                fault(DISCOVERY, ">= discovery.practised", ">= 1", 42, "names discovery.practised, and its condition"),
                fault(
                        DISCOVERY,
                        "SignalEvidence( signal == Signal.PROOF_OF_WORK,",
                        "Growth( pieces >= 2 )\n    SignalEvidence( signal == Signal.PROOF_OF_WORK,",
                        66,
                        "The number 2 stands in a rule itself. Put it in parameters.yaml"),
                fault(
                        DISCOVERY,
                        "SignalEvidence( signal == Signal.PROOF_OF_WORK,",
                        "Growth( pieces >= 6.0 )\n    SignalEvidence( signal == Signal.PROOF_OF_WORK,",
                        66,
                        "The number 6.0 stands in a rule itself."),
                fault(
                        DISCOVERY,
                        "SignalEvidence( signal == Signal.PROOF_OF_WORK,",
                        "Growth( pieces >= 99999999999 )\n    SignalEvidence( signal == Signal.PROOF_OF_WORK,",
                        66,
                        "The number 99999999999 stands in a rule itself."),
                fault(
                        DISCOVERY,
                        "with {discovery.practised} direct",
                        "with 3 direct",
                        42,
                        "A number stands in the sentence \"Discovery is practised with 3 direct"),
                fault(
                        SIGNALS,
                        WORDS,
                        "- signal: discovery-depth",
                        "- signal: discovery-deep",
                        0,
                        "Did you mean discovery-deep?"),
                fault(SIGNALS, "claims: [T3.1]", "claims: [T3.19]", 8, "T3.19, which no guide has"),
                fault(SIGNALS, "claims: [T3.1]", "claims: []", 0, "cites nothing"),
                fault(SIGNALS, "part: foundation", "part: foundtion", 7, "Did you mean foundation?"),
                fault(WORDS, "proof-of-work:", "proof-of-word:", 0, "\"proof-of-word\" names no row of its table"),
                fault("rulebook.yaml", "foundation: 20", "foundation: 25", 15, "sum to 105, but must sum to 100"),
                fault("rulebook.yaml", "backlog-ownership: 12", "backlog-ownership: 11", 20, "sum to 99"),
                fault("rulebook.yaml", "backlog-ownership: 12", "backlog-ownership: -12", 21, "must be positive"),
                fault("rulebook.yaml", "exposed: 20", "exposed: 90", 8, "not below those of the level before"),
                fault(
                        "rulebook.yaml",
                        "{ gates: 2, at: owned }",
                        "{ circumstance: settled-in-the-role }",
                        0,
                        "More evidence could lower the band"),
                fault("rulebook.yaml", "effective: 2026-11-30", "effective: soon", 4, "soon"),
                fault(
                        QUESTIONS,
                        PATHS,
                        "      - { concludes: [no-room-to-widen] }\n",
                        "",
                        0,
                        "No question has the answer no-room-to-widen, so silence would pass for a no"),
                fault(
                        PATHS,
                        "  needs: []",
                        "  needs:\n    - { key: x, that: { gates: 1, at: owned }, claims: [T1.1], says: x }",
                        0,
                        "Leave its needs empty"),
                fault(
                        "catalogue/artefacts.yaml",
                        "texts/en/catalogue/artefacts.yaml",
                        "kind: backlog-snapshot",
                        "kind: discovery-brief",
                        0,
                        "names no row of its table"),
                fault(ARCHETYPES, "claims: [T6.1, T2.3]", "claims: []", 0, "cites nothing"),
                fault(ARCHETYPES, "claims: [T6.5, T14.1]", "claims: [T6.9]", 0, "T6.9, which no guide has"),
                fault(
                        ARCHETYPES,
                        "texts/en/" + ARCHETYPES,
                        "- archetype: startup",
                        "- archetype: technical",
                        0,
                        "names no row of its table"),
                fault(ARCHETYPES, "little-exposure]", "little-exposur]", 0, "mean little-exposure?"),
                fault("archetypes/realism.yaml", "claims: [T2.3]", "claims: [T2.33]", 0, "T2.33, which no guide has"),
                fault("paths/limits.yaml", "claims: [T1.7, T1.1]", "claims: []", 0, "cites nothing"),
                fault(QUESTIONS, "[$.role.kind]", "[]", 0, "where in a profile this is told"),
                fault(QUESTIONS, "[$.role.kind]", "[$.role.kin]", 0, "Did you mean kind?"),
                fault(QUESTIONS, "[$.role.kind]", "[role.kind]", 0, "Begin with $."),
                fault(QUESTIONS, "[*].outcome", ".outcome", 0, "Write [*] after the list"),
                fault(QUESTIONS, "$.evidence[*].outcome", "$.role[*].kind", 0, "it is no list"),
                fault(SIGNALS, "tells: [$.maturity]", "tells: [$.maturity.of.it]", 0, "A profile has no field"),
                fault(QUESTIONS, "  wish: true", "  wishes: true", 0, "wish"),
                fault(
                        "mistakes/mistakes.yaml",
                        "claims: [T13.1, T1.1]",
                        "claims: [T13.9]",
                        0,
                        "T13.9, which no guide has"),
                fault(
                        "mistakes/mistakes.yaml",
                        "{ circumstance: delivery-heavy-evidence }",
                        "{ circumstance: delivery-heavy-evidenc }",
                        0,
                        "Did you mean delivery-heavy-evidence?"),
                fault(
                        "organisation/organisation.yaml",
                        "effect: no-blocker-told\n      needs: []",
                        "effect: no-blocker-told\n      needs: [{ that: { told: room.canWidenScope, is: true } }]",
                        64,
                        "The last row asks for something"),
                fault("organisation/checklist.yaml", "claims: [C3.2]", "claims: []", 0, "cites nothing"),
                fault("hiring/hiring.yaml", "hiring/questions.yaml", "asks: 2", "asks: 3", 0, "but 3 are asked"),
                fault(
                        "hiring/questions.yaml",
                        "  signal: proof-of-work",
                        "  signal: proof-of-work\n  that: { circumstance: scope-grew }",
                        0,
                        "Keep one of the two"),
                fault("plan/closing.yaml", "claims: [T11.1, T14.3]", "claims: [T11.9]", 0, "T11.9, which no guide has"),
                fault("plan/closing.yaml", "    claims: [T11.5, T14.3]", "    claims: []", 0, "cites nothing"),
                fault("plan/closing.yaml", "artefact: outcome-review", "artefact: product-brief", 0, "Did you mean"),
                fault(
                        "plan/closing.yaml",
                        "artefact: outcome-review",
                        "artefact: ceremony-notes",
                        0,
                        "cannot show outcome-ownership"),
                fault(
                        "plan/closing.yaml",
                        "texts/en/plan/closing.yaml",
                        "  - signal: exposure",
                        "  - signal: room",
                        0,
                        "names no row"),
                fault("plan/closing.yaml", "least: 6, most: 10", "least: 12, most: 10", 0, "is no time"),
                fault(
                        "plan/broader.yaml",
                        "texts/en/plan/broader.yaml",
                        "  - signal: delivery-reality",
                        "  - signal: room",
                        0,
                        "names no row"),
                fault("plan/steps.yaml", "atMost: 0 }", "atMost: 0, at: owned }", 0, ""),
                fault("plan/steps.yaml", "unknownIn: scope", "unknownIn: context", 0, "ask for a signal instead"),
                fault("plan/stages.yaml", "claims: [T12.3]", "claims: [T12.4]", 0, "T12.4, which no guide has"),
                fault("proof/proof.yaml", "has: why-now", "has: why-not", 0, "Did you mean"),
                fault(
                        "proof/proof.yaml",
                        "closes: [outcome-ownership]",
                        "closes: [discovery-depth]",
                        0,
                        "Name the same piece in both"),
                fault("roles/signs.yaml", "claims: [T5.3, T4.4]", "claims: []", 0, "cites nothing"),
                fault("roles/signs.yaml", "words: portfolio", "words: portfolios", 0, "no class portfolios"),
                fault("roles/signs.yaml", "    - { right: stop-work, words: stopping-work }\n", "", 0, "STOP_WORK"),
                fault("roles/sections.yaml", "lines: benefit,", "lines: benefits,", 0, "no class benefits"),
                fault(
                        "roles/sections.yaml",
                        "section: open, tells",
                        "section: employer, tells",
                        0,
                        "OPEN stands in no row"),
                fault(
                        "roles/notices.yaml",
                        "texts/en/roles/notices.yaml",
                        "- { notice: cut, claims: [T7.1] }\n",
                        "",
                        0,
                        "names no row of its table"),
                fault("languages.yaml", "read: en", "read: xx", 0, "Maybe add those of xx?"),
                fault("roles/scope.yaml", "answers-for-outcomes]", "answers-for-results]", 0, "no sign"),
                fault("roles/scope.yaml", "took-part: exposed", "took-part: exposd", 0, "Did you mean exposed?"),
                fault("roles/verdicts.yaml", ", not-a-step]", "]", 0, "NOT_A_STEP stands in no row"),
                fault("roles/verdicts.yaml", "claims: [T7.7, T14.6]", "claims: [T7.99]", 0, "which no guide has"),
                fault(
                        "roles/filters.yaml",
                        "texts/en/roles/filters.yaml",
                        "- reason: closed",
                        "- reason: shut",
                        0,
                        "names no row"),
                fault("resume/parts.yaml", "{ words: [horizon] }", "{ words: [horizn] }", 0, "Did you mean horizon?"),
                fault("resume/parts.yaml", "claims: [T8.4, T4.4]", "claims: []", 0, "cites nothing"),
                fault(
                        "resume/parts.yaml",
                        "texts/en/resume/parts.yaml",
                        "part: horizon",
                        "part: problem",
                        0,
                        "names no row of its table"),
                fault(
                        "resume/strength.yaml",
                        "  when: []",
                        "  when: [{ parts: [decision] }]",
                        0,
                        "Leave its when empty"),
                fault("resume/lexicon.yaml", "'\\d[\\d.,]{0,15}'", "'(\\d'", 0, "is no regular expression"),
                fault("resume/lexicon.yaml", "[^choose, ", "['...', ", 0, "has no letters"),
                fault(
                        "certification/practical-test.yaml",
                        "{ words: [beaten] }",
                        "{ words: [beten] }",
                        0,
                        "Did you mean beaten?"),
                fault(
                        "certification/practical-test.yaml",
                        "claims: [C2.7, C1.2]",
                        "claims: [C9]",
                        0,
                        "which no guide has"),
                fault(
                        DISCOVERY,
                        "directConversations() >= discovery.practised",
                        "directConversations() * 1 >= discovery.practised",
                        42,
                        "since it has the condition \"directConversations() * 1 >= discovery.practised\""),
                fault(
                        DISCOVERY,
                        "SignalEvidence( signal == Signal.PROOF_OF_WORK,",
                        "SignalEvidence( $other : productWork )\n    SignalEvidence( productWork == $other, signal == Signal.DISCOVERY_DEPTH,",
                        61,
                        "which compares two facts"),
                fault(
                        "paths/room.drl",
                        "Room( roomToDecide == false )",
                        "exists( Room( roomToDecide == false ) and Room( canWidenScope == false ) )",
                        0,
                        "an \"EXISTS\" of several patterns"),
                fault(
                        "paths/room.drl",
                        "Room( roomToDecide == false )",
                        "Room( $decides : roomToDecide == false )",
                        0,
                        "could not be explained"),
                fault(
                        "certification/certification-path.drl",
                        "Learning( knowsScrumBasics == false )",
                        "Circumstance( this == Circumstance.NEW_TO_THE_ROLE )",
                        0,
                        "a pattern on what other rules conclude"),
                fault(
                        "certification/certification-path.drl",
                        "not ScaledPractice( work contains",
                        "not ScaledPractice( work not contains",
                        0,
                        "could not be explained"),
                fault(
                        Parameters.FILE,
                        "discovery.exposed: { value: 1, unit: conversations with customers a quarter, claims: [T4.1, T2.3] }",
                        "discovery.exposed: { value: 1, unit: conversations with customers a quarter, claims: [] }",
                        6,
                        "cites nothing"),
                fault(Parameters.FILE, "claims: [T1.9, T1.2]", "claims: [T1.99]", 0, "T1.99, which no guide has"),
                fault(Parameters.FILE, "  value: 12\n", "  value: 0\n", 0, "tenure.settled has the value 0"),
                fault(Parameters.FILE, "tenure.settled:", "settled:", 0, "as in discovery.owned"),
                fault(
                        Parameters.FILE,
                        "# Time in the role",
                        "tenure.long: { value: 36, unit: months, claims: [T1.9] }\n# Time in the role",
                        41,
                        "Nothing asks for the parameter tenure.long"),
                fault(
                        PATHS,
                        "atLeast: foundation.learnt",
                        "atLeast: foundation.learned",
                        0,
                        "There is no parameter foundation.learned. Did you mean foundation.learnt?"),
                fault(
                        "texts/en/paths/paths.yaml",
                        "still below {foundation.learnt}",
                        "still below {foundation.learned}",
                        81,
                        "There is no parameter foundation.learned for the sentence"),
                fault(PATHS, "hitPolicy: first\n", "", 0, "'hitPolicy'"),
                fault(PATHS, "hitPolicy: first", "hitPolicy: frist", 6, "no hit policy frist. Did you mean first?"),
                fault(PATHS, "hitPolicy: first", "hitPolicy: collect", 6, "this table is read by first"),
                fault(PATHS, "    claims: [T1.7]\n\n", "    claims: []\n\n", 0, "\"path: not-served\" cites nothing"),
                fault(PATHS, "    claims: [T1.7]\n\n", "\n", 0, "'claims'"),
                fault(PATHS, "told: role.kind", "told: role.kin", 155, "no field role.kin. Did you mean kind?"),
                fault(
                        PATHS,
                        "is: technical-product-owner",
                        "is: technical-owner",
                        155,
                        "technical-owner never stands at role.kind. Did you mean technical-product-owner?"),
                fault(
                        PATHS,
                        "told: role.kind, is: technical-product-owner",
                        "told: goal.willBuildDiscovery, has: true",
                        155,
                        "What stands at goal.willBuildDiscovery cannot be asked for in this way"),
                fault(
                        PATHS,
                        "told: role.kind, is: technical-product-owner",
                        "told: role.kind, atLeast: 2",
                        155,
                        "What stands at role.kind cannot be asked for in this way"),
                fault(
                        PATHS,
                        "told: role.kind, is: technical-product-owner",
                        "told: exposure.contact, is: direct",
                        0,
                        "looks at what actions change"),
                fault(PATHS, "{ told: role.kind, is:", "{ tells: role.kind, is:", 154, "'told'"),
                fault(PATHS, "{ circumstance: not-", "{ circumstances: not-", 40, "No condition has just these fields"),
                fault(
                        "paths/limits.yaml",
                        "is: [product-owner, technical-product-owner] }\n          claims: [T1.6]\n        - key: scrum",
                        "is: [product-ownr, technical-product-owner] }\n          claims: [T1.6]\n        - key: scrum",
                        15,
                        "product-ownr never stands at role.kind. Did you mean product-owner?"),
                fault(
                        "plan/steps.yaml",
                        "told: jobSearch.interviewStories, atLeast: search.stories",
                        "told: jobSearch.interviewStories, is: 3",
                        0,
                        "cannot be asked for in this way"),
                fault("texts/en/paths/paths.yaml", PATHS, "  nextStep:", "  nextSteps:", 0, "nextStep"),
                fault(
                        "texts/en/paths/paths.yaml",
                        "stay-product-owner:",
                        "stay-as-product-owner:",
                        0,
                        "names no row of its table. Did you mean stay-product-owner?"),
                fault(
                        "texts/en/phrases.yaml",
                        "asks-at-least: 'the number of {what} is at least {wanted}'",
                        "asks-at-least: 'the number of {what} is at least {want}'",
                        0,
                        "Write it with each of [wanted, what] in braces"));
    }

    private static Arguments fault(String file, String good, String wrong, int line, String says) {
        return fault(file, file, good, wrong, line, says);
    }

    /** What is wrong in one file and shows in another. */
    private static Arguments fault(String file, String told, String good, String wrong, int line, String says) {
        return Arguments.of(file, told, good, wrong, line, says);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("faults")
    void what_is_wrong_is_named_with_its_file_and_line(
            String file, String told, String good, String wrong, int line, String says) {
        SortedMap<String, String> files = new TreeMap<>(Frozen.COMPILED.source().files());
        String text = files.get(file);
        assertThat(text).contains(good);
        files.put(
                file,
                text.replaceFirst(
                        java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(wrong)));
        assertThatThrownBy(() -> CompiledRulebook.compile(new RulebookSource(files)))
                .isInstanceOf(RulebookFault.class)
                .hasMessageStartingWith(told + ":" + (line == 0 ? "" : line + ": "))
                .hasMessageContaining(says);
    }

    /** Where a rule has its parts is told by its code, and not by what is quoted or noted in it. */
    @Test
    void an_assumption_and_a_comment_may_say_when_and_then() {
        SortedMap<String, String> files = new TreeMap<>(Frozen.COMPILED.source().files());
        files.computeIfPresent(
                DISCOVERY,
                (name, text) -> text.replaceFirst(
                        "    @guide\\( T4.1, T2.3 \\)\nwhen\n",
                        "    @assumption( \"Not 1 but 2 weeks, when asked.\" )\nwhen\n    // when 3 and then 4\n"));
        assertThat(CompiledRulebook.compile(new RulebookSource(files))
                        .rulebook()
                        .rules()
                        .get("discovery-absent"))
                .extracting(RuleText::assumption)
                .isEqualTo("Not 1 but 2 weeks, when asked.");
    }

    @Test
    void a_missing_file_is_named() {
        SortedMap<String, String> files = new TreeMap<>(Frozen.COMPILED.source().files());
        files.remove("paths/paths.yaml");
        assertThatThrownBy(() -> CompiledRulebook.compile(new RulebookSource(files)))
                .hasMessageStartingWith("paths/paths.yaml:1: This file is missing.");
    }

    @Test
    void a_folder_without_a_rulebook_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> RulebookSource.in(empty)).hasMessageContaining("Maybe name the folder");
    }

    @Test
    void a_changed_rulebook_is_compiled_once_and_kept(@TempDir Path folder) throws Exception {
        Path rules = folder.resolve("rules");
        for (var file : Frozen.COMPILED.source().files().entrySet()) {
            Path target = rules.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue().replaceFirst("(?m)^version: \\S+", "version: 0.1.1"));
        }
        RulebookCache cache = new RulebookCache(folder.resolve("kept"));
        CompiledRulebook first = cache.in(rules);
        assertThat(first.rulebook().edition().version()).isEqualTo("0.1.1");
        try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
            assertThat(kept.map(Path::getFileName).map(Path::toString)).containsExactly(first.key() + ".rulebook");
        }
        CompiledRulebook second = cache.in(rules);
        assertThat(second.kjar()).isEqualTo(first.kjar());
        assertThat(second.rulebook().edition()).isEqualTo(first.rulebook().edition());
    }

    @Test
    void a_kept_rulebook_that_was_damaged_is_compiled_again(@TempDir Path folder) throws Exception {
        RulebookCache cache = new RulebookCache(folder);
        SortedMap<String, String> files = new TreeMap<>(Frozen.COMPILED.source().files());
        files.computeIfPresent(
                "rulebook.yaml", (name, text) -> text.replaceFirst("(?m)^version: \\S+", "version: 0.1.2"));
        RulebookSource source = new RulebookSource(files);
        Path kept = folder.resolve(CompiledRulebook.key(source) + ".rulebook");
        Files.writeString(kept, "not a rulebook");
        assertThat(cache.of(source).rulebook().edition().version()).isEqualTo("0.1.2");
        assertThat(Files.size(kept)).isGreaterThan(1_000);
    }

    @Test
    void the_packaged_rulebook_is_the_one_in_the_repository() {
        assertThat(new RulebookCache(Path.of("unused")).builtIn().rulebook().edition())
                .isEqualTo(BuiltIn.COMPILED.rulebook().edition());
    }
}
