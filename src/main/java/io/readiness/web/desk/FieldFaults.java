package io.readiness.web.desk;

import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, field by field.
 *
 * @param all the faults, as a caller of the API is told of them
 */
record FieldFaults(List<Fault> all) {
    static final FieldFaults NONE = new FieldFaults(List.of());

    /** The faults of what was refused; thrown again where it was refused for something that no field can mend. */
    static FieldFaults of(ProblemException refused) {
        Problem problem = refused.problem();
        if (problem.faults() == null) {
            throw refused;
        }
        return new FieldFaults(problem.faults());
    }

    /** What to say at the field that stands at this path; absent: nothing is wrong with it. */
    public @Nullable String at(String path) {
        return all.stream()
                .filter(fault -> fault.path().equals(path))
                .map(FieldFaults::says)
                .findFirst()
                .orElse(null);
    }

    public boolean some() {
        return !all.isEmpty();
    }

    private static String says(Fault fault) {
        return "This " + fault.message() + ". " + fault.hint();
    }
}
