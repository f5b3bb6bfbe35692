package io.readiness.intake.resume;

import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.DateReader.Lasting;
import io.readiness.intake.resume.DateReader.Period;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.ResumeWords.RoleField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which words and marks lines of roles are told from others and taken to pieces; safe to share. */
final class RoleWords {
    static final int LONGEST_HEAD = 100;

    /** A role is told by a title and an employer. */
    static final int ENOUGH = 2;

    private static final int LONGEST_DATED = 130;
    private static final int LONGEST_SENTENCE_START = 50;
    private static final int MOST_WORDS_AROUND = 9;
    private static final Pattern AT =
            Pattern.compile("\\s*(?:\\t|\\s[|\u00B7\u2022]\\s|\\s[\u2013\u2014-]\\s|\\s(?:at|@|bei|chez)\\s|;\\s)\\s*");
    private static final Pattern PLACE = Pattern.compile(
            "(?:(?:Greater |Metropolitan )?\\p{Lu}[\\p{L}.'\u2019-]+(?:[ /-]\\p{Lu}?[\\p{L}.'\u2019-]+){0,3}(?:,| \\()\\s*(?:\\p{Lu}[\\p{L}.]*(?: \\p{Lu}?[\\p{L}.]+){0,3})(?:, \\p{Lu}[\\p{L}. ]+)?\\)?(?: Area)?)");
    private static final Pattern SELF_EMPLOYED = Pattern.compile(
            "(?iu)self-?employed|freelance|freelancer|selbstst\u00E4ndig|freiberuflich|ind\u00E9pendant");
    private static final Pattern LABELLED = Pattern.compile("(\\p{L}[\\p{L} ]{2,24}):\\s*(\\S.*)");
    private static final Pattern STATE = Pattern.compile("\\p{Lu}{2}");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    private final DateReader dates;
    private final WordSet titles;
    private final WordSet organisations;
    private final WordSet legalForms;
    private final WordSet employmentTypes;
    private final WordSet places;
    private final Set<String> countries = new HashSet<>();
    private final Map<RoleField, WordSet> fields = new EnumMap<>(RoleField.class);

    RoleWords(ResumeWords words, DateReader dates) {
        this.dates = dates;
        this.titles = new WordSet(words.titles());
        this.organisations = new WordSet(words.organisations());
        this.legalForms = new WordSet(words.legalForms());
        this.employmentTypes = new WordSet(words.employmentTypes());
        this.places = new WordSet(words.places() == null ? List.of() : words.places());
        words.fields().forEach((field, said) -> fields.put(field, new WordSet(said)));
        for (String country : Locale.getISOCountries()) {
            for (Locale language : LANGUAGES) {
                countries.add(ResumeWords.plain(new Locale("", country).getDisplayCountry(language)));
            }
        }
    }

    DateReader dates() {
        return dates;
    }

    /** Whether a text has a word of a title. */
    boolean isTitle(String text) {
        return titles.isInWithEndings(text);
    }

    boolean hasLegalForm(String text) {
        return legalForms.isIn(text);
    }

    boolean isLegalForm(String text) {
        return legalForms.is(text);
    }

    boolean isOfAnOrganisation(String text) {
        return organisations.isIn(text);
    }

    boolean isEmploymentType(String text) {
        return employmentTypes.is(text);
    }

    boolean isSelfEmployed(String text) {
        return SELF_EMPLOYED.matcher(text).matches();
    }

    /** Whether a text is short and names an organisation, and no role. */
    boolean isOrganisation(String text) {
        return text.length() <= LONGEST_HEAD / ENOUGH
                && organisations.isIn(text)
                && Character.isUpperCase(text.charAt(0))
                && !isTitle(text);
    }

    /** Whether a text looks as places are written: a city, and behind a comma or in brackets what it is in. */
    boolean looksLikePlace(String text) {
        return PLACE.matcher(text).matches();
    }

