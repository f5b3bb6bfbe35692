package io.readiness.intake.resume;

import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.DateReader.Period;
import io.readiness.intake.resume.Resume.Certificate;
import io.readiness.intake.resume.Resume.Education;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.SpokenLanguage;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Resume.Unused.LeftOut;
import io.readiness.intake.resume.Told.Sureness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads certificates, education, skills and languages. */
final class OtherParts {
    private static final Pattern PARTS =
            Pattern.compile("\\s*(?:\\t|\\s[|\u00B7\u2022]\\s|\\s[\u2013\u2014-]\\s|;\\s)\\s*");
    private static final Pattern BY =
            Pattern.compile("(?iu)\\s*,?\\s+(?:issued by|awarded by|by|from|von|durch|par)\\s+");
    private static final Pattern EXPIRES = Pattern.compile(
            "(?iu)(?:expires|expired|expiry|expiration date|valid until|valid through|valid to|g\u00FCltig bis|expire le)\\s*:?\\s*");
    private static final Pattern ISSUED = Pattern.compile(
            "(?iu)\\b(?:issued|obtained|earned|awarded|completed|date|erworben|issued on|obtenu)\\b\\s*:?");
    private static final Pattern RENEWED =
            Pattern.compile("(?iu)[,;(]?\\s*\\b(?:renewed|recertified|verl\u00E4ngert|renouvel\u00E9)\\b:?");
    private static final Pattern CREDENTIAL = Pattern.compile("(?iu)[,;(]?\\s*(?:"
            + "(?<!\\p{L})(?:credential|licen[sc]e|certificate|certification|zertifikats?|certificat|lizenz|ausweis)?[\\s-]*"
            + "(?<!\\p{L})(?:id|no\\.?|number|nummer|nr\\.?|num\u00E9ro|n\u00B0|#)\\s*:?\\s*\\S*\\d[^\\s,;)]*"
            + "|(?<!\\p{L})(?:credential|licen[sc]e|lizenz)\\s*:?\\s+(?!(?:19|20)\\d\\d(?!\\d))[^\\s,;)]*\\d[^\\s,;)]*"
            + "|(?<!\\p{L})(?:certificate|certification|zertifikat|certificat)\\s*:?\\s+\\d{5,}[^\\s,;)]*)\\)?");
    /** What is planned is not held. */
    private static final Pattern PLANNED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:exam|examination|test|pr\u00FCfung|examen)s?\\s+(?:is\\s+|on\\s+|in\\s+|am\\s+|im\\s+)?"
                    + "(?:booked|planned|scheduled|due|pending|gebucht|geplant|angemeldet|pr\u00E9vue?|r\u00E9serv\u00E9|\\p{L}*\\.?\\s?20\\d\\d)"
                    + "|in\\s+(?:progress|preparation|training|vorbereitung|arbeit)|booked|planned|scheduled|expected|pending|ongoing|to be taken"
                    + "|(?:currently\\s+)?(?:preparing|studying|working)\\s+(?:for|towards?)|not yet|geplant|gebucht|angestrebt|voraussichtlich|laufend"
                    + "|en\\s+(?:cours|pr\u00E9paration)|pr\u00E9vue?)(?!\\p{L})");

    private static final Pattern SEPARATORS =
            Pattern.compile("\\s*(?:,(?![^(]*\\))|;|\\||\\t|\u2022|\u00B7|\\s/\\s)\\s*");
    private static final Pattern LABEL = Pattern.compile("^\\p{L}[\\p{L} &/-]{1,40}:\\s*");
    private static final Pattern LANGUAGE =
            Pattern.compile("(\\p{L}[\\p{L} ]{1,24}?)\\s*(?:[\\t:(\u2013\u2014-]\\s*(\\S[^)]*)\\)?)?");
    private static final int SHORT_ISSUER = 3;
    private static final int LONGEST_SKILL = 60;
    private static final int MOST_WORDS_OF_A_SKILL = 7;

    private final DateReader dates;
    private final WordSet certificateWords;
    private final WordSet issuers;
    private final WordSet schools;
    private final WordSet degrees;

    OtherParts(ResumeWords words, DateReader dates) {
        this.dates = dates;
        this.certificateWords = new WordSet(words.certificateWords());
        this.issuers = new WordSet(words.issuers());
        this.schools = new WordSet(words.schools());
        this.degrees = new WordSet(words.degrees());
    }

    boolean isCertificate(String text) {
        return certificateWords.isIn(text) && !schools.isIn(text);
    }

    /** Whether a text among schools is one all the same: by two words, or by who issued it. */
    boolean isSurelyCertificate(String text) {
        return !schools.isIn(text)
                && (certificateWords.count(text) >= 2 || (certificateWords.isIn(text) && issuers.isIn(text)));
    }

    boolean isIssuer(String text) {
        return issuers.isIn(text);
    }

    /** Lines that belong together, wrapped ones joined. */
    private static List<Line> joined(List<Line> lines, Text text) {
        List<Line> joined = new ArrayList<>();
        Line last = null;
        for (Line line : lines) {
            if (last != null
                    && text.goesOnInList(last, joined.get(joined.size() - 1).text(), line)) {
                Line whole = joined.remove(joined.size() - 1);
                joined.add(new Line(Text.join(whole.text(), line.text()), whole.place(), whole.layout()));
            } else {
                joined.add(line);
            }
            last = line;
        }
        return joined;
    }

    /** A certificate so far. */
    private static final class Draft {
        private final Line line;
        private final String name;
        private @Nullable Told<String> issuer;
        private @Nullable Told<PartialDate> date;
        private @Nullable Told<PartialDate> expires;

        Draft(Line line, String name) {
            this.line = line;
            this.name = name;
        }
    }

    /** What stood above the certificate that it belongs to. */
    private static final class Waiting {
        private @Nullable Told<String> issuer;
        private @Nullable Told<PartialDate> date;
        private boolean datesFirst;
    }

    List<Certificate> certificates(List<Line> lines, Text text, Consumer<Unused> unused) {
        List<Draft> drafts = new ArrayList<>();
        Waiting waiting = new Waiting();
        for (Line line : joined(lines, text)) {
            text.time();
            for (String one : severalIn(line.text())) {
                if (PLANNED.matcher(one).find()) {
                    unused.accept(new LeftOut(
                            Reason.NOT_HELD_YET,
                            text.told(one, line, one, Sureness.READ).source()));
                } else {
                    certificate(line, one, text, drafts, waiting);
                }
            }
        }
        return drafts.stream()
                .map(draft ->
                        new Certificate(text.read(draft.name, draft.line), draft.issuer, draft.date, draft.expires))
                .toList();
    }

    /** "CSPO, PSM I, ITIL" are three; "CSPO, Scrum Alliance, 2021" is one. */
    private List<String> severalIn(String line) {
        String unlabelled = LABEL.matcher(line).replaceFirst("");
        String[] parts = SEPARATORS.split(unlabelled);
        if (PLANNED.matcher(unlabelled).find()) {
            return withPlanned(parts);
        }
        if (parts.length < 2) {
            return List.of(line);
        }
        for (String part : parts) {
            Period period = dates.first(part);
            String rest = period == null ? part : period.cutFrom(part);
            if (rest.isEmpty()
                    || (issuers.is(rest))
                    || (issuers.isIn(rest) && !certificateWords.isIn(rest))
                    || !looksLikeOne(rest)) {
                return List.of(line);
            }
        }
        return List.of(parts);
    }

    /** What does not look like a certificate belongs to the one before: "CSPO, exam planned 2027, ECBA" are two. */
    private List<String> withPlanned(String... parts) {
        List<String> whole = new ArrayList<>();
        for (String part : parts) {
            String bare = DateReader.without(PLANNED.matcher(part).replaceAll(" "));
            if (whole.isEmpty() || looksLikeOne(bare)) {
                whole.add(part);
            } else {
                whole.add(whole.remove(whole.size() - 1) + ", " + part);
            }
        }
        return whole;
    }

    private boolean looksLikeOne(String part) {
        return certificateWords.isIn(part)
                || part.matches("(?:\\p{Lu}[\\p{Lu}\\p{Nd}-]{1,9})(?:\\s?(?:I{1,3}|\\d))?(?:\\s?\\(.*\\))?");
    }

    private void certificate(Line line, String written, Text text, List<Draft> drafts, Waiting waiting) {
        Told<PartialDate> expires = null;
        String said = withoutRenewal(CREDENTIAL.matcher(written).replaceAll("").strip());
        Matcher expiry = EXPIRES.matcher(said);
        if (expiry.find()) {
            Period until = dates.first(said.substring(expiry.end()));
            if (until != null) {
                expires = text.told(until.from(), line, said.substring(expiry.start()), Sureness.READ);
                said = said.substring(0, expiry.start());
            }
        }
        Period period = dates.first(said);
        Told<PartialDate> date = null;
        String rest = said;
        if (period != null) {
            String when = said.substring(period.start(), period.end()).strip();
            Sureness sureness = period.sure() ? Sureness.READ : Sureness.GUESSED;
            date = text.told(period.from(), line, when, sureness);
            if (period.to() instanceof End.On until && expires == null) {
                expires = text.told(until.date(), line, when, Sureness.GUESSED);
            }
            rest = period.cutFrom(said);
        }
        rest = DateReader.without(ISSUED.matcher(rest).replaceAll(" "));
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        boolean isMore = rest.isEmpty()
                || issuers.is(rest)
                || (issuers.isIn(rest) && !certificateWords.isIn(rest) && rest.split(" ").length <= SHORT_ISSUER);
        if (rest.isEmpty() && (last == null || waiting.datesFirst)) {
            waiting.datesFirst = true;
            waiting.date = date;
            return;
        }
        if (isMore && !rest.isEmpty() && last != null && last.issuer != null) {
            waiting.issuer = text.read(rest, line);
            return;
        }
        if (isMore && last != null && (rest.isEmpty() || last.issuer == null)) {
            last.date = last.date == null ? date : last.date;
            last.expires = last.expires == null ? expires : last.expires;
            if (!rest.isEmpty()) {
                last.issuer = text.read(rest, line);
            }
            return;
        }
        if (!rest.isEmpty()) {
            Draft draft = named(line, rest, text);
            draft.date = date == null ? waiting.date : date;
            draft.issuer = draft.issuer == null ? waiting.issuer : draft.issuer;
            draft.expires = expires;
            waiting.date = null;
            waiting.issuer = null;
            drafts.add(draft);
        }
    }

    /** When it was renewed does not tell when it was obtained. */
    private String withoutRenewal(String said) {
        Matcher renewed = RENEWED.matcher(said);
        if (!renewed.find()) {
            return said;
        }
        Period again = dates.first(said.substring(renewed.end()));
        return again == null ? said : said.substring(0, renewed.start()) + said.substring(renewed.end() + again.end());
    }

    private Draft named(Line line, String rest, Text text) {
        Matcher by = BY.matcher(rest);
        if (by.find()) {
            Draft draft = new Draft(line, DateReader.without(rest.substring(0, by.start())));
            draft.issuer = text.read(DateReader.without(rest.substring(by.end())), line);
            return draft;
        }
        String[] parts = PARTS.split(rest);
        if (parts.length == 1) {
            int comma = rest.lastIndexOf(", ");
            boolean issuer = comma > 0 && issuers.isIn(rest.substring(comma));
            parts = issuer ? new String[] {rest.substring(0, comma), rest.substring(comma + 2)} : parts;
        }
        int open = rest.lastIndexOf('(');
        if (parts.length == 1
                && open > 0
                && rest.endsWith(")")
                && issuers.isIn(rest.substring(open))
                && !certificateWords.isIn(rest.substring(open))) {
            parts = new String[] {rest.substring(0, open), rest.substring(open + 1, rest.length() - 1)};
        }
        if (parts.length < 2) {
            return new Draft(line, DateReader.without(rest));
        }
        int issuer = -1;
        for (int i = parts.length - 1; i >= 0; i--) {
            issuer = issuers.isIn(parts[i]) && !(certificateWords.isIn(parts[i]) && i == 0) ? i : issuer;
        }
        if (issuer < 0) {
            boolean first = certificateWords.isIn(parts[0]);
            boolean second = certificateWords.isIn(parts[1]);
            if ((second && !parts[0].contains(" ") && parts[0].length() <= 8) || (first && second)) {
                return new Draft(line, rest.replace('\t', ' '));
            }
            Draft draft = new Draft(line, DateReader.without(parts[second && !first ? 1 : 0]));
            draft.issuer = text.told(DateReader.without(parts[second && !first ? 0 : 1]), line, rest, Sureness.GUESSED);
            return draft;
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i != issuer) {
                name.append(name.isEmpty() ? "" : " \u2013 ").append(parts[i]);
            }
        }
        Draft draft = new Draft(line, DateReader.without(name.toString()));
        draft.issuer = text.read(DateReader.without(parts[issuer]), line);
        return draft;
    }

    List<Education> education(List<Line> lines, Text text) {
        List<Education> found = new ArrayList<>();
        Told<String> school = null;
        Told<String> degree = null;
        Told<PartialDate> start = null;
        Told<End> end = null;
        for (Line line : joined(lines, text)) {
            text.time();
            if (line.layout().item() > 0
                    && (school != null || degree != null)
                    && !schools.isIn(line.text())
                    && !degrees.isIn(line.text())) {
                continue;
            }
            Period period = dates.first(line.text());
            String rest = period == null ? DateReader.without(line.text()) : period.cutFrom(line.text());
            List<String> pieces = new ArrayList<>();
            for (String piece : rest.split(
                    "\\t|\\s[|\u00B7\u2022\u2013\u2014-]\\s|,\\s(?=\\p{Lu})|;\\s|\\s(?:at|in der|bei|an der)\\s")) {
                if (!piece.isBlank()) {
                    pieces.add(DateReader.without(piece));
                }
            }
            Told<String> newSchool = piece(pieces, line, text, true);
            Told<String> newDegree = piece(pieces, line, text, false);
            boolean again = (newSchool != null && school != null)
                    || (newDegree != null && degree != null)
                    || (period != null
                            && end != null
                            && (school != null || degree != null)
                            && (newSchool != null || newDegree != null));
            if (again) {
                found.add(new Education(school, degree, start, end));
                school = null;
                degree = null;
                start = null;
                end = null;
            }
            school = newSchool == null ? school : newSchool;
            degree = newDegree == null ? degree : newDegree;
            if (period != null && start == null && end == null) {
                String said =
                        line.text().substring(period.start(), period.end()).strip();
                Sureness sureness = period.sure() ? Sureness.READ : Sureness.GUESSED;
                boolean both = period.to() != null;
                start = both ? text.told(period.from(), line, said, sureness) : null;
                end = text.told(period.to() == null ? new End.On(period.from()) : period.to(), line, said, sureness);
            }
        }
        if (school != null || degree != null) {
            found.add(new Education(school, degree, start, end));
        }
        return found;
    }

    private @Nullable Told<String> piece(List<String> pieces, Line line, Text text, boolean school) {
        for (String piece : pieces) {
            boolean isSchool = schools.isIn(piece) || (schools.isInWithEndings(piece) && !degrees.isIn(piece));
            boolean isDegree = degrees.isIn(piece) && !isSchool;
            if (school ? isSchool : isDegree) {
                return text.told(piece, line, line.text(), Sureness.READ);
            }
        }
        return null;
    }

    List<Told<String>> skills(List<Line> lines, Text text, List<Line> notUnderstood) {
        List<Told<String>> skills = new ArrayList<>();
        for (Line line : lines.stream().anyMatch(line -> line.text().contains(",")) ? joined(lines, text) : lines) {
            text.time();
            String list = LABEL.matcher(line.text()).replaceFirst("");
            for (String one : SEPARATORS.split(list)) {
                String skill = one.replaceAll("\\.$", "").strip();
                if (skill.length() > LONGEST_SKILL || skill.split("\\s+").length > MOST_WORDS_OF_A_SKILL) {
                    notUnderstood.add(line);
                } else if (!skill.isEmpty()) {
                    skills.add(text.told(skill, line, skill, Sureness.READ));
                }
            }
        }
        return skills;
    }

    List<Told<SpokenLanguage>> languages(List<Line> lines, Text text) {
        List<Told<SpokenLanguage>> languages = new ArrayList<>();
        for (Line line : lines) {
            text.time();
            for (String one : line.text().split("\\s*(?:,(?![^(]*\\))|;|\\||\u2022|\u00B7)\\s*")) {
                Matcher spoken = LANGUAGE.matcher(one.strip());
                if (spoken.matches()) {
                    String level = spoken.group(2);
                    languages.add(text.told(
                            new SpokenLanguage(spoken.group(1).strip(), level == null ? null : level.strip()),
                            line,
                            one.strip(),
                            Sureness.READ));
                }
            }
        }
        return languages;
    }
}
