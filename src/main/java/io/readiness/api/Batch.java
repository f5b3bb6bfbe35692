package io.readiness.api;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.readiness.profile.Profile;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Many profiles that are to be assessed in one way, each in its line. Lines know nothing of each other, so they can be
 * assessed side by side.
 */
final class Batch {
    private static final String ONE_TO_A_LINE =
            " In a batch every line is one whole profile: write it without line breaks, and without a list around it.";

    private final Assessing.AsAsked asked;
    private final Binding binding;
    private final ObjectWriter json;
    private final LineByLine lineByLine;
    private final Tally tally;

    Batch(Assessing.AsAsked asked, Binding binding, ObjectWriter json, LineByLine lineByLine, Tally tally) {
        this.lineByLine = lineByLine;
        this.asked = asked;
        this.binding = binding;
        this.json = json;
        this.tally = tally;
    }

    /** Answers the request that brings the profiles; done once that is over. */
    Future<Void> answer(RoutingContext routing) {
        tally.batches().incrementAndGet();
        return lineByLine
                .answer(routing, this::answers)
                .onComplete(over -> tally.batches().decrementAndGet());
    }

    /** What some lines are answered with, in their order, each answer in a line. */
    private byte[] answers(List<Lines.Line> lines) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        for (Lines.Line line : lines) {
            answers.writeBytes(answer(line));
            answers.write('\n');
        }
        return answers.toByteArray();
    }

    private byte[] answer(Lines.Line line) {
        try {
            byte[] assessed = written(assessed(line));
            tally.answered(true);
            return assessed;
        } catch (IOException | RuntimeException e) {
            tally.answered(false);
            return problem(line, e);
        }
    }

    private AssessedLine assessed(Lines.Line line) throws IOException {
        if (line.tooLong()) {
            throw SubmittedReader.tooLarge("A line, like a body,");
        }
        return new AssessedLine(line.number(), asked.assess(binding.bind(line.text(), Profile.class)), null);
    }

    /** What befalls one line is told in its place, even a fault of the service: the others have nothing to do with it. */
    private byte[] problem(Lines.Line line, Exception e) {
        Problem problem = e instanceof Refused refused ? refused.problem() : Problems.unforeseen(e);
        if (e instanceof UnreadableBody) {
            problem = new Problem(
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    problem.detail() + ONE_TO_A_LINE,
                    problem.instance(),
                    problem.faults());
        }
        try {
            return written(new AssessedLine(line.number(), null, problem));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private byte[] written(AssessedLine line) throws IOException {
        return json.writeValueAsBytes(line);
    }
}
