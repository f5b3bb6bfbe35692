package io.readiness.certification;

import io.readiness.judgement.Checked;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Need;
import io.readiness.judgement.Path;
import io.readiness.judgement.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** From where a route is looked at: the candidate's standing, what is held, and the steps taken so far. */
final class Standpoint {
    private final Judgement judgement;
    private final Holdings holdings;
    private final List<String> planned = new ArrayList<>();

    Standpoint(Judgement judgement, Holdings holdings) {
        this.judgement = judgement;
        this.holdings = holdings;
    }

    Holdings holdings() {
        return holdings;
    }

    void plan(String certificate) {
        planned.add(certificate);
    }

    boolean plans(String certificate) {
        return planned.contains(certificate);
    }

    Truth truth(List<RouteNeed> needs) {
        Truth truth = Truth.HOLDS;
        for (RouteNeed need : needs) {
            truth = truth.and(truth(need));
        }
        return truth;
    }

    Truth truth(RouteNeed need) {
        if (need.that() != null) {
            return need.that().truth(judgement.standing());
        } else if (need.paths() != null) {
            return Truth.of(need.paths().contains(path()));
        } else if (need.holds() != null) {
            return holdings.anyOf(need.holds());
        } else if (need.after() != null) {
            return holdings.anyOf(need.after()).or(Truth.of(!Collections.disjoint(planned, need.after())));
        }
        return holdings.anyOf(need.certificates()).not();
    }

    Checked check(RouteNeed need) {
        if (need.that() != null) {
            return Checked.of(new Need(need.says(), need.that(), need.claims()), judgement.standing());
        } else if (need.paths() != null) {
            return new Checked(need.says(), truth(need), need.paths().toString(), path().name(), need.claims());
        }
        return new Checked(need.says(), truth(need), wanted(need), found(need), need.claims());
    }

    private Path path() {
        return judgement.recommendation().primary().path();
    }

    private static String wanted(RouteNeed need) {
        String listed =
                Objects.requireNonNullElse(need.holds(), need.certificates()).toString();
        return (need.lacks() == null ? "" : "not ") + listed;
    }

    private String found(RouteNeed need) {
        List<String> met = need.certificates().stream()
                .filter(one -> holdings.holds(one) || holdings.covers(one) || (need.after() != null && plans(one)))
                .toList();
        return met.isEmpty() && holdings.anyOf(need.certificates()) == Truth.OPEN ? "UNKNOWN" : met.toString();
    }
}
