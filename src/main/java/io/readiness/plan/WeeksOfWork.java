package io.readiness.plan;

/**
 * How long something takes, beside a full job.
 *
 * @param least in weeks, where it goes well
 * @param most in weeks, where it does not
 */
public record WeeksOfWork(int least, int most) {
    public WeeksOfWork {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException(
                    "From " + least + " to " + most + " weeks is no time. Maybe swap the two, and start from 1?");
        }
    }
}
