package io.readiness.api.body;

/** How a problem is told where somebody else has decided what answers look like. */
@FunctionalInterface
public interface ProblemForm {
    /** Where a request has the form of its address; none: {@link Problem#MEDIA_TYPE}. */
    String KEY = ProblemForm.class.getName();

    String MEDIA_TYPE = "application/json";

    /** The body of the answer. */
    byte[] told(Problem problem);
}
