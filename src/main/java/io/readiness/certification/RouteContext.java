package io.readiness.certification;

import io.readiness.certification.CertificationTables.Certificate;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.RecommendedPath;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of the route are held against: the candidate's standing, what is held, and the steps planned so far. */
final class RouteContext implements Subject {
    private static final String HELD = "certificates.held";
    private static final String PLANNED = "certificates.planned";
    private static final String EXPIRED = "certificates.expired";
    private static final String BLOCKED = "organisation.blocks";

    /** What the certificates that are held are about. */
    static final String LEVELS = "certificates.levels";

    /** What a row of the route may ask for, besides what a profile tells. */
    static final Map<String, Class<?>> INPUTS = Map.of(
            RecommendedPath.FIELD,
            Path.class,
            HELD,
            List.class,
            LEVELS,
            List.class,
            PLANNED,
            List.class,
            EXPIRED,
            String.class,
            BLOCKED,
            Boolean.class);

    private final RecommendedPath recommended;
    private final Holdings holdings;
    private final List<String> planned = new ArrayList<>();
    private final @Nullable Certificate expired;
    private boolean blocked;

    RouteContext(Judgement judgement, Holdings holdings) {
        this(RecommendedPath.of(judgement), holdings, null);
    }

    private RouteContext(RecommendedPath recommended, Holdings holdings, @Nullable Certificate expired) {
        this.recommended = recommended;
        this.holdings = holdings;
        this.expired = expired;
    }

    /** The same, where one of those that are held has run out. */
    RouteContext withExpired(Certificate certificate) {
        return new RouteContext(recommended, holdings, certificate);
    }

    @Override
    public Standing standing() {
        return recommended.standing();
    }

    @Override
    public @Nullable Object told(String field) {
        return switch (field) {
            case HELD -> holdings.learned();
            case LEVELS -> holdings.levels();
            case BLOCKED -> blocked;
            case PLANNED -> planned;
            case EXPIRED -> expired == null ? null : expired.id();
            default -> recommended.told(field);
        };
    }

    Holdings holdings() {
        return holdings;
    }

    /** The organisation has to change something, whatever is learned. */
    void block() {
        blocked = true;
    }

    void plan(String certificate) {
        planned.add(certificate);
    }

    boolean plans(String certificate) {
        return planned.contains(certificate);
    }
}
