package io.readiness.intake.resume;

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

    private static final Set<PersonalData> PRIVATE = Set.of(
            PersonalData.BIRTH, PersonalData.NATIONALITY, PersonalData.SEX, PersonalData.FAMILY, PersonalData.RELIGION);

    private final Pattern labelled;
    private final Map<String, PersonalData> labels = new LinkedHashMap<>();
    private final ResumeWords words;
    private final String document;
    private final List<Unused> dropped = new ArrayList<>();
    private final Set<Dropped> told = new LinkedHashSet<>();
    private @Nullable Pattern name;

    Door(ResumeWords words, String document) {
        this.words = words;
        this.document = document;
        words.personal().forEach((kind, said) -> said.forEach(label -> labels.put(ResumeWords.plain(label), kind)));
        this.labelled = Pattern.compile(
                "(?iu)^[^\\p{L}]{0,3}(\\p{L}[\\p{L} ./-]{1,28}?)\\s*[:\t]\\s*(\\S.{0," + LONGEST_LABELLED + "})$");
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
        told.add(new Dropped(kind, document, place));
    }

    /** Takes a line for the person's name, if it looks like one; it is cut out wherever it stands again. */
    boolean takeName(Line line) {
        String first = PARTS.split(line.text())[0].strip();
        String[] parts = first.split("\\s+");
        boolean looksLikeOne = parts.length >= 2 && parts.length <= MOST_NAME_WORDS;
        for (String part : parts) {
            looksLikeOne &= NAME_WORD.matcher(part).matches() || (part.length() <= 3 && part.matches("\\p{Ll}+"));
        }
        drop(PersonalData.NAME, line.place());
        if (looksLikeOne && name == null) {
            name = Pattern.compile("(?iu)(?<!\\p{L})" + String.join("\\s+", quoted(parts)) + "(?!\\p{L})");
        }
        return looksLikeOne;
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
        kept = labelled(kept, place);
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
                        .replaceAll(" {2,}", " ")
                        .strip();
    }

    /** Drops what stands behind a label of the person, each part of a line by itself. */
    private String labelled(String text, Place place) {
        StringBuilder kept = new StringBuilder();
        for (String part : text.split("(?<=[|\u00B7\u2022;])|(?=[|\u00B7\u2022;])|(?<=\t)|(?=\t)")) {
            Matcher label = labelled.matcher(part.strip());
            PersonalData kind = label.matches() ? labels.get(ResumeWords.plain(label.group(1))) : null;
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
        for (Map.Entry<String, PersonalData> label : labels.entrySet()) {
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
                && labels.entrySet().stream()
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
        for (Map.Entry<String, PersonalData> label : labels.entrySet()) {
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
