package io.readiness.screening;

/**
 * An assessment that may be ordered.
 *
 * @param id by which it is ordered
 * @param type what other systems call a thing of this kind
 * @param readsDocuments whether what an order brings on the applicant, a resume or answers, begins the interview
 * @param name what it is called
 * @param description what it is
 */
public record TestPackage(String id, PackageType type, boolean readsDocuments, String name, String description) {

    /** The kinds of assessment that applicant tracking systems tell apart, of which this is one. */
    public enum PackageType {
        SKILLS_TEST
    }
}
