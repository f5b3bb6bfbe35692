package io.readiness.intake.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document as lines in the order in which a person would read them.
 *
 * @param name what the service calls it, as "document 1 (PDF)"; the name of a file tells who its person is, and is not kept
 * @param format what it is by its content
 * @param lines its lines, none of them empty
 * @param notices what was seen and is in no line
 */
public record SourceDocument(String name, Format format, List<Line> lines, List<Notice> notices) {
    public SourceDocument {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }

    /** Says how much there is, and nothing of what it says: a resume is personal, and texts of objects reach logs. */
    @Override
    public String toString() {
        return name + " of " + lines.size() + " lines";
    }

    /** What a document is by its content. */
    public enum Format {
        PDF,
        DOCX,
        ODT,
        RTF,
        HTML,
        MARKDOWN,
        TEXT,
        LINKEDIN_EXPORT,
        JSON,
        CSV;

        /** As people call it. */
        public String said() {
            return switch (this) {
                case PDF, DOCX, ODT, RTF, HTML, JSON, CSV -> name();
                case LINKEDIN_EXPORT -> "LinkedIn export";
                case MARKDOWN, TEXT -> name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
            };
        }
    }

    /**
     * One line, or one cell of a table.
     *
     * @param text its words, without the mark of an item, in one form of Unicode and with single spaces
     * @param place where it stands
     * @param layout what the look of it says
     */
    public record Line(String text, Place place, Layout layout) {
        /** Says where it is, and nothing of what it says. */
        @Override
        public String toString() {
            return "a line at " + place.said();
        }
    }

    /** Where something stands in a document. */
    public sealed interface Place {
        /** As people say it. */
        String said();

        /**
         * On a page.
         *
         * @param page from 1
         * @param line from 1 on each page
         */
        record OnPage(int page, int line) implements Place {
            @Override
            public String said() {
                return "page " + page + ", line " + line;
            }
        }

        /**
         * In a document without pages.
         *
         * @param line from 1; a paragraph where the document knows no lines
         */
        record InText(int line) implements Place {
            @Override
            public String said() {
                return "line " + line;
            }
        }

        /**
         * In a document that is data.
         *
         * @param path as {@code work[0].position} or {@code Positions.csv[2].Title}
         */
        record AtPath(String path) implements Place {
            @Override
            public String said() {
                return path;
            }
        }
    }

    /**
     * What the look of a line says.
     *
     * @param heading how deep a heading stands by its markup, from 1; 0: not marked as one
     * @param bold whether all of it is bold
     * @param size of its letters in points; 0: not told
     * @param item how deep an item of a list stands, from 1; 0: no item
     * @param block lines of one block stand together, without more space between them than within them
     * @param column which column of the page, from 0 in reading order
     * @param indent how far from the left of its column it begins, in points or characters
     * @param cell its place in a table; absent: in none
     */
    public record Layout(
            int heading,
            boolean bold,
            double size,
            int item,
            int block,
            int column,
            double indent,
            @Nullable Cell cell) {
        /** A line of which nothing is told but the block it stands in. */
        public static Layout plain(int block) {
            return new Layout(0, false, 0, 0, block, 0, 0, null);
        }
    }

    /**
     * A place in a table.
     *
     * @param table which one: its number in the document from 1, or the name of its file
     * @param row from 1
     * @param column from 1
     * @param header what stands above the column; absent where the table has no row of names
     */
    public record Cell(
            String table, int row, int column, @Nullable String header) {}

    /**
     * What was seen and is in no line.
     *
     * @param kind what it is
     * @param place where, as people say it
     */
    public record Notice(Kind kind, String place) {
        /** Each with what it means for the person who sent the document. */
        public enum Kind {
            /** A page is a picture, and pictures are not read. */
            SCANNED_PAGE,
            /** What stands at the top or the bottom of page after page. */
            RUNNING_LINE_LEFT_OUT,
            /** Pictures, which are never looked at. */
            PICTURES_LEFT_OUT,
            /** A font that is larger than fonts are, so its letters may be missing. */
            FONT_LEFT_OUT,
            /** Letters that the document does not say as letters. */
            LETTERS_NOT_TOLD,
            /** The text may have been saved in another way of writing letters. */
            CHARSET_GUESSED,
            /** A file of an export that tells nothing of work. */
            FILE_NOT_USED,
            /** A file of an export that is about persons, and was not opened. */
            PERSONAL_FILE_NOT_OPENED,
            /** Columns of a table whose names are not known. */
            COLUMN_NOT_KNOWN,
            /** A part of the document that is broken, while the rest could be read. */
            PART_BROKEN
        }
    }
}
