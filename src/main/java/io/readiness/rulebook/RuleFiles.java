package io.readiness.rulebook;

import io.readiness.assessment.Conclusion;
import io.readiness.assessment.RuleText;
import io.readiness.guide.Claim;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Rating;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rules as their authors wrote them, and refuses what the style rules out before anything is compiled. */
final class RuleFiles {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\"[^\\S\\n]*$(.*?)^end[^\\S\\n]*$");
    private static final Pattern RULE_WORD = Pattern.compile("(?m)^\\s*rule\\b");
    private static final Pattern GUIDE = Pattern.compile("@guide\\(([^)]*)\\)");
    private static final Pattern ASSUMPTION = Pattern.compile("@assumption\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern SIGNAL = Pattern.compile("\\bSignal\\.(\\w+)");
    private static final Pattern PARTS = Pattern.compile("(?s)(.*?)\\bwhen\\b(.*)\\bthen\\b(.*)");
    private static final Pattern CITATIONS = Pattern.compile("(?:\\s*@(?:guide|assumption)\\(\\s*[^\\n]*\\))*\\s*");
    private static final Pattern CIRCUMSTANCE =
            Pattern.compile("\\s*insertLogical\\(\\s*Circumstance\\.(\\w+)\\s*\\);\\s*");
    private static final Pattern FINDING = Pattern.compile(
            "\\s*insertLogical\\(\\s*new Finding\\(\\s*(?:Signal\\.(\\w+)|\\$signal),\\s*Rating\\.(?!UNKNOWN)(\\w+)\\s*\\)\\s*\\);\\s*");
    private static final Pattern NOT = Pattern.compile("\\bnot\\b");
    private static final Pattern BESIDE_RULES =
            Pattern.compile("(?:\\s*package [\\w.]+;|\\s*import io\\.readiness\\.(?:profile|judgement)\\.\\w+;)*\\s*");
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|(?s:/\\*.*?\\*/)");

    /** What no rule may use, and why; a conclusion must not depend on when its rule runs, or on how much there is. */
    private static final Map<String, String> BANNED = Map.ofEntries(
            Map.entry("salience", "no rule may care when it runs"),
            Map.entry("agenda-group", "no rule may care when it runs"),
            Map.entry("activation-group", "no rule may care when it runs"),
            Map.entry("ruleflow-group", "no rule may care when it runs"),
            Map.entry("auto-focus", "no rule may care when it runs"),
            Map.entry("lock-on-active", "no rule may care when it runs"),
            Map.entry("no-loop", "a rule changes no fact, so it cannot loop"),
            Map.entry("duration", "the clock judges nobody"),
            Map.entry("timer", "the clock judges nobody"),
            Map.entry("global", "a rule asks nobody"),
            Map.entry("eval", "its condition could not be explained"),
            Map.entry("modify", "a rule changes no fact"),
            Map.entry("update", "a rule changes no fact"),
            Map.entry("retract", "a rule changes no fact"),
            Map.entry("delete", "a rule changes no fact"),
            Map.entry("insert", "a conclusion that outlives its reasons is no conclusion; use insertLogical"),
            Map.entry("accumulate", "quality counts and never the number of pieces"),
            Map.entry("collect", "quality counts and never the number of pieces"),
            Map.entry("from", "a rule asks nobody"),
            Map.entry("function", "a rule concludes and computes nothing"),
            Map.entry("declare", "what a rule can look at is the same for all"),
            Map.entry("query", "a rule asks nobody"),
            Map.entry("title", "words are not judged"),
            Map.entry("metric", "words are not judged"));

    private RuleFiles() {}

    /** Every rule by its name. */
    static SortedMap<String, RuleText> read(RulebookSource source, SortedMap<String, Claim> claims) {
        SortedMap<String, RuleText> rules = new TreeMap<>();
        SortedMap<String, RuleText> ids = new TreeMap<>();
        source.drl().forEach((file, text) -> {
            refuseBanned(file, text);
            refuseUnknownSignals(file, text);
            for (RuleText rule : rulesIn(file, text)) {
                refuseUncited(rule, claims);
                RuleText twin = ids.put(rule.id(), rule);
                if (twin != null) {
                    throw new RulebookFault(
                            file,
                            rule.line(),
                            "The rule \"" + rule.name() + "\" stands in " + twin.file() + ":" + twin.line() + " too.",
                            "Maybe one of the two is a leftover, or wants its own sentence?");
                }
                rules.put(rule.name(), rule);
            }
        });
        return rules;
    }

    private static List<RuleText> rulesIn(String file, String text) {
        List<RuleText> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            String body = rule.group(2);
            int line = line(text, rule.start());
            rules.add(new RuleText(
                    id(rule.group(1)),
                    rule.group(1),
                    file,
                    line,
                    claims(body),
                    first(ASSUMPTION, body),
                    concludes(rule.group(1), file, line, body),
                    rule.group()));
        }
        long words = RULE_WORD.matcher(withoutTexts(text)).results().count();
        if (words != rules.size()) {
            throw new RulebookFault(
                    file,
                    1,
                    "This file starts " + words + " rules, but only " + rules.size() + " are whole.",
                    "A rule starts with a line: rule \"A sentence\", and ends with a line: end.");
        }
        if (!BESIDE_RULES
                .matcher(withoutTexts(RULE.matcher(text).replaceAll("")))
                .matches()) {
            throw new RulebookFault(
                    file,
                    1,
                    "Something stands beside the rules of this file.",
                    "Keep its package, imports of io.readiness.profile and io.readiness.judgement, comments and whole rules.");
        }
        return rules;
    }

    /**
     * A rule has three parts and no more: what it cites, what it looks at, and the one thing it concludes. A rating must not
     * rest on something that is not there, or more evidence could lower it.
     */
    private static Conclusion concludes(String rule, String file, int line, String body) {
        Matcher parts = PARTS.matcher(body);
        if (!parts.matches() || !CITATIONS.matcher(parts.group(1)).matches()) {
            throw new RulebookFault(
                    file,
                    line,
                    "The rule \"" + rule + "\" says something before its when that is no citation.",
                    "Keep @guide and @assumption there, and nothing else.");
        }
        Matcher circumstance = CIRCUMSTANCE.matcher(parts.group(3));
        if (circumstance.matches()) {
            return new Conclusion(null, null, constant(Circumstance.class, circumstance.group(1), file, line));
        }
        Matcher finding = FINDING.matcher(parts.group(3));
        if (!finding.matches()) {
            throw new RulebookFault(
                    file,
                    line,
                    "The rule \"" + rule + "\" does more, or less, than to conclude one thing.",
                    "Conclude it by insertLogical( new Finding( Signal.…, Rating.… ) ); or insertLogical( Circumstance.… );.");
        }
        if (NOT.matcher(withoutTexts(parts.group(2))).find()) {
            throw new RulebookFault(
                    file,
                    line,
                    "The rule \"" + rule + "\" rates by what is not there, so more evidence could lower a rating.",
                    "Ask for what is there; only a circumstance may rest on a not.");
        }
        return new Conclusion(
                finding.group(1) == null ? null : Signal.valueOf(finding.group(1)),
                constant(Rating.class, finding.group(2), file, line),
                null);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String file, int line) {
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!known.contains(name)) {
            throw new RulebookFault(
                    file,
                    line,
                    "There is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " " + name + ".",
                    "Did you mean " + Nearest.to(name, known) + "?");
        }
        return Enum.valueOf(type, name);
    }

    private static List<String> claims(String body) {
        String cited = first(GUIDE, body);
        return cited == null
                ? List.of()
                : Arrays.stream(cited.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
    }

    private static void refuseUncited(RuleText rule, SortedMap<String, Claim> claims) {
        if (rule.claims().isEmpty() && rule.assumption() == null) {
            throw new RulebookFault(
                    rule.file(),
                    rule.line(),
                    "The rule \"" + rule.name() + "\" cites nothing.",
                    "Add @guide( T4.1 ) with the claim it rests on, or @assumption( \"why\" ).");
        }
        for (String claim : rule.claims()) {
            if (!claims.containsKey(claim)) {
                throw new RulebookFault(
                        rule.file(),
                        rule.line(),
                        "The rule \"" + rule.name() + "\" cites " + claim + ", which no guide has.",
                        "Did you mean " + Nearest.to(claim, claims.keySet()) + "?");
            }
        }
    }

    private static void refuseBanned(String file, String text) {
        String code = withoutTexts(text);
        BANNED.forEach((word, why) -> {
            Matcher found =
                    Pattern.compile("(?<![\\w.$])" + word + "(?![\\w-])").matcher(code);
            if (found.find()) {
                throw new RulebookFault(
                        file, line(code, found.start()), "Rules here do not use \"" + word + "\":", why + ".");
            }
        });
    }

    private static void refuseUnknownSignals(String file, String text) {
        List<String> known = Arrays.stream(Signal.values()).map(Enum::name).toList();
        Matcher used = SIGNAL.matcher(text);
        while (used.find()) {
            if (!known.contains(used.group(1))) {
                throw new RulebookFault(
                        file,
                        line(text, used.start()),
                        "There is no signal " + used.group(1) + ".",
                        "Did you mean " + Nearest.to(used.group(1), known) + "?");
            }
        }
    }

    /** The same text with quoted words and comments blanked, so that lines and places stay. */
    private static String withoutTexts(String text) {
        return TEXT_OR_COMMENT.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    private static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
