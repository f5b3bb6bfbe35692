package io.readiness.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an advertisement, by which words each is found, and what each tells.
 *
 * @param longest how many characters of a role's texts are read, markup not counted
 * @param headingShare the share of a heading, in percent, that the words of its part make up at least
 * @param headingWords how many words a line has at most that is a heading by its words alone
 * @param addressed the word class of whom a sentence is about where it tells what the role does
 * @param whoever word classes that tell of the role whomever a sentence is about
 * @param rows the parts
 * @param claims the claims it rests on
 * @param assumption why it holds where no claim says so
 */
public record SectionTable(
        int longest,
        int headingShare,
        int headingWords,
        String addressed,
        List<String> whoever,
        List<SectionRow> rows,
        List<String> claims,
        @Nullable String assumption) {

    /**
     * A part.
     *
     * @param section which
     * @param headings the word class of its headings; absent: it has none
     * @param lines the word class of what stands in it, by which it is told without a heading; absent: it is not
     * @param fields the fields of a job posting that hold it; absent: none
     * @param tells what it tells of the role
     */
    public record SectionRow(
            Section section,
            @Nullable String headings,
            @Nullable String lines,
            @Nullable List<String> fields,
            Telling tells) {}

    /** A part of an advertisement. */
    public enum Section {
        DUTIES,
        ASKED_OF_THE_CANDIDATE,
        /** About the reader, be it what they do there or what they are. */
        THE_CANDIDATE,
        BENEFITS,
        EMPLOYER,
        APPLICATION,
        EQUAL_OPPORTUNITY,
        /** Under no heading that is known. */
        OPEN
    }

    /** What of a part tells what the role does. */
    public enum Telling {
        EVERYTHING,
        ITEMS_AND_ADDRESSED,
        ADDRESSED,
        /** Nothing of the role; it is asked of the candidate. */
        ASKED,
        NOTHING
    }

    SectionRow row(Section section) {
        return rows.stream().filter(row -> row.section() == section).findFirst().orElseThrow();
    }

    /** The part that a field of a job posting holds. */
    SectionRow rowOf(String field) {
        return rows.stream()
                .filter(row -> row.fields() != null && row.fields().contains(field))
                .findFirst()
                .orElseGet(() -> row(Section.OPEN));
    }
}
