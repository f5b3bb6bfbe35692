package io.readiness.judgement.standing;

import io.readiness.judgement.scale.Band;
import io.readiness.profile.Records;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a band asks for. Its conditions are of a kind that more evidence can only help.
 *
 * @param band the band
 * @param meaning what standing in it means
 * @param needs all of them must hold
 * @param claims the claims it rests on
 * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
 */
public record BandRow(
        Band band,
        String meaning,
        List<Need> needs,
        List<String> claims,
        @Nullable String assumption) implements DecisionTable.Row {
    public BandRow {
        List<String> cited = claims;
        needs = needs.stream().map(need -> need.within(cited)).toList();
    }

    /** The same band, asking for something else. */
    public BandRow asking(List<Need> others) {
        return Records.with(this, "needs", others);
    }
}
