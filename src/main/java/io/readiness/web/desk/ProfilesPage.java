package io.readiness.web.desk;

import io.readiness.api.decision.NewestDecisions.Figures;
import io.readiness.api.decision.NewestDecisions.NewestDecision;
import io.readiness.api.decision.NewestDecisions.Source;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.profile.Signal;
import io.readiness.web.desk.ProfileQuery.Sort;
import io.readiness.web.report.ReportWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of the desk.
 *
 * @param keeps whether anything is kept here at all
 * @param all how many candidates there are
 * @param more whether there are older ones that the table does not tell of
 * @param found how many are wanted
 * @param rows those of this page
 * @param number the number of this page, from 1
 * @param query whom its reader wants to see
 * @param words what things are called
 */
record ProfilesPage(
        boolean keeps,
        int all,
        boolean more,
        int found,
        List<ProfileRow> rows,
        int number,
        ProfileQuery query,
        ReportWords words) {
    /** How many a page shows. */
    static final int ROWS = 50;

    /**
     * A candidate in the table.
     *
     * @param told the newest decision
     * @param figures where they stand signal by signal; absent: the decision cannot be made again here
     * @param hasEarlier whether there are earlier decisions
     * @param signal the signal that the table shows; absent: none
     */
    record ProfileRow(
            NewestDecision told,
            @Nullable Figures figures,
            boolean hasEarlier,
            @Nullable Signal signal) {
        public String address() {
            return "/assessments/" + told.id() + "?audience=recruiter";
        }

        public List<@Nullable Score> parts() {
            List<@Nullable Score> parts = new ArrayList<>();
            for (Part part : Part.SCORED) {
                parts.add(
                        figures == null || figures.silent().contains(part)
                                ? null
                                : figures.parts().get(part));
            }
            return parts;
        }

        public @Nullable Rating level() {
            return figures == null || signal == null ? null : figures.ratings().get(signal);
        }

        public int unknown() {
            return figures == null ? 0 : figures.unknown().size();
        }

        public int signals() {
            return figures == null ? 0 : figures.ratings().size();
        }

        /** Whether nothing is known of all that earns points. */
        public boolean silent() {
            return figures != null && figures.silent().containsAll(Part.SCORED);
        }
    }

    /**
     * Something to choose.
     *
     * @param value as it stands in an address
     * @param label in words
     * @param chosen whether it is chosen
     */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * The heading of a column by which candidates are ordered.
     *
     * @param label in words
     * @param address where they stand in that order
     * @param order how they stand now, as aria-sort says it
     * @param number whether numbers stand in the column
     */
    record Column(String label, String address, String order, boolean number) {}

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                column("Candidate", Sort.CANDIDATE, false),
                column("Path", Sort.PATH, false),
                column("Band", Sort.BAND, false),
                column("Total", Sort.TOTAL, true),
                column(words.title(Part.FOUNDATION), Sort.FOUNDATION, true),
                column(words.title(Part.SCOPE), Sort.SCOPE, true),
                column(words.title(Part.PROOF), Sort.PROOF, true)));
        if (query.signal() != null) {
            columns.add(column(words.signal(query.signal()), Sort.SIGNAL, false));
        }
        columns.add(column("Unknown", Sort.UNKNOWN, true));
        columns.add(column("Source", Sort.SOURCE, false));
        columns.add(column("Day", Sort.DAY, false));
        return columns;
    }

    private Column column(String label, Sort sort, boolean number) {
        boolean current = query.sort() == sort;
        boolean down = current ? !query.descending() : number;
        return new Column(
                label,
                "/desk?" + query.address(sort, down) + "#table",
                current ? query.descending() ? "descending" : "ascending" : "none",
                number);
    }

    /** What the scored part at this place of a row is called. */
    public String partName(int at) {
        return words.title(Part.SCORED.get(at));
    }

    public boolean filtered() {
        return query.filters();
    }

    public int pages() {
        return Math.max(1, (found + ROWS - 1) / ROWS);
    }

    public int first() {
        return (number - 1) * ROWS + 1;
    }

    public int last() {
        return first() + rows.size() - 1;
    }

    public @Nullable String before() {
        return number > 1 ? page(number - 1) : null;
    }

    public @Nullable String after() {
        return number < pages() ? page(number + 1) : null;
    }

    private String page(int wanted) {
        return "/desk?" + query.address(query.sort(), query.descending()) + "&page=" + wanted + "#table";
    }

    public String export() {
        return "/desk/table.csv?" + query.address(query.sort(), query.descending());
    }

    public String candidate() {
        return query.candidate() == null ? "" : query.candidate();
    }

    public String from() {
        return query.from() == null ? "" : query.from().toString();
    }

    public String to() {
        return query.to() == null ? "" : query.to().toString();
    }

    public String unknownMost() {
        return query.unknownMost() == null ? "" : query.unknownMost().toString();
    }

    public List<Choice> paths() {
        return Arrays.stream(Path.values())
                .map(one -> choice(one, words.path(one, null), query.path()))
                .toList();
    }

    public List<Choice> bands() {
        return Arrays.stream(Band.values())
                .map(one -> choice(one, words.title(one), query.band()))
                .toList();
    }

    public List<Choice> signals() {
        return signals(query.signal());
    }

    public List<Choice> unknowns() {
        return signals(query.unknown());
    }

    private List<Choice> signals(@Nullable Signal chosen) {
        return Arrays.stream(Signal.values())
                .map(one -> choice(one, words.signal(one), chosen))
                .toList();
    }

    public List<Choice> ratings() {
        return Arrays.stream(Rating.values())
                .map(one -> choice(one, words.title(one), query.rating()))
                .toList();
    }

    public List<Choice> sources() {
        return Arrays.stream(Source.values())
                .map(one -> choice(one, source(one), query.source()))
                .toList();
    }

    public List<Choice> sorts() {
        return Arrays.stream(Sort.values())
                .filter(one -> one != Sort.SIGNAL || query.signal() != null)
                .map(one -> choice(one, sort(one), query.sort()))
                .toList();
    }

    private static Choice choice(Enum<?> one, String label, @Nullable Enum<?> chosen) {
        return new Choice(ProfileQuery.spelled(one), label, one == chosen);
    }

    public String source(Source one) {
        return switch (one) {
            case RESUME -> "Resume";
            case DESK -> "Upload";
            case ORDER -> "Order";
            case CALL -> "API";
        };
    }

    private String sort(Sort one) {
        return switch (one) {
            case TIME -> "Time of the decision";
            case CANDIDATE -> "Candidate";
            case PATH -> "Path";
            case BAND -> "Band";
            case TOTAL -> "Total";
            case FOUNDATION -> words.title(Part.FOUNDATION);
            case SCOPE -> words.title(Part.SCOPE);
            case PROOF -> words.title(Part.PROOF);
            case UNKNOWN -> "How much is unknown";
            case SIGNAL -> query.signal() == null ? "Signal" : words.signal(query.signal());
            case SOURCE -> "Source";
            case DAY -> "Day of assessment";
        };
    }
}
