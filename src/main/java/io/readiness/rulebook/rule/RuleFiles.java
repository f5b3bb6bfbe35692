package io.readiness.rulebook.rule;

import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.fact.Facts.AssignedDuty;
import io.readiness.judgement.fact.Facts.Credential;
import io.readiness.judgement.fact.Facts.Credential.CertificateLevel;
import io.readiness.judgement.fact.Facts.Experience;
import io.readiness.judgement.fact.Facts.NothingToShow;
import io.readiness.judgement.fact.Facts.OutsideDuty;
import io.readiness.judgement.fact.Facts.ScaledPractice;
import io.readiness.judgement.fact.Facts.SharedRight;
import io.readiness.judgement.fact.Growth;
import io.readiness.judgement.fact.SignalEvidence;
import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.judgement.fact.TextFacts.TestResult;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.rule.RuleText.Conclusion;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Exposure;
import io.readiness.profile.Exposure.Contact;
import io.readiness.profile.Exposure.MarketWork;
import io.readiness.profile.Exposure.WayOfDiscovery;
import io.readiness.profile.Goal;
import io.readiness.profile.Goal.Aim;
import io.readiness.profile.JobSearch;
import io.readiness.profile.JobSearch.InterviewFeedback;
import io.readiness.profile.Learning;
import io.readiness.profile.Learning.AiHelp;
import io.readiness.profile.Learning.LearningFormat;
import io.readiness.profile.Maturity;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Responsibility.RefusalReason;
import io.readiness.profile.Role;
import io.readiness.profile.Role.Framework;
import io.readiness.profile.Role.OrganisationKind;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Role.RoleStatus;
import io.readiness.profile.RoleClarity;
import io.readiness.profile.Room;
import io.readiness.profile.ScaledWork;
import io.readiness.profile.Signal;
import io.readiness.rulebook.Nearest;
import io.readiness.rulebook.Parameters;
import io.readiness.rulebook.RulebookSource;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rules as their authors wrote them, and refuses what the style rules out before anything is compiled. */
public final class RuleFiles {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\"[^\\S\\n]*$(.*?)^end[^\\S\\n]*$");
    private static final Pattern RULE_WORD = Pattern.compile("(?m)^\\s*rule\\b");
    private static final Pattern GUIDE = Pattern.compile("@guide\\(([^)]*)\\)");
    private static final Pattern ASSUMPTION = Pattern.compile("@assumption\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern SIGNAL = Pattern.compile("\\bSignal\\.(\\w+)");
    private static final Pattern PARTS = Pattern.compile("(?s)(.*?)\\bwhen\\b(.*)\\bthen\\b(.*)");
    private static final Pattern KEY = Pattern.compile("@key\\(\\s*([^)\\n]*?)\\s*\\)");
    private static final Pattern KEY_FORM = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern ANNOTATIONS =
            Pattern.compile("(?:\\s*@(?:key|guide|assumption)\\(\\s*[^\\n]*\\))*\\s*");
    private static final Pattern ANNOTATION = Pattern.compile("@(?:key|guide|assumption)\\([^\\n]*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d[\\w.]*");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern CIRCUMSTANCE =
            Pattern.compile("\\s*insertLogical\\(\\s*Circumstance\\.(\\w+)\\s*\\);\\s*");
    private static final Pattern FINDING = Pattern.compile(
            "\\s*insertLogical\\(\\s*new Finding\\(\\s*(?:Signal\\.(\\w+)|\\$signal),\\s*Rating\\.(?!UNKNOWN)(\\w+)\\s*\\)\\s*\\);\\s*");
    private static final Pattern NOT = Pattern.compile("\\bnot\\b");
    private static final Pattern BESIDE_RULES = Pattern.compile("(?:\\s*package [\\w.]+;)?\\s*");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;");

    /** What a rule can look at and what it can conclude; the compiler imports it, so that no rule has to. */
    public static final List<Class<?>> VOCABULARY = List.of(
            AiHelp.class,
            Aim.class,
            Audience.class,
            CertificateLevel.class,
            Circumstance.class,
            Contact.class,
            Credential.class,
            DecisionRight.class,
            Duty.class,
            SignalEvidence.class,
            Experience.class,
            Exposure.class,
            Finding.class,
            Framework.class,
            Goal.class,
            Growth.class,
            Horizon.class,
            InterviewFeedback.class,
            JobSearch.class,
            Learning.class,
            LearningFormat.class,
            MarketWork.class,
            Maturity.class,
            NothingToShow.class,
            OrganisationKind.class,
            OutsideDuty.class,
            Ownership.class,
            Part.class,
            Quality.class,
            Rating.class,
            AssignedDuty.class,
            RefusalReason.class,
            ResumeResult.class,
            Role.class,
            RoleClarity.class,
            RoleKind.class,
            RoleStatus.class,
            Room.class,
            ScaledPractice.class,
            ScaledWork.class,
            SharedRight.class,
            Signal.class,
            TestResult.class,
            Verification.class,
            WayOfDiscovery.class);

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|(?s:/\\*.*?\\*/)");

    /** What no rule may use, by why; a conclusion must not depend on when its rule runs, or on how much there is. */
    private static final Map<String, List<String>> BANNED = Map.ofEntries(
            Map.entry(
                    "no rule may care when it runs",
                    List.of(
                            "salience",
                            "agenda-group",
                            "activation-group",
                            "ruleflow-group",
                            "auto-focus",
                            "lock-on-active")),
            Map.entry("a rule changes no fact, so it cannot loop", List.of("no-loop")),
            Map.entry("the clock judges nobody", List.of("duration", "timer")),
            Map.entry("a rule asks nobody", List.of("global", "from", "query")),
            Map.entry("its condition could not be explained", List.of("eval")),
            Map.entry("a rule changes no fact", List.of("modify", "update", "retract", "delete")),
            Map.entry("a conclusion that outlives its reasons is no conclusion; use insertLogical", List.of("insert")),
            Map.entry("quality counts and never the number of pieces", List.of("accumulate", "collect")),
            Map.entry("a rule concludes and computes nothing", List.of("function")),
            Map.entry("what a rule can look at is the same for all", List.of("declare")),
            Map.entry("what rules can look at is imported for all of them", List.of("import")),
            Map.entry("words are not judged", List.of("title", "metric")));

    private static final Pattern BANNED_WORD = Pattern.compile(BANNED.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.joining("|", "(?<![\\w.$])(?:", ")(?![\\w-])")));

    private final RulebookSource source;
    private final Parameters parameters;

    private RuleFiles(RulebookSource source, Parameters parameters) {
        this.source = source;
        this.parameters = parameters;
    }

    /** Every rule by its key. */
    public static SortedMap<String, RuleText> read(
            RulebookSource source, SortedMap<String, Claim> claims, Parameters parameters) {
        return new RuleFiles(source, parameters).read(claims);
    }

    private SortedMap<String, RuleText> read(SortedMap<String, Claim> claims) {
        SortedMap<String, RuleText> rules = new TreeMap<>();
        source.drl().forEach((file, text) -> {
            refuseBanned(file, text);
            refuseUnknownSignals(file, text);
            for (RuleText rule : rulesIn(file, text)) {
                refuseUncited(rule, claims);
                RuleText twin = rules.put(rule.id(), rule);
                if (twin != null) {
                    throw new RulebookFault(
                            file,
                            rule.line(),
                            "The key " + rule.id() + " stands in " + twin.file() + ":" + twin.line() + " too.",
                            "Maybe one of the two is a leftover, or wants its own key?");
                }
            }
        });
        return rules;
    }

    /**
     * The rules as they are compiled: called by their keys, with the values of their parameters, and what they can look at
     * imported. Every line stays where its author put it.
     */
    public static SortedMap<String, String> bound(RulebookSource source, Parameters parameters) {
        RuleFiles files = new RuleFiles(source, parameters);
        SortedMap<String, String> bound = new TreeMap<>();
        source.drl().forEach((file, text) -> bound.put(file, files.bound(file, text)));
        return bound;
    }

    private String bound(String file, String text) {
        String imports = VOCABULARY.stream()
                .map(fact -> " import " + fact.getCanonicalName() + ";")
                .collect(Collectors.joining());
        String rules = RULE.matcher(text).replaceAll(found -> {
            Written rule = written(file, text, found);
            String body = ANNOTATION
                    .matcher(rule.body())
                    .replaceAll(annotation -> " ".repeat(annotation.group().length()));
            return Matcher.quoteReplacement(
                    "rule \"" + rule.key() + "\"" + parameters.bind(withoutTexts(body), rule::unknown) + "end");
        });
        return PACKAGE.matcher(rules).replaceFirst(found -> Matcher.quoteReplacement(found.group() + imports));
    }

    private List<RuleText> rulesIn(String file, String text) {
        List<RuleText> rules = RULE.matcher(text)
                .results()
                .map(found -> written(file, text, found).read())
                .toList();
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
                    "Keep its package, comments and whole rules.");
        }
        return rules;
    }

    private Written written(String file, String text, MatchResult found) {
        int line = lineAt(text, found.start());
        return new Written(parameters, file, line, found.group(1), found.group(2), found.group());
    }

    /** One rule in its file. */
    record Written(Parameters parameters, String file, int line, String name, String body, String text) {
        RuleText read() {
            List<String> named = named();
            return new RuleText(
                    key(),
                    sentence(named),
                    file,
                    line,
                    claims(body),
                    named,
                    first(ASSUMPTION, body),
                    concludes(),
                    text);
        }

        private RulebookFault fault(String wrong, String hint) {
            return new RulebookFault(file, line, wrong, hint);
        }

        RulebookFault unknown(String parameter) {
            return fault("There is no parameter " + parameter + ".", parameters.nearest(parameter));
        }

        String key() {
            List<String> keys =
                    KEY.matcher(body).results().map(found -> found.group(1)).toList();
            if (keys.size() != 1) {
                throw fault(
                        "The rule \"" + name + "\" has " + (keys.isEmpty() ? "no key." : keys.size() + " keys."),
                        "Give it one that never changes, as in @key( discovery-owned ).");
            }
            if (!KEY_FORM.matcher(keys.get(0)).matches()) {
                throw fault(
                        "The key " + keys.get(0) + " is not written as keys are.",
                        "Write it in up to 64 small letters, digits and dashes, as in @key( discovery-owned ).");
            }
            return keys.get(0);
        }

        /** The sentence with the values of the parameters that its condition names; no number stands in it by itself. */
        private String sentence(List<String> named) {
            if (DIGIT.matcher(name).find()) {
                throw fault(
                        "A number stands in the sentence \"" + name + "\" itself.",
                        "Take it from a parameter that the condition names, as in {discovery.owned}.");
            }
            for (String key : Parameters.inSentence(name)) {
                if (!named.contains(key)) {
                    throw fault(
                            "The sentence \"" + name + "\" names " + key + ", and its condition does not.",
                            named.isEmpty() ? "Name it in both." : "Did you mean " + Nearest.to(key, named) + "?");
                }
            }
            return parameters.fill(name, this::unknown);
        }

        /** The parameters that it names. A number with a meaning is none of its own; 0 is none of something, and 1 any. */
        private List<String> named() {
            Matcher parts = parts();
            String when = parts.matches() ? parts.group(2) : "";
            Matcher number = NUMBER.matcher(when);
            while (number.find()) {
                if (!number.group().equals("0") && !number.group().equals("1")) {
                    throw new RulebookFault(
                            file,
                            line + lineAt(body, parts.start(2) + number.start()) - 1,
                            "The number " + number.group() + " stands in a rule itself.",
                            "Put it in " + Parameters.FILE + " under a name, and ask for that name.");
                }
            }
            parameters.bind(when, this::unknown);
            return Parameters.inRule(when).stream().distinct().toList();
        }

        /** Its three parts, each at its place in the body; a text or a comment may say when and then as well. */
        private Matcher parts() {
            return PARTS.matcher(withoutTexts(body));
        }

        /**
         * A rule has three parts and no more: what it cites, what it looks at, and the one thing it concludes. A rating must
         * not rest on something that is not there, or more evidence could lower it.
         */
        private Conclusion concludes() {
            Matcher parts = parts();
            if (!parts.matches() || !ANNOTATIONS.matcher(parts.group(1)).matches()) {
                throw fault(
                        "The rule \"" + name + "\" says something before its when that is no key and no citation.",
                        "Keep @key, @guide and @assumption there, and nothing else.");
            }
            Matcher circumstance = CIRCUMSTANCE.matcher(parts.group(3));
            if (circumstance.matches()) {
                return new Conclusion(null, null, constant(Circumstance.class, circumstance.group(1)));
            }
            Matcher finding = FINDING.matcher(parts.group(3));
            if (!finding.matches()) {
                throw fault(
                        "The rule \"" + name + "\" does more, or less, than to conclude one thing.",
                        "Conclude it by insertLogical( new Finding( Signal.…, Rating.… ) ); or insertLogical( Circumstance.… );.");
            }
            if (NOT.matcher(parts.group(2)).find()) {
                throw fault(
                        "The rule \"" + name + "\" rates by what is not there, so more evidence could lower a rating.",
                        "Ask for what is there; only a circumstance may rest on a not.");
            }
            return new Conclusion(
                    finding.group(1) == null ? null : Signal.valueOf(finding.group(1)),
                    constant(Rating.class, finding.group(2)),
                    null);
        }

        private <E extends Enum<E>> E constant(Class<E> type, String constant) {
            List<String> known =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            if (!known.contains(constant)) {
                throw fault(
                        "There is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " " + constant + ".",
                        "Did you mean " + Nearest.to(constant, known) + "?");
            }
            return Enum.valueOf(type, constant);
        }
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
        Matcher found = BANNED_WORD.matcher(code);
        if (found.find()) {
            String word = found.group();
            BANNED.forEach((why, words) -> {
                if (words.contains(word)) {
                    throw new RulebookFault(
                            file, lineAt(code, found.start()), "Rules here do not use \"" + word + "\":", why + ".");
                }
            });
        }
    }

    private static void refuseUnknownSignals(String file, String text) {
        List<String> known = Arrays.stream(Signal.values()).map(Enum::name).toList();
        Matcher used = SIGNAL.matcher(text);
        while (used.find()) {
            if (!known.contains(used.group(1))) {
                throw new RulebookFault(
                        file,
                        lineAt(text, used.start()),
                        "There is no signal " + used.group(1) + ".",
                        "Did you mean " + Nearest.to(used.group(1), known) + "?");
            }
        }
    }

    /** The same text with quoted words and comments blanked, so that lines and places stay. */
    private static String withoutTexts(String text) {
        return TEXT_OR_COMMENT.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    private static int lineAt(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
