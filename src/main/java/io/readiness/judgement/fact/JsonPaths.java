package io.readiness.judgement.fact;

import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.judgement.fact.TextFacts.TestResult;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Exposure;
import io.readiness.profile.Goal;
import io.readiness.profile.JobSearch;
import io.readiness.profile.Learning;
import io.readiness.profile.Maturity;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Role;
import io.readiness.profile.RoleClarity;
import io.readiness.profile.Room;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Points at what was told: by content, not by position, since the order of a list carries no meaning. */
public final class JsonPaths {
    /** Of these a profile lists as many as there are. */
    private static final Set<Class<?>> ENTRIES = Set.of(
            SignalEvidence.class,
            AssignedDuty.class,
            OutsideDuty.class,
            DecisionRight.class,
            NothingToShow.class,
            Credential.class);

    /** A list that was given and holds nothing. */
    private static final String NONE = "[]";

    private JsonPaths() {}

    /** What somebody wrote, between single quotes of a path (RFC 9535). */
    private static String quoted(String written) {
        return written.replace("\\", "\\\\").replace("'", "\\'");
    }

    /** The fact behind an object of a rule session. */
    public static Fact fact(Object object) {
        if (object instanceof SignalEvidence exhibit) {
            return new Fact(of(exhibit.evidence()), words(exhibit.evidence()));
        } else if (object instanceof AssignedDuty remit) {
            return new Fact(of(remit.duty()), remit.duty() + " " + remit.ownership());
        } else if (object instanceof OutsideDuty outside) {
            return new Fact(
                    "$.outsideMyRole[?@=='" + outside.duty() + "']",
                    outside.duty().name());
        } else if (object instanceof DecisionRight right) {
            return new Fact("$.decisionRights[?@=='" + right + "']", right.name());
        } else if (object instanceof NothingToShow nothing) {
            return switch (nothing) {
                case NO_EVIDENCE -> new Fact("$.evidence", NONE);
                case NO_DECISION_RIGHTS -> new Fact("$.decisionRights", NONE);
                case NOTHING_BUT_A_TITLE -> new Fact("$.role.title", NothingToShow.NOTHING_BUT_A_TITLE.name());
            };
        } else if (object instanceof Exposure exposure) {
            return new Fact("$.exposure", words(exposure));
        } else if (object instanceof Role role) {
            return new Fact("$.role", words(role));
        } else if (object instanceof Goal goal) {
            return new Fact("$.goal", words(goal));
        } else if (object instanceof Room room) {
            return new Fact("$.room", words(room));
        } else if (object instanceof ScaledPractice practice) {
            return new Fact(
                    "$.scaledWork", practice.work().stream().sorted().toList().toString());
        } else if (object instanceof RoleClarity clarity) {
            return new Fact("$.roleClarity", words(clarity));
        } else if (object instanceof Maturity maturity) {
            return new Fact("$.maturity", words(maturity));
        } else if (object instanceof Learning learning) {
            return new Fact("$.learning", words(learning));
        } else if (object instanceof JobSearch search) {
            return new Fact("$.jobSearch", words(search));
        } else if (object instanceof Credential credential) {
            return new Fact(
                    "$.certifications[?@.name=='" + quoted(credential.name()) + "']",
                    credential.level().name());
        } else if (object instanceof Growth growth) {
            return new Fact("$.evidence[*].date", words(growth));
        } else if (object instanceof TestResult test) {
            return new Fact(
                    "$.practicalTest",
                    new Words()
                            .add("answered", test.answered())
                            .add("given", test.given())
                            .toString());
        } else if (object instanceof ResumeResult resume) {
            return new Fact(
                    "$.resumeBullets",
                    new Words()
                            .add("strong", resume.strong())
                            .add("bullets", resume.bullets())
                            .toString());
        }
        throw new IllegalArgumentException("A rule used " + object.getClass().getName()
                + ", which is no fact of a profile. Maybe give it a path here?");
    }

    /** Whether a profile has room for one such thing only, so that where there is none nothing was said of it. */
    public static boolean isSection(Class<?> fact) {
        return !ENTRIES.contains(fact);
    }

    public static String of(Evidence piece) {
        if (piece.id() != null) {
            return "$.evidence[?@.id=='" + piece.id() + "']";
        }
        List<String> tests = new ArrayList<>();
        tests.add("@.kind=='" + piece.kind() + "'");
        addTest(tests, "ownership", piece.ownership());
        addTest(tests, "horizon", piece.horizon());
        addTest(tests, "date", piece.date());
        addTest(tests, "verification", piece.verification());
        return "$.evidence[?" + String.join(" && ", tests) + "]";
    }

