package io.readiness.web.report;

import io.readiness.api.start.Languages.Language;
import io.readiness.archetype.Archetype;
import io.readiness.archetype.ArchetypeFit.RealismOutlook;
import io.readiness.archetype.ArchetypeTables.ArchetypeRow;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Rulebook;
import io.readiness.guide.Citation.Claim;
import io.readiness.guide.Cited;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.phrase.FactWords;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.organisation.OrganisationTables.CheckState;
import io.readiness.plan.PlanTables.WeeksOfWork;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import io.readiness.web.TemplateWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What things are called in a report: in the words of the rulebook that decided. */
public final class ReportWords {
    /** The one of several that a path chooses by its name: {@code [?@.id=='launch']}. */
    private static final Pattern CHOSEN = Pattern.compile("\\[\\?@(?:\\.(\\w+))?=='(.*)'\\]$");

    /** Several things that were told at one place. */
    private static final Pattern LIST = Pattern.compile("^\\[(.*)]$", Pattern.DOTALL);

    private static final String DAY = "d MMMM uuuu";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Locale language;
    private final Rulebook rulebook;
    private final SortedMap<String, String> facts;

    /**
     * Words.
     *
     * @param language the tag of the language
     * @param rulebook the rulebook that decided, in the language of the report
     * @param facts what was told, by its path, as far as the reader is to see it
     */
    private ReportWords(String language, Rulebook rulebook, SortedMap<String, String> facts) {
        this.language = Locale.forLanguageTag(language);
        this.rulebook = rulebook;
        this.facts = facts;
    }

    /** Words for what was concluded, with the facts that its reader is told. */
    public static ReportWords of(Language language, Assessment told) {
        return new ReportWords(
                language.tag(),
                language.assessor().rulebook(),
                Objects.requireNonNullElseGet(told.facts(), TreeMap::new));
    }

    /** Words where nobody's facts are told. */
    public static ReportWords of(Language language) {
        return new ReportWords(language.tag(), language.assessor().rulebook(), new TreeMap<>());
    }

    /** The tag of the language that they are in. */
    public String tag() {
        return language.toLanguageTag();
    }

    /** A constant as styles name it. */
    public String style(Enum<?> constant) {
        return Report.word(constant).replace('_', '-');
    }

    /** How something that a manager looks at stands, as styles name it. */
    public String state(CheckState state) {
        return switch (state) {
            case SEEN, GIVEN -> "holds";
            case NOT_SEEN, WITHHELD -> "fails";
            case UNKNOWN -> "open";
        };
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(DAY, language).format(day);
    }

    /** The day of a moment, in UTC. */
    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** A moment to the second, in UTC, by which two of the same day are told apart. */
    public String moment(Instant moment) {
        return day(moment) + ", " + TIME.format(moment) + " UTC";
    }

    /** Points without what is behind the first figure of a fraction. */
    public String points(double points) {
        return TemplateWords.rounded(points);
    }

    public String weeks(WeeksOfWork weeks) {
        return (weeks.least() == weeks.most() ? "" : weeks.least() + "–")
                + weeks.most()
                + (weeks.most() == 1 ? " week" : " weeks");
    }

    /** The ids of the claims that something rests on itself. */
    public String claims(Cited said) {
        return String.join(" ", said.claims());
    }

    /** A constant. */
    public String of(Enum<?> constant) {
        return rulebook.phrases().word(constant);
    }

    /** A constant of advice in the words it is made of: the rulebook's better ones are meant for what a profile tells. */
    public String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same as it begins a line. */
    public String plainTitle(Enum<?> constant) {
        return capital(plain(constant));
    }

    /** A constant as it begins a line. */
    public String title(Enum<?> constant) {
        return capital(of(constant));
    }

    public String signal(Signal signal) {
        return rulebook.criteria().scale(signal).name();
    }

    /** The same by its name among others that are no signals, such as what a question is about. */
    public String about(String name) {
        for (Signal signal : Signal.values()) {
            if (signal.name().equals(name)) {
                return signal(signal);
            }
        }
        return capital(
                name.contains(".")
                        ? rulebook.phrases().field(name)
                        : rulebook.phrases().value(name));
    }

    /** A path by the way it is gone; where that is not known, and its ways are not called alike, by what they have in common. */
    public String path(Path path, PathRow.@Nullable Way way) {
        List<String> titles = rulebook.criteria()
                .rows(path)
                .filter(row -> way == null || row.way() == way)
                .map(PathRow::title)
                .distinct()
                .toList();
        return titles.isEmpty() || (way == null && titles.size() > 1) ? title(path) : titles.get(0);
    }

