package io.readiness.intake.resume;

import io.readiness.intake.resume.Resume.End;
import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates and times from one date to another in the many forms in which people write them. */
final class DateReader {
    private static final String YEAR = "(?:19[4-9]|20[0-9])\\d";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    private static final int SHORTEST_MONTH = 3;
    private static final int CENTURY = 100;
    private static final int PIVOT = 50;

    /** How long something took, which the dates tell already. */
    private static final Pattern DURATION = Pattern.compile(
            "(?iu)[(\\[]?\\s*(?:\\d{1,2}\\+?\\s*(?:years?|yrs?|jahre?n?|ans?)\\.?(?:\\s*(?:and|und|et|,)?\\s*\\d{1,2}\\s*(?:months?|mos?|monate?n?|mois)\\.?)?"
                    + "|\\d{1,2}\\s*(?:months?|mos?|monate?n?|mois)\\.?|less than a year)\\s*[)\\]]?");

    private static final Pattern SEASON = Pattern.compile(
            "(?iu)(?:spring|summer|autumn|fall|winter|early|mid|late|fr\u00FChjahr|sommer|herbst|q[1-4]|h[12])[\\s/-]*");

    /** What some languages put before the first of two dates. */
    private static final Pattern FROM =
            Pattern.compile("(?iu)(?<!\\p{L})(?:de|du|von|vom|between|zwischen|entre)\\s+$");