    private static void addTest(List<String> tests, String field, @Nullable Object value) {
        if (value != null) {
            tests.add("@." + field + "=='" + value + "'");
        }
    }

    /** A duty that was told as the candidate's own. */
    public static String of(Duty duty) {
        return "$.responsibilities[?@.duty=='" + duty + "']";
    }

    private static String words(Evidence piece) {
        Words words = new Words()
                .add("kind", piece.kind())
                .addAll("signals", piece.signals())
                .add("ownership", piece.ownership())
                .add("horizon", piece.horizon())
                .addAll("qualities", piece.qualities())
                .addAll("audiences", piece.audiences());
        Outcome outcome = piece.outcome();
        if (outcome != null) {
            words.add("metric", "'" + outcome.metric() + "'")
                    .add("baseline", plain(outcome.baseline()))
                    .add("target", plain(outcome.target()))
                    .add("result", plain(outcome.result()));
        }
        return words.add("verification", piece.verification()).toString();
    }

    private static @Nullable String plain(@Nullable Double figure) {
        return figure == null
                ? null
                : BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }

    private static String words(Exposure exposure) {
        return new Words()
                .add("customerConversationsPerQuarter", exposure.customerConversationsPerQuarter())
                .add("contact", exposure.contact())
                .addAll("marketWork", exposure.marketWork())
                .toString();
    }

    private static String words(Role role) {
        return new Words()
                .add("organisation", role.organisation())
                .add("framework", role.framework())
                .add("kind", role.kind())
                .add("months", role.months())
                .add("monthsAsProductOwner", role.monthsAsProductOwner())
                .toString();
    }

    private static String words(Goal goal) {
        return new Words()
                .add("aim", goal.aim())
                .add("willBuildDiscovery", goal.willBuildDiscovery())
                .add("willBuildBusinessReasoning", goal.willBuildBusinessReasoning())
                .toString();
    }

    private static String words(Room room) {
        return new Words()
                .add("roomToDecide", room.roomToDecide())
                .add("overriddenByLoudestStakeholder", room.overriddenByLoudestStakeholder())
                .add("accessToUsers", room.accessToUsers())
                .add("accessToData", room.accessToData())
                .add("commercialContext", room.commercialContext())
                .add("canWidenScope", room.canWidenScope())
                .toString();
    }

    private static String words(RoleClarity clarity) {
        return new Words()
                .add("choosesByValue", clarity.choosesByValue())
                .add("settlesTradeOffs", clarity.settlesTradeOffs())
                .add("learnsFromUsers", clarity.learnsFromUsers())
                .add("helpsTeamSeeWhy", clarity.helpsTeamSeeWhy())
                .toString();
    }

    private static String words(Maturity maturity) {
        return new Words()
                .add("protectsTeamFromRandomDemand", maturity.protectsTeamFromRandomDemand())
                .add("stakeholdersKnowWhyRequestsWait", maturity.stakeholdersKnowWhyRequestsWait())
                .add("reviewChangesBacklog", maturity.reviewChangesBacklog())
                .add("speaksOfOutcomesUnaided", maturity.speaksOfOutcomesUnaided())
                .add("verification", maturity.verification())
                .toString();
    }

    private static String words(Learning learning) {
        return new Words()
                .add("format", learning.format())
                .add("knowsScrumBasics", learning.knowsScrumBasics())
                .addAll("helpFromAi", learning.helpFromAi())
                .toString();
    }

    private static String words(Growth growth) {
        return new Words()
                .add("reachesFurther", growth.reachesFurther())
                .add("ownsMore", growth.ownsMore())
                .toString();
    }

    private static String words(JobSearch search) {
        return new Words()
                .add("scopeDifferencesNamed", search.scopeDifferencesNamed())
                .add("targetsFilteredByScope", search.targetsFilteredByScope())
                .add("applications", search.applications())
                .add("interviewStories", search.interviewStories())
                .add("mockInterviews", search.mockInterviews())
                .add("feedbackCycles", search.feedbackCycles())
                .addAll("feedback", search.feedback())
                .toString();
    }

    /** What was told, field by field; what was not told is left out. */
    private static final class Words {
        private final StringBuilder words = new StringBuilder();

        Words add(String field, @Nullable Object value) {
            if (value != null) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(field)
                        .append(' ')
                        .append(value);
            }
            return this;
        }

        Words addAll(String field, @Nullable Collection<? extends Comparable<?>> values) {
            return add(field, values == null ? null : values.stream().sorted().toList());
        }

        @Override
        public String toString() {
            return words.toString();
        }
    }
}
