package io.readiness.intake.draft;

/** What there is to say of how a document was read; the words of each stand in the rulebook, {@code intake/remarks.yaml}. */
public enum Remark {
    /** Told of every draft. */
    IS_DRAFT,
    /** Told of an assessment of a draft. */
    DRAFT_ASSESSED,
    MONTHS_FROM_YEARS,
    COUNTED_TO_THE_DAY,
    KIND_FROM_TITLE,
    JOINED_TITLE,
    KIND_NOT_TOLD,
    FROM_WORDS,
    RECOGNISED_CERTIFICATE,
    CERTIFICATE_NOT_KNOWN,
    SAME_ROLE,
    ROLES_DIFFER,
    DATE_NOT_READ,
    DATE_AHEAD,
    ENDS_BEFORE_IT_BEGINS,
    NO_END_TOLD,
    NO_ROLE_FOUND,
    SEVERAL_ROLES_HELD,
    OLD_NAME,
    NOT_OF_THIS_TYPE,
    CUT,
    TOO_MANY,
    TOLD_BY_THE_EXPORT,
    EXPORT_NOT_READ,
    SCANNED_PAGE,
    RUNNING_LINE_LEFT_OUT,
    PICTURES_LEFT_OUT,
    FONT_LEFT_OUT,
    LETTERS_NOT_TOLD,
    CHARSET_GUESSED,
    FILE_NOT_USED,
    PERSONAL_FILE_NOT_OPENED,
    COLUMN_NOT_KNOWN,
    PART_BROKEN
}