    /** Two numbers before a year, of which either may be the month. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\p{L}\\p{Nd}.,/-])([0-3]?\\d)[/-]([0-3]?\\d)[/-]" + YEAR + "(?!\\d)");

    private static final String YEARS = "\\s*(?:years?|yrs?|jahre?n?|ans?)\\.?";
    private static final String MONTHS = "\\s*(?:months?|mos?|monate?n?|mois)\\.?";
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Map<String, Integer> months = new HashMap<>();
    private final Pattern point;
    private final Pattern until;
    private final Pattern since;
    private final Pattern lasting;
    private final @Nullable Boolean dayFirst;

    /** Which of two numbers before a year is the month is for each date to tell. */
    DateReader(ResumeWords words) {
        this.dayFirst = null;
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    name(month.getDisplayName(style, language), month.getValue());
                }
            }
        }
        name("sept", 9);
        name("mrz", 3);
        name("maerz", 3);
        name("fev", 2);
        name("aout", 8);
        String month = WordSet.alternatives(months.keySet());
        String quote = "['\u2019\u2018`]";
        point = Pattern.compile("(?iu)(?<![\\p{L}\\p{Nd}.,$\u20AC\u00A3#+])(?:"
                + "(?<isoYear>" + YEAR + ")-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>[0-3]\\d))?(?!\\d)"
                + "|(?<one>[0-3]?\\d)(?<mark>[./-])(?<two>[0-3]?\\d)[./-](?<numberYear>" + YEAR + ")"
                + "|(?<dayBefore>[0-3]?\\d)(?:st|nd|rd|th|\\.)?\\s+(?<nameAfter>" + month + ")\\.?,?\\s+(?<yearAfter>"
                + YEAR + ")"
                + "|(?<name>" + month + ")\\.?,?(?:\\s+(?<day>[0-3]?\\d)(?:st|nd|rd|th)?,)?[\\s-]*(?:(?<nameYear>"
                + YEAR + ")|"
                + quote + "?(?<shortYear>\\d{2})(?!\\d|\\s*(?:" + month + ")))"
                + "|(?<month>0?[1-9]|1[0-2])\\s?[/.-]\\s?(?<monthYear>" + YEAR + ")"
                + "|(?<yearFirst>" + YEAR + ")\\s?[/.]\\s?(?<monthLast>0[1-9]|1[0-2])(?!\\d)"
                + "|(?<year>" + YEAR + ")(?:\\s?/\\s?(?<nextYear>\\d{2}))?(?![\\d%]|[.,]\\d)"
                + "|(?<tightMonth>0[1-9]|1[0-2])[/.]" + quote + "?(?<tightYear>\\d{2})(?![\\d./])"
                + "|(?<monthOnly>" + month + ")\\.?(?!\\p{L})"
                + "|(?<present>" + WordSet.alternatives(words.present()) + ")(?!\\p{L})"
                + ")");
        until = Pattern.compile("(?iu)\\s*(?:[-\u2010-\u2015\u2212~\u2192>]+|(?<!\\p{L})(?:"
                + WordSet.alternatives(words.until()) + ")(?!\\p{L}))\\s*" + "(?:(?:the|dem|zum|le)\\s+)?" + "(?:"
                + SEASON.pattern().replace("(?iu)", "") + ")?");
        since = Pattern.compile("(?iu)(?<!\\p{L})(?:" + WordSet.alternatives(words.since()) + ")\\s*:?\\s*$");
        lasting = Pattern.compile(
                "(?iu)(?:[(\\[]|(?:^|[|\u00B7\u2022\\t])(?=\\s*\\d))\\s*(?:for|ca\\.?|about|almost|over|\\s)*"
                        + "(?=\\d)(?:(?<years>\\d{1,2})\\+?" + YEARS
                        + ")?(?:\\s*(?:and|und|et|,)?\\s*(?<months>\\d{1,2})" + MONTHS + ")?"
                        + "(?:\\s*[,;]?\\s*(?<present>" + WordSet.alternatives(words.present())
                        + "))?\\s*(?:[)\\]]|(?=$|[|\u00B7\u2022\\t]))");
    }

    private DateReader(DateReader other, boolean dayFirst) {
        this.months.putAll(other.months);
        this.point = other.point;
        this.until = other.until;
        this.since = other.since;
        this.lasting = other.lasting;
        this.dayFirst = dayFirst;
    }

    /** The same for a document whose dates have their days, or their months, first. */
    DateReader with(boolean daysFirst) {
        return new DateReader(this, daysFirst);
    }

    /** Whether the dates of a document have their days first; null: none of them tells, or they tell both. */
    static @Nullable Boolean areDaysFirst(Stream<String> texts) {
        Set<Boolean> told = new HashSet<>();
        texts.forEach(text -> {
            Matcher numbers = NUMBERS.matcher(text);
            while (numbers.find()) {
                boolean first = Integer.parseInt(numbers.group(1)) > MONTHS_OF_A_YEAR;
                boolean second = Integer.parseInt(numbers.group(2)) > MONTHS_OF_A_YEAR;
                if (first != second) {
                    told.add(first);
                }
            }
        });
        return told.size() == 1 ? told.iterator().next() : null;
    }

    /**
     * How long something took, without a day.
     *
     * @param start where its words begin
     * @param end where they end
     * @param least months at least
     * @param most months at most: "two years" are less than three
     * @param goesOn whether it is told that it goes on
     */
    record Lasting(int start, int end, int least, int most, boolean goesOn) {
        /** The text without it. */
        String cutFrom(String text) {
            return without(text.substring(0, start) + "\t" + text.substring(end));
        }
    }

    /** How long something took, in brackets or apart; null: no such time is told. */
    @Nullable
    Lasting lasting(String text) {
        Matcher found = lasting.matcher(text);
        if (!found.find() || (found.group("years") == null && found.group("months") == null)) {
            return null;
        }
        int more = number(found, "months");
        int least = number(found, "years") * MONTHS_OF_A_YEAR + more;
        boolean toTheMonth = found.group("months") != null;
        return new Lasting(
                found.start(),
                found.end(),
                least,
                toTheMonth ? least + 1 : least + MONTHS_OF_A_YEAR - 1,
                found.group("present") != null);
    }

    private void name(String name, int month) {
        String small = name.toLowerCase(Locale.ROOT).replace(".", "");
        if (small.length() >= SHORTEST_MONTH) {
            months.put(small, month);
            months.put(ResumeWords.plain(small).strip(), month);
        }
    }

    /**
     * From one date to another, or one date.
     *
     * @param start where its words begin
     * @param end where they end
     * @param from the first or only date
     * @param to when it ended; absent: one date only
     * @param since whether a word says that it went on from the date
     * @param sure whether it can be read in one way only
     */
    record Period(
            int start, int end, PartialDate from, @Nullable End to, boolean since, boolean sure) {
        boolean isRange() {
            return to != null;
        }

        /** The text without it. */
        String cutFrom(String text) {
            return without(text.substring(0, start) + "\t" + text.substring(end));
        }
    }

    private record Point(
            int start, int end, @Nullable PartialDate date, int month, boolean present, boolean sure, int lastYear) {}

    /**
     * Two lines of which the first tells when something began and the second when it ended.
     *
     * @param first the first line, with all of the period
     * @param rest what is left of the second
     */
    record Stitch(String first, String rest) {}

    /** Puts a period together that was broken over two lines; null where none was. */
    @Nullable
    Stitch stitch(String first, String second) {
        List<Point> below = points(second);
        List<Point> above = points(first);
        if (below.isEmpty() || above.isEmpty()) {
            return null;
        }
        Point to = below.get(0);
        Point from = above.get(above.size() - 1);
        Matcher dash = until.matcher(first).region(from.end(), first.length());
        boolean dashed = dash.lookingAt();
        if (dashed && to.start() == 0 && (dash.end() == first.length() || (above.size() == 1 && from.start() == 0))) {
            String whole = first.substring(0, dash.end()).strip() + " " + second.substring(0, to.end()) + "\t"
                    + first.substring(dash.end());
            return new Stitch(whole.strip(), second.substring(to.end()).replaceAll("^[\\s,;|)]+", ""));
        }
        boolean begins = from.end() == first.length()
                && until.matcher(second.substring(0, to.start())).matches();
        return begins && !second.startsWith("-")
                ? new Stitch(
                        first + " " + second.substring(0, to.end()),
                        second.substring(to.end()).strip())
                : null;
    }

    /** Whether a short text tells that something goes on, and not since when. */
    boolean isPresent(String text) {
        List<Point> points = points(text);
        return points.size() == 1
                && points.get(0).present()
                && without(text.substring(0, points.get(0).start())
                                + text.substring(points.get(0).end()))
                        .isEmpty();
    }

    /** The first period of a text that goes from one date to another, else its first date. */
    @Nullable
    Period first(String text) {
        List<Period> all = all(text);
        for (Period period : all) {
            if (period.isRange()) {
                return period;
            }
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** All periods of a text, in its order. */
    List<Period> all(String text) {
        List<Point> points = points(text);
        List<Period> periods = new ArrayList<>();
        int i = 0;
        while (i < points.size()) {
            Point from = points.get(i);
            Point to = i + 1 < points.size() ? points.get(i + 1) : null;
            boolean joined = to != null && joins(text, from, to);
            Period period = period(text, from, joined ? to : null);
            if (period != null) {
                periods.add(period);
            }
            i += joined && period != null ? 2 : 1;
        }
        return periods;
    }

    /** Between two dates stands a word or a dash; "to date" and "à ce jour" bring theirs along. */
    private boolean joins(String text, Point from, Point to) {
        String between = text.substring(from.end(), to.start());
        boolean brings =
                to.present() && until.matcher(text).region(to.start(), to.end()).lookingAt();
        return until.matcher(between).matches() || (brings && between.isBlank());
    }

    private @Nullable Period period(String text, Point from, @Nullable Point to) {
        PartialDate begin = from.date();
        if (begin == null && from.month() > 0 && to != null && to.date() != null) {
            begin = PartialDate.of(to.date().year(), from.month());
        }
        if (begin == null) {
            return null;
        }
        Matcher before = since.matcher(text.substring(0, from.start()));
        boolean said = before.find();
        int start = said ? before.start() : fromStart(text, seasonStart(text, from.start()));
        if (to != null && to.present()) {
            return new Period(start, to.end(), begin, new End.Open(), said, from.sure());
        }
        if (to != null && to.date() != null) {
            boolean backwards = to.date().latest().isBefore(begin.earliest());
            return backwards
                    ? new Period(start, from.end(), begin, null, said, false)
                    : new Period(start, to.end(), begin, new End.On(to.date()), said, from.sure() && to.sure());
        }
        if (from.lastYear() > 0) {
            return new Period(start, from.end(), begin, new End.On(PartialDate.of(from.lastYear())), said, from.sure());
        }
        Matcher shortEnd = Pattern.compile("\\s?[-\u2010-\u2015]\\s?(\\d{2})(?!\\d)")
                .matcher(text)
                .region(from.end(), text.length());
        if (begin.month() == null && shortEnd.lookingAt()) {
            int year = begin.year() / CENTURY * CENTURY + Integer.parseInt(shortEnd.group(1));
            if (year >= begin.year()) {
                return new Period(start, shortEnd.end(), begin, new End.On(PartialDate.of(year)), said, true);
            }
        }
        if (said) {
            return new Period(start, from.end(), begin, new End.Open(), true, from.sure());
        }
        Matcher dash = Pattern.compile("\\s*[-\u2010-\u2015]\\s*(?=$|[\t|)])")
                .matcher(text)
                .region(from.end(), text.length());
        return dash.lookingAt()
                ? new Period(start, dash.end(), begin, new End.Open(), false, false)
                : new Period(start, from.end(), begin, null, false, from.sure());
    }

    private static int fromStart(String text, int start) {
        Matcher from = FROM.matcher(text.substring(0, start));
        return from.find() ? from.start() : start;
    }

    private static int seasonStart(String text, int start) {
        Matcher season = Pattern.compile(SEASON.pattern() + "$").matcher(text.substring(0, start));
        return season.find() ? season.start() : start;
    }

    private List<Point> points(String text) {
        List<Point> points = new ArrayList<>();
        Matcher found = point.matcher(text);
        while (found.find()) {
            try {
                points.add(point(found));
            } catch (DateTimeException e) {
                // It looks like a date and is none.
            }
        }
        return points;
    }

    private Point point(Matcher found) {
        if (found.group("isoYear") != null) {
            return at(found, number(found, "isoYear"), number(found, "isoMonth"), number(found, "isoDay"), true);
        }
        if (found.group("numberYear") != null) {
            int one = number(found, "one");
            int two = number(found, "two");
            boolean dotted = found.group("mark").equals(".");
            boolean isMonthFirst = dayFirst == null ? found.group("mark").equals("/") : !dayFirst && !dotted;
            boolean monthFirst = two > MONTHS_OF_A_YEAR || (isMonthFirst && one <= MONTHS_OF_A_YEAR);
            boolean sure = one > MONTHS_OF_A_YEAR || two > MONTHS_OF_A_YEAR || dotted || one == two || dayFirst != null;
            return at(found, number(found, "numberYear"), monthFirst ? one : two, monthFirst ? two : one, sure);
        }
        if (found.group("nameAfter") != null) {
            return at(
                    found,
                    number(found, "yearAfter"),
                    month(found.group("nameAfter")),
                    number(found, "dayBefore"),
                    true);
        }
        if (found.group("name") != null) {
            boolean isShort = found.group("shortYear") != null;
            int year = isShort ? century(number(found, "shortYear")) : number(found, "nameYear");
            return at(found, year, month(found.group("name")), number(found, "day"), true);
        }
        if (found.group("month") != null) {
            return at(found, number(found, "monthYear"), number(found, "month"), 0, true);
        }
        if (found.group("yearFirst") != null) {
            return at(found, number(found, "yearFirst"), number(found, "monthLast"), 0, true);
        }
        if (found.group("tightMonth") != null) {
            return at(found, century(number(found, "tightYear")), number(found, "tightMonth"), 0, false);
        }
        if (found.group("monthOnly") != null) {
            return new Point(found.start(), found.end(), null, month(found.group("monthOnly")), false, true, 0);
        }
        if (found.group("present") != null) {
            return new Point(found.start(), found.end(), null, 0, true, true, 0);
        }
        int year = number(found, "year");
        int next = found.group("nextYear") == null ? 0 : year / CENTURY * CENTURY + number(found, "nextYear");
        return new Point(found.start(), found.end(), PartialDate.of(year), 0, false, true, next > year ? next : 0);
    }

    private static Point at(Matcher found, int year, int month, int day, boolean sure) {
        PartialDate date = new PartialDate(year, month, day == 0 ? null : day);
        return new Point(found.start(), found.end(), date, 0, false, sure, 0);
    }

    private int month(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        Integer month = months.get(small);
        return month == null ? months.getOrDefault(ResumeWords.plain(small).strip(), 0) : month;
    }

    private static int number(Matcher found, String group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int century(int year) {
        return year < PIVOT ? 20 * CENTURY + year : 19 * CENTURY + year;
    }

    /** A text without durations, and without what stood around what was cut out of it. */
    static String without(String text) {
        String kept = DURATION.matcher(text)
                .replaceAll(" ")
                .replaceAll("([(\\[])[\\s,;]+", "$1")
                .replaceAll("[\\s,;]+([)\\]])", "$1")
                .replaceAll("[(\\[]\\s*[)\\]]", " ");
        return kept.replaceAll("\\s*\t[\\s\t]*", "\t")
                .replaceAll("^[\\s,;|:\u00B7\u2022\u2013\u2014/()-]+|[\\s,;|:\u00B7\u2022\u2013\u2014/(-]+$", "")
                .strip();
    }

    /** Whether a text tells only how long something took. */
    static boolean isDuration(String text) {
        return DURATION.matcher(text.strip()).matches();
    }
}
