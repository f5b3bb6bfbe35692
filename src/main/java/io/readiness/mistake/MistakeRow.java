package io.readiness.mistake;

import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common mistake, and what must be known for it to be told.
 *
 * @param mistake the mistake
 * @param title what it is called
 * @param meaning what it means, kindly
 * @param instead what to do instead
 * @param needs all of them must hold; what was not said raises nothing
 * @param unless the circumstances in which it is no mistake, such as the wish to stay
 * @param claims the claims it rests on
 * @param assumption what no claim says, and why it holds; absent: nothing
 */
public record MistakeRow(
        Mistake mistake,
        String title,
        String meaning,
        String instead,
        List<Need> needs,
        List<Circumstance> unless,
        List<String> claims,
        @Nullable String assumption) {}