    /** Paths by their titles, each once. */
    public List<String> paths(List<Possible> possible) {
        return possible.stream()
                .map(one -> path(one.path(), one.way()))
                .distinct()
                .toList();
    }

    /** A constant as a record names it, as it begins a line. */
    public String named(String constant) {
        return capital(rulebook.phrases().value(constant));
    }

    /** A path as a record names it; what this rulebook does not know stays as it is. */
    public String path(String name) {
        for (Path path : Path.values()) {
            if (path.name().equals(name)) {
                return path(path, null);
            }
        }
        return name;
    }

    /** A kind of work. */
    public String artefact(Artefact kind) {
        return Scales.row(rulebook.criteria().artefacts(), kind).name();
    }

    public String archetype(Archetype archetype) {
        return rulebook.archetypes().archetypes().archetypes().rows().stream()
                .filter(row -> row.archetype() == archetype)
                .map(ArchetypeRow::title)
                .findFirst()
                .orElseGet(() -> title(archetype));
    }

    /** A certificate by its id in the catalogue. */
    public String certificate(String id) {
        return rulebook.certification().catalogue().certificates().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.name())
                .findFirst()
                .orElse(id);
    }

    /** Facts of realism by their names, in sentences; one that is not told in a sentence by its name. */
    public List<String> realism(@Nullable RealismOutlook outlook, List<String> names) {
        return names.stream()
                .map(name -> outlook == null
                        ? name
                        : outlook.facts().stream()
                                .filter(fact -> fact.fact().equals(name))
                                .map(fact -> fact.says() == null ? name : fact.says())
                                .findFirst()
                                .orElse(name))
                .toList();
    }

    /** What stands at a JSON path: the name that somebody gave it, or the name of the field. */
    public String place(String path) {
        Matcher chosen = CHOSEN.matcher(path);
        if (!chosen.find()) {
            return capital(rulebook.phrases()
                    .field(path.replaceAll("\\[[^\\]]*\\]", "").replaceFirst("^\\$\\.", "")));
        }
        String name = chosen.group(2).replace("\\'", "'");
        return "id".equals(chosen.group(1)) || "name".equals(chosen.group(1))
                ? name
                : capital(rulebook.phrases().value(name));
    }

    /**
     * What was told at a JSON path; of a list what is in it, of one among other things that in round brackets, as a sentence has them.
     * Null: the reader is not to see it.
     */
    public @Nullable String fact(String path) {
        String told = facts.get(path);
        return told == null ? null : rounded(LIST.matcher(told).replaceFirst("$1"));
    }

    /** What somebody wrote keeps its brackets. */
    private static String rounded(String told) {
        StringBuilder words = new StringBuilder(told.length());
        int end;
        for (int at = 0; at < told.length(); at = end) {
            char next = told.charAt(at);
            end = next == '\'' ? FactWords.endOfQuoted(told, at) : at + 1;
            switch (next) {
                case '[' -> words.append('(');
                case ']' -> words.append(')');
                default -> words.append(told, at, end);
            }
        }
        return words.toString();
    }

    /** What something rests on, all its parts counted in. */
    public Why why(Cited said) {
        return why(List.of(said));
    }

    /** What several things rest on. */
    public Why why(List<? extends Cited> said) {
        SortedSet<String> claims = new TreeSet<>(rulebook.claims().comparator());
        Map<String, Reason> rules = new LinkedHashMap<>();
        said.forEach(new Consumer<Cited>() {
            @Override
            public void accept(Cited cited) {
                claims.addAll(cited.claims());
                if (cited instanceof Reason reason) {
                    rules.merge(reason.rule() + reason.says(), reason, Reason::joined);
                }
                cited.eachPart(this);
            }
        });
        return why(new ArrayList<>(rules.values()), claims);
    }

    /** What rests on these claims and on no rule. */
    public Why resting(List<String> ids) {
        SortedSet<String> claims = new TreeSet<>(rulebook.claims().comparator());
        claims.addAll(ids);
        return why(List.of(), claims);
    }

    private Why why(List<Reason> rules, SortedSet<String> claims) {
        List<Claim> cited = new ArrayList<>();
        claims.forEach(id -> cited.add(claim(id)));
        return new Why(rules.stream().map(this::ground).toList(), cited);
    }

    /** What a claim of a guide says, in our words. */
    public Claim claim(String id) {
        return Objects.requireNonNull(rulebook.claims().get(id), id);
    }

    private Why.Ground ground(Reason reason) {
        List<Why.Told> told = new ArrayList<>();
        for (String path : reason.facts()) {
            told.add(new Why.Told(place(path), fact(path)));
        }
        return new Why.Ground(reason.rule(), reason.says(), told);
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }
}