    /** Whether a text is a city that everybody knows, and nothing else. */
    boolean isCity(String text) {
        return places.is(text);
    }

    /** Whether a text is a known city, or looks like a place and ends in a country, a state or a known city. */
    boolean isPlace(String text) {
        if (hasLegalForm(text) || isTitle(text) || isOfAnOrganisation(text)) {
            return false;
        }
        if (isCity(text)) {
            return true;
        }
        int comma = Math.max(text.lastIndexOf(", "), text.lastIndexOf(" ("));
        if (comma < 0 || !looksLikePlace(text)) {
            return false;
        }
        String within = text.substring(comma + 2).replaceAll("\\)$", "").strip();
        return countries.contains(ResumeWords.plain(within))
                || STATE.matcher(within).matches()
                || isCity(text.substring(0, text.indexOf(comma < text.indexOf(',') ? " (" : ",")))
                || isCity(within);
    }

    /** The field that a label names, with what stands behind it; null: the line has no such label. */
    @Nullable
    Labelled labelled(String text) {
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.matches()) {
            for (Map.Entry<RoleField, WordSet> field : fields.entrySet()) {
                if (field.getValue().is(labelled.group(1))) {
                    return new Labelled(field.getKey(), labelled.group(2).strip());
                }
            }
        }
        return null;
    }

    /** What stands behind the label of a field. */
    record Labelled(RoleField field, String value) {}

    /** Whether a line says when a role was held. */
    boolean isDated(Line line) {
        Period period = dates.first(line.text());
        if (period == null || !period.isRange()) {
            return false;
        }
        String rest = period.cutFrom(line.text());
        boolean sentence =
                rest.length() > LONGEST_SENTENCE_START && (rest.endsWith(".") || Character.isLowerCase(rest.charAt(0)));
        boolean item = line.layout().item() > 0;
        boolean inside = period.start() > 25
                && period.end() < line.text().length() - 40
                && rest.split("\\s+").length > MOST_WORDS_AROUND;
        return rest.length() <= LONGEST_DATED && !sentence && !inside && (!item || isTitle(rest) || rest.isEmpty());
    }

    /** Whether a line says when a role was held, and which one. */
    boolean isRole(Line line) {
        return isDated(line) && isTitle(line.text());
    }

    /** Whether a line says that a role goes on. */
    boolean isPresentRole(Line line) {
        Period period = dates.first(line.text());
        return period != null && period.to() instanceof End.Open && isRole(line);
    }

    /** Whether a line names a role and how long it was held, and no day. */
    boolean isLasting(Line line) {
        Lasting lasting = dates.lasting(line.text());
        return lasting != null
                && line.layout().item() == 0
                && line.text().length() <= LONGEST_HEAD
                && isTitle(line.text())
                && dates.first(line.text()) == null;
    }

    /** Whether a line that begins no role looks like one that does: by its dates, or by three parts and a title. */
    boolean mayBeRole(Line line) {
        return isRole(line)
                || (line.text().length() <= LONGEST_HEAD
                        && AT.split(line.text()).length > ENOUGH
                        && isTitle(line.text()));
    }

    /** What stands beside each other in a line, with its dates. */
    List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        for (String part : AT.split(line)) {
            parts.add(part.strip());
        }
        return parts;
    }

    /** What stands beside each other in a line, without dates, durations and how somebody is employed. */
    List<String> pieces(String line) {
        Lasting lasting = dates.lasting(line);
        Period period = dates.first(line);
        String rest = period != null
                ? period.cutFrom(line)
                : lasting != null ? lasting.cutFrom(line) : DateReader.without(line);
        List<String> pieces = new ArrayList<>();
        for (String piece : AT.split(rest)) {
            String bare = DateReader.without(piece);
            if (!bare.isEmpty()
                    && !employmentTypes.is(bare)
                    && !DateReader.isDuration(bare)
                    && !dates.isPresent(bare)) {
                pieces.add(bare);
            }
        }
        return pieces;
    }
}
