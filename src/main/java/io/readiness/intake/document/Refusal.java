package io.readiness.intake.document;

import org.jspecify.annotations.Nullable;

/** Why a document is not read: what is wrong, and what to try. Nothing in it comes from the document's own words. */
public sealed interface Refusal {
    /** Which document. */
    String document();

    /** What is wrong, with the value and the limit. */
    String wrong();

    /** What to try. */
    String hint();

    /** Nothing was sent, or nothing but blanks. */
    record Empty(String document) implements Refusal {
        @Override
        public String wrong() {
            return document + " is empty.";
        }

        @Override
        public String hint() {
            return "Send the resume itself.";
        }
    }

    /** It is of no format that is read. */
    record UnknownFormat(String document, String looksLike) implements Refusal {
        @Override
        public String wrong() {
            return document + " is " + looksLike + ", which is not read here.";
        }

        @Override
        public String hint() {
            return "Save it as PDF or DOCX in the program it was made with, and send that; ODT, RTF, HTML, Markdown, plain text, JSON Resume and a LinkedIn export (ZIP) are read as well. Pictures of text are not. A table of candidates goes to /api/v1/profiles/table.";
        }
    }

    /** It is for another address of the service. */
    record ForAnotherAddress(String document, String what, String address) implements Refusal {
        @Override
        public String wrong() {
            return document + " is " + what + " and not a document to draft a profile from.";
        }

        @Override
        public String hint() {
            return "This is " + what + "; send it to " + address + ".";
        }
    }

    /** More of something than is read. */
    record TooMuch(String document, Bound bound, long limit) implements Refusal {
        @Override
        public String wrong() {
            return document + " has " + bound.wrong(limit) + ".";
        }

        @Override
        public String hint() {
            return bound.hint;
        }
    }

    /** Reading took longer than it may, and was stopped. */
    record TooSlow(String document, long seconds) implements Refusal {
        @Override
        public String wrong() {
            return document + " could not be read within " + seconds + " seconds.";
        }

        @Override
        public String hint() {
            return "Save it anew in a simpler form, as plain text or by printing it to PDF.";
        }
    }

    /** It opens only with a password. */
    record Encrypted(String document) implements Refusal {
        @Override
        public String wrong() {
            return document + " is protected by a password.";
        }

        @Override
        public String hint() {
            return "Save it without a password and send that.";
        }
    }

    /** It is not whole, or not what it seems to be. */
    record Broken(String document, SourceDocument.Format format) implements Refusal {
        @Override
        public String wrong() {
            return document + " looks like " + format.said() + ", but it is broken and cannot be read.";
        }

        @Override
        public String hint() {
            return "Open it in the program it was made with, save it anew and send that.";
        }
    }

    /** It declares entities or a document type, which could fetch other files. */
    record DeclaresEntities(String document) implements Refusal {
        @Override
        public String wrong() {
            return document + " declares a document type of its own, which no office program writes.";
        }

        @Override
        public String hint() {
            return "Save it anew with an office program.";
        }
    }

    /** What there can be too much of. */
    enum Bound {
        BYTES("more than %s", "Leave out pictures, or send it as plain text."),
        FILES("more than %s files", "Send the resume and the export, and leave out the rest."),
        PAGES("more than %s pages", "Send the pages that tell of work."),
        ENTRIES("more than %s files in it", "Save it anew without embedded files."),
        UNPACKED("more than %s when unpacked", "Leave out pictures and embedded files, or send it as plain text."),
        CHARACTERS("more than %s characters", "Send the part that is the resume."),
        DEPTH("parts nested more than %s deep", "Save it as plain text and send that."),
        ELEMENTS("more than %s elements of markup", "Save it as plain text and send that.");

        private static final long MEBIBYTE = 1 << 20;

        private final String wrong;
        private final String hint;

        Bound(String wrong, String hint) {
            this.wrong = wrong;
            this.hint = hint;
        }

        private String wrong(long limit) {
            return wrong.formatted(this == BYTES || this == UNPACKED ? size(limit) : String.valueOf(limit));
        }

        /** As the limits are told, which are whole mebibytes unless somebody set another. */
        private static String size(long bytes) {
            return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : bytes + " bytes";
        }
    }

    /** Thrown where a document is not read; there is no other failure of a document. */
    final class UnreadableDocument extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        public UnreadableDocument(Refusal refusal) {
            this(refusal, null);
        }

        UnreadableDocument(Refusal refusal, @Nullable Throwable cause) {
            super(refusal.wrong() + " " + refusal.hint(), cause, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
