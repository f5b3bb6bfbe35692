package io.readiness.intake.resume;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.document.SourceDocument.Place;
import io.readiness.intake.resume.Resume.PersonalData;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Resume.Unused.Dropped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where what is about the person stays outside: it is cut out of each line, and only its kind and place are told. */
final class Door {
    private static final String HOST = "(?:[\\p{L}\\p{Nd}-]{1,63}\\.){1,4}\\p{L}{2,12}";
    private static final Pattern MAIL =
            Pattern.compile("(?iu)(?:mailto:)?[\\p{L}\\p{Nd}._%+-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?" + HOST);
    private static final Map<PersonalData, Pattern> ANYWHERE = patterns();
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:\\+|00|\\(|0)[\\d\\s().\\-/\u2010-\u2015]{6,24}\\d(?!\\d)");
    private static final Pattern PHONE_ABROAD =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])\\+\\d[\\d\\s().\\-/]{6,24}\\d(?!\\d)");
    private static final Pattern PHONE_BY_PARTS =
            Pattern.compile("(?<![\\p{Nd}/.-])\\(?\\d{3}\\)?[\\s.-]{1,2}\\d{3}[\\s.-]\\d{4}(?!\\d)");
    private static final int FEWEST_DIGITS = 7;
    private static final Pattern ONLY_MARKS = Pattern.compile("[^\\p{L}\\p{Nd}]*");
    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}'\u2019.-]*");
    private static final Pattern PARTS = Pattern.compile("\\t|\\s[|\u00B7\u2022\u2013\u2014/-]\\s|,\\s");
    private static final int MOST_NAME_WORDS = 4;
    private static final int LONGEST_LABELLED = 120;
    private static final int LONGEST_PRIVATE = 80;

    /** Of a year in which somebody may be born who works; a product may be born later. */
    private static final String BIRTH_DATE =
            "(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)?[\\s./-]+)?(?:(?:\\d{1,2}|\\p{L}{3,9})\\.?(?:\\s+\\d{1,2},?)?[\\s./-]+)?"
                    + "(?:19[3-9]|200)\\d(?!\\d)(?:-\\d{2}-\\d{2})?";

    private static final String BIRTH_PLACE = "(?:,?\\s+(?:in|at|\u00E0)\\s+(?-i:\\p{Lu})[\\p{L}-]+)?";

    /** How much of what somebody is by nature or law stands behind its words: "severely disabled (GdB 50 %)". */
    private static final Pattern DEGREE =
            Pattern.compile("[\\s(\\[,:;.\u2013-]*(?:(?:\\p{L}+[\\s:]+)?\\d{1,3}\\s?%?)?[\\s)\\].]*");

    private static final Set<PersonalData> PRIVATE = Set.of(
            PersonalData.BIRTH,
            PersonalData.NATIONALITY,
            PersonalData.SEX,
            PersonalData.FAMILY,
            PersonalData.RELIGION,
            PersonalData.HEALTH);

    private final Pattern labelled;
    private final Pattern born;
    private final Pattern health;
    private final Map<String, PersonalData> labels = new LinkedHashMap<>();

    /** Words that name something about the person wherever they begin a text, and not only before a colon. */
    private final Map<String, PersonalData> beginnings = new LinkedHashMap<>();

    private final ResumeWords words;
    private final SourceDocument document;
    private final Allowance allowance;
    private final List<Unused> dropped = new ArrayList<>();
    private final Set<Dropped> told = new LinkedHashSet<>();
    private @Nullable Pattern name;
    private @Nullable NameParts nameParts;

    Door(ResumeWords words, SourceDocument document, Allowance allowance) {
        this.words = words;
        this.allowance = allowance;
        this.document = document;
        words.personal()
                .forEach((kind, said) -> said.forEach(label -> {
                    labels.put(ResumeWords.plain(label), kind);
                    if (!label.endsWith(":")) {
                        beginnings.put(ResumeWords.plain(label), kind);
                    }
                }));
        this.born = Pattern.compile("(?iu)(?<!\\p{L})" + anyOf(PersonalData.BIRTH) + BIRTH_PLACE
                + "(?:\\s+(?:on|in|am|im|le|en))?\\s*:?\\s*" + BIRTH_DATE + BIRTH_PLACE + "\\s*[,;.]?\\s*");
        this.health =
                Pattern.compile("(?iu)^[^\\p{L}]{0,3}(?:" + anyOf(PersonalData.HEALTH) + "(?!\\p{L})" + DEGREE + ")+$");
        this.labelled = Pattern.compile(
                "(?iu)^[^\\p{L}]{0,3}(\\p{L}[\\p{L} ./-]{1,28}?)\\s*[:\t]\\s*(\\S.{0," + LONGEST_LABELLED + "})$");
    }

    /** The words of a kind, in which accents are left out, as a pattern that has them. */
    private String anyOf(PersonalData kind) {
        List<String> said = words.personal().getOrDefault(kind, List.of()).stream()
                .filter(label -> !label.endsWith(":"))
                .toList();
        return "(?:"
                + WordSet.alternatives(said)
                        .replaceAll("(?<!\\\\)e", "\\\\E[e\u00E9\u00E8]\\\\Q")
                        .replaceAll("(?<!\\\\)u", "\\\\E[u\u00FC]\\\\Q")
                + ")";
    }

    private static Map<PersonalData, Pattern> patterns() {
        Map<PersonalData, Pattern> patterns = new LinkedHashMap<>();
        patterns.put(PersonalData.EMAIL, MAIL);
        patterns.put(
                PersonalData.LINK,
                Pattern.compile(
                        "(?iu)(?:https?://|www\\.)[^\\s|,;)]{2,200}|(?<![\\p{L}\\p{Nd}@.])(?:[a-z]{2,3}\\.)?(?:linkedin|github|gitlab|xing|twitter|medium|behance|"
                                + "dribbble|facebook|instagram|stackoverflow|about)\\.(?:com|me|de)(?:/[^\\s|,;)]{0,150})?|(?<![\\p{L}\\p{Nd}@.])"
                                + HOST
                                + "/[^\\s|,;)]{2,150}"));
        patterns.put(
                PersonalData.SEX,
                Pattern.compile("(?iu)(?<!\\p{L})(?:she|he|they)\\s?/\\s?(?:her|him|them)s?(?!\\p{L})"));
        return patterns;
    }

    List<Unused> dropped() {
        dropped.addAll(told);
        told.clear();
        return dropped;
    }

    void drop(PersonalData kind, Place place) {
        told.add(new Dropped(kind, document.name(), place));
    }

    /** Whether something of that kind was dropped there. */
    boolean hasDropped(PersonalData kind, Place place) {
        return told.contains(new Dropped(kind, document.name(), place));
    }

    /** Takes a line for the person's name, if it looks like one; it is cut out wherever it stands again. */
    boolean takeName(Line line) {
        return takeName(PARTS.split(line.text())[0].strip(), line.place());
    }

    /** Takes the name that stands behind its label. */
    boolean takeNameBehindLabel(Line line) {
        Matcher label = labelled.matcher(line.text());
        return label.matches()
                && labels.get(ResumeWords.plain(label.group(1))) == PersonalData.NAME
                && takeName(PARTS.split(label.group(2))[0].strip(), line.place());
    }

    private boolean takeName(String first, Place place) {
        String[] parts = first.split("\\s+");
        boolean looksLikeOne = parts.length >= 2 && parts.length <= MOST_NAME_WORDS;
        for (String part : parts) {
            looksLikeOne &= NAME_WORD.matcher(part).matches() || (part.length() <= 3 && part.matches("\\p{Ll}+"));
        }
        drop(PersonalData.NAME, place);
        if (looksLikeOne && name == null) {
            nameParts = new NameParts(first, this::isOrdinary);
            name = Pattern.compile("(?iu)(?<!\\p{L})" + String.join("\\s+", quoted(parts)) + "(?!\\p{L})");
        }
        return looksLikeOne;
    }

    /** A name that is a word as well is one in a document that writes it small, and so are the words by which resumes are read. */
    private boolean isOrdinary(String part) {
        return NameParts.among(NameParts.writtenSmall(document.lines().stream().map(Line::text)))
                        .test(part)
                || Stream.of(
                                words.titles(),
                                words.organisations(),
                                words.degrees(),
                                words.schools(),
                                words.certificateWords(),
                                words.issuers())
                        .anyMatch(some -> new WordSet(some).is(part));
    }

    private static String[] quoted(String... parts) {
        String[] quoted = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            quoted[i] = Pattern.quote(parts[i]);
        }
        return quoted;
    }

    /**
     * A text without what is about the person.
     *
     * @param aboutThePerson whether it stands where people tell of themselves, so that any long number is one to call
     */
    String pass(String text, Place place, boolean aboutThePerson) {
        allowance.time();
        String kept = text;
        for (Map.Entry<PersonalData, Pattern> kind : ANYWHERE.entrySet()) {
            kept = cut(kept, kind.getValue(), kind.getKey(), place);
        }
        kept = cut(kept, PHONE_ABROAD, PersonalData.PHONE, place);
        kept = cut(kept, PHONE_BY_PARTS, PersonalData.PHONE, place);
        if (aboutThePerson) {
            kept = cut(kept, PHONE, PersonalData.PHONE, place);
        }
        if (name != null) {
            kept = cut(kept, name, PersonalData.NAME, place);
        }
        if (nameParts != null) {
            String whole = kept;
            kept = nameParts.without(whole);
            if (!kept.equals(whole)) {
                drop(PersonalData.NAME, place);
            }
        }
        kept = cut(labelled(kept, place), born, PersonalData.BIRTH, place);
        return ONLY_MARKS.matcher(kept).matches() ? "" : kept;
    }

    private String cut(String text, Pattern pattern, PersonalData kind, Place place) {
        Matcher found = pattern.matcher(text);
        StringBuilder kept = new StringBuilder();
        int from = 0;
        while (found.find()) {
            boolean enough = kind != PersonalData.PHONE
                    || found.group().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
            if (enough) {
                kept.append(text, from, found.start());
                from = found.end();
                drop(kind, place);
            }
        }
        return from == 0
                ? text
                : kept.append(text.substring(from))
                        .toString()
                        .replaceAll("\\(\\s*\\)", "")
                        .replaceAll("(?:,\\s*){2,}", ", ")
                        .replaceAll("[\\s,;]+$", "")
                        .replaceAll(" {2,}", " ")
                        .strip();
    }

    /** Drops what stands behind a label of the person, each part of a line by itself. */
    private String labelled(String text, Place place) {
        StringBuilder kept = new StringBuilder();
        for (String part : text.split("(?<=[|\u00B7\u2022;])|(?=[|\u00B7\u2022;])|(?<=\t)|(?=\t)")) {
            Matcher label = labelled.matcher(part.strip());
            PersonalData kind = label.matches() ? labels.get(ResumeWords.plain(label.group(1))) : null;
            kind = kind == null && health.matcher(part.strip()).matches() ? PersonalData.HEALTH : kind;
            if (kind == null) {
                kept.append(part);
            } else {
                drop(kind, place);
            }
        }
        Matcher whole = labelled.matcher(text);
        if (whole.matches()) {
            PersonalData kind = labels.get(ResumeWords.plain(whole.group(1)));
            if (kind != null) {
                drop(kind, place);
                return "";
            }
        }
        return kept.toString().strip();
    }

    /** Whether something that nobody says of work stands in a text: when and where born, of which nation, how married. */
    boolean isOfThePerson(String text) {
        String plain = ResumeWords.plain(text);
        for (Map.Entry<String, PersonalData> label : beginnings.entrySet()) {
            boolean isPrivate = PRIVATE.contains(label.getValue());
            if (isPrivate ? plain.contains(label.getKey()) : plain.startsWith(label.getKey())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a short text begins with a label of what nobody says of work. */
    boolean isPrivate(String text) {
        String plain = ResumeWords.plain(text);
        return plain.length() <= LONGEST_PRIVATE
                && beginnings.entrySet().stream()
                        .anyMatch(label -> PRIVATE.contains(label.getValue()) && plain.startsWith(label.getKey()));
    }

    /** Whether a text tells how to reach somebody. */
    boolean reaches(String text) {
        return MAIL.matcher(text).find()
                || PHONE_ABROAD.matcher(text).find()
                || PHONE_BY_PARTS.matcher(text).find();
    }

    /** What kind of thing about the person a line is that nothing else was taken from. */
    PersonalData kindOf(String text) {
        String plain = ResumeWords.plain(text);
        for (Map.Entry<String, PersonalData> label : beginnings.entrySet()) {
            if (plain.startsWith(label.getKey())
                    || (PRIVATE.contains(label.getValue()) && plain.contains(label.getKey()))) {
                return label.getValue();
            }
        }
        boolean digits = text.chars().anyMatch(Character::isDigit);
        return digits || text.contains(",") ? PersonalData.ADDRESS : PersonalData.CONTACT;
    }

    boolean isDocumentTitle(String text) {
        WordSet titles = new WordSet(words.documentTitles());
        for (String part : text.split("\\s*[/|\u2013\u2014:]\\s*")) {
            if (!titles.is(part)) {
                return false;
            }
        }
        return true;
    }
}
