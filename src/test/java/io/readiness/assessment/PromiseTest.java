package io.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.View.Topic;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales.DutyKind;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Certification;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Role;
import io.readiness.profile.Room;
import io.readiness.profile.Signal;
import io.readiness.rulebook.BuiltIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of the service, each over thousands of profiles. */
class PromiseTest {
    private static final int PROFILES = 2_000;

    /** Where whole answers are looked at, which takes far longer than ratings do. */
    private static final int WHOLE_ANSWERS = PROFILES / 4;

    @Test
    void more_or_better_evidence_never_lowers_a_rating_a_score_or_a_band() {
        RandomProfiles profiles = new RandomProfiles(1);
        forAll(profiles, profile -> {
            Profile better = profiles.better(profile);
            Assessment before = assess(profile, Topic.RATINGS);
            Assessment after = assess(better, Topic.RATINGS);
            Map<Signal, Rating> ratings = ratings(after);
            ratings(before)
                    .forEach((signal, rating) -> assertThat(ratings.get(signal))
                            .as("%s of %s", signal, better)
                            .isGreaterThanOrEqualTo(rating));
            before.parts()
                    .forEach((part, score) ->
                            assertThat(after.parts().get(part).point()).isGreaterThanOrEqualTo(score.point()));
            assertThat(after.total().point())
                    .isGreaterThanOrEqualTo(before.total().point());
            assertThat(after.band().point())
                    .isGreaterThanOrEqualTo(before.band().point());
        });
    }

    @Test
    void a_blocker_of_the_organisation_lowers_nothing_of_the_person() {
        forAll(new RandomProfiles(2), profile -> {
            Assessment open = ofTheCandidate(With.room(profile, new Room(true, false, true, true, true, true)));
            Assessment blocked = ofTheCandidate(With.room(profile, new Room(false, true, false, false, false, false)));
            assertThat(ofThePerson(blocked)).isEqualTo(ofThePerson(open));
            assertThat(blocked.total()).isEqualTo(open.total());
            assertThat(blocked.band()).isEqualTo(open.band());
            assertThat(blocked.mistakes()).isEqualTo(open.mistakes());
            assertThat(blocked.hiring()).isEqualTo(open.hiring());
        });
    }

    private static Assessment ofTheCandidate(Profile profile) {
        return assess(profile, Topic.RATINGS, Topic.MISTAKES, Topic.HIRING);
    }

    private static List<Assessment.SignalRating> ofThePerson(Assessment assessment) {
        return assessment.ratings().stream()
                .filter(rated -> rated.part() != Part.ORGANISATION)
                .toList();
    }

    @Test
    void a_better_room_never_lowers_the_rating_of_the_room() {
        List<Boolean> answers = Arrays.asList(false, null, true);
        List<Rating> ratings = IntStream.range(0, 729)
                .mapToObj(room -> roomRating(room, answers))
                .toList();
        for (int room = 0; room < 729; room++) {
            for (int answer = 0; answer < 6; answer++) {
                int digit = (int) Math.pow(3, answer);
                if (room / digit % 3 < 2) {
                    assertThat(ratings.get(room + digit)).isGreaterThanOrEqualTo(ratings.get(room));
                }
            }
        }
    }

    private static Profile room(int room, List<Boolean> answers) {
        Boolean[] said = new Boolean[6];
        for (int i = 0, rest = room; i < said.length; i++, rest /= 3) {
            said[i] = answers.get(rest % 3);
        }
        Boolean overridden = said[1] == null ? null : !said[1];
        return With.room(
                BuiltIn.profile("{\"reference\":\"room\"}"),
                new Room(said[0], overridden, said[2], said[3], said[4], said[5]));
    }

    private static Rating roomRating(int room, List<Boolean> answers) {
        return ratings(assess(room(room, answers), Topic.RATINGS))
                .get(Signal.ROOM)
                .atWorst();
    }

    @Test
    void no_amount_of_delivery_work_moves_a_signal_of_product_scope() {
        forAll(new RandomProfiles(3), profile -> {
            List<Evidence> more = new ArrayList<>(profile.evidence() == null ? List.of() : profile.evidence());
            for (Artefact kind :
                    List.of(Artefact.DELIVERY_ARTEFACT, Artefact.BACKLOG_SNAPSHOT, Artefact.CEREMONY_NOTES)) {
                more.add(Evidence.best(kind));
            }
            Map<Signal, Rating> after = ratings(assess(With.evidence(profile, more), Topic.RATINGS));
            assess(profile, Topic.RATINGS).ratings().stream()
                    .filter(rated -> rated.part() == Part.SCOPE)
                    .forEach(rated -> assertThat(after.get(rated.signal())).isEqualTo(rated.rating()));
        });
    }

    @Test
    void many_weak_pieces_never_beat_one_strong_piece() {
        List<Evidence> weak = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            weak.add(Evidence.best(Artefact.BACKLOG_SNAPSHOT));
            weak.add(Evidence.best(Artefact.CEREMONY_NOTES));
            weak.add(Evidence.best(Artefact.DELIVERY_ARTEFACT));
        }
        Profile many = With.evidence(BuiltIn.profile("{\"reference\":\"many\"}"), weak);
        Profile one = With.evidence(many, List.of(Evidence.best(Artefact.PRIORITISATION_MEMO)));
        assertThat(assess(many).parts().get(Part.PROOF).point())
                .isLessThan(assess(one).parts().get(Part.PROOF).point());
    }

    @Test
    void a_piece_said_twice_counts_once() {
        forSome(new RandomProfiles(4), profile -> {
            if (profile.evidence() != null) {
                List<Evidence> twice = new ArrayList<>(profile.evidence());
                twice.addAll(profile.evidence());
                assertThat(assess(With.evidence(profile, twice))).isEqualTo(assess(profile));
            }
        });
    }

    @Test
    void a_title_a_certificate_or_a_bullet_raises_nothing() {
        forAll(new RandomProfiles(5), profile -> {
            Role role = profile.role();
            Profile plain = With.role(profile, role == null ? Role.UNTOLD : role);
            Profile titled = With.role(plain, With.part(plain.role(), "title", "Chief Product Officer"));
            Profile decorated = With.certificatesAndBullets(
                    titled,
                    List.of(new Certification("CSPO", null, null, Verification.VERIFIED)),
                    List.of("Owned the strategy of everything"));
            Assessment with = assess(decorated, Topic.RATINGS, Topic.RECOMMENDATION);
            Assessment without = assess(plain, Topic.RATINGS, Topic.RECOMMENDATION);
            assertThat(with.ratings()).isEqualTo(without.ratings());
            assertThat(with.total()).isEqualTo(without.total());
            assertThat(with.recommendation()).isEqualTo(without.recommendation());
        });
    }

    @Test
    void the_order_of_lists_changes_no_byte() {
        RandomProfiles profiles = new RandomProfiles(6);
        forSome(
                profiles,
                profile -> assertThat(BuiltIn.compactJson(assess(profiles.shuffled(profile))))
                        .isEqualTo(BuiltIn.compactJson(assess(profile))));
    }

    @Test
    void the_name_of_the_candidate_reaches_no_rule() {
        forSome(new RandomProfiles(7), profile -> {
            String other = BuiltIn.compactJson(assess(With.reference(profile, "x-9f3a-0")));
            assertThat(other.replace("x-9f3a-0", profile.reference())).isEqualTo(BuiltIn.compactJson(assess(profile)));
        });
    }

    @Test
    void a_range_contains_its_point_and_every_answer_stays_inside_it() {
        RandomProfiles profiles = new RandomProfiles(8);
        forAll(profiles, profile -> {
            Assessment before = assess(profile, Topic.RATINGS);
            assertThat(before.total().point())
                    .isBetween(before.total().low(), before.total().high());
            before.parts().values().forEach(score -> assertThat(score.point()).isBetween(score.low(), score.high()));
            for (Profile answered : answers(profile, before, profiles)) {
                Standing after = judge(answered).standing();
                assertThat(after.total().point())
                        .isBetween(before.total().low(), before.total().high());
                assertThat(after.band().point())
                        .isBetween(before.band().low(), before.band().high());
            }
        });
    }

    @Test
    void a_firm_recommendation_survives_every_answer() {
        RandomProfiles profiles = new RandomProfiles(9);
        List<Profile> firm = new ArrayList<>();
        forAll(profiles, profile -> {
            Assessment before = assess(profile, Topic.RATINGS, Topic.RECOMMENDATION);
            if (before.recommendation().firmness() == Firmness.FIRM) {
                firm.add(profile);
                for (Profile answered : answers(profile, before, profiles)) {
                    assertThat(judge(answered).recommendation().primary().path())
                            .as("%s", answered)
                            .isEqualTo(before.recommendation().primary().path());
                }
            }
        });
        assertThat(firm).hasSizeGreaterThan(PROFILES / 10);
    }

    @Test
    void a_provisional_recommendation_asks_and_a_firm_one_does_not() {
        forAll(new RandomProfiles(10), profile -> {
            Recommendation recommendation = judge(profile).recommendation();
            assertThat(recommendation.settle() == null).isEqualTo(recommendation.firmness() == Firmness.FIRM);
        });
    }

    @Test
    void unknown_is_never_the_same_as_absent() {
        RandomProfiles profiles = new RandomProfiles(11);
        forAll(profiles, profile -> {
            Assessment before = assess(profile, Topic.RATINGS);
            Map<Signal, Rating> ratings = ratings(before);
            profiles.some(
                            BuiltIn.COMPILED.rulebook().criteria().duties().values().stream()
                                    .filter(duty -> ratings.get(duty.signal()) == Rating.UNKNOWN)
                                    .toList(),
                            2)
                    .forEach(duty -> {
                        Assessment denied = assess(denying(profile, duty.duty()), Topic.RATINGS);
                        assertThat(ratings(denied).get(duty.signal())).isEqualTo(Rating.ABSENT);
                        assertThat(denied.total().point())
                                .isEqualTo(before.total().point());
                        assertThat(denied.total().high())
                                .isLessThanOrEqualTo(before.total().high());
                        if (tellsAllOfItsPieces(profile)) {
                            assertThat(denied.total().high())
                                    .isLessThan(before.total().high());
                        }
                    });
        });
    }

    /** Else a piece may still turn out to show what the duty does not. */
    private static boolean tellsAllOfItsPieces(Profile profile) {
        return profile.evidence() != null
                && profile.evidence().stream()
                        .allMatch(piece -> piece.equals(With.part(piece.atBest(), "lacks", piece.lacks())));
    }

    @Test
    void the_points_in_the_response_add_up_to_the_score() {
        Map<Part, Integer> parts =
                BuiltIn.COMPILED.rulebook().criteria().scorecard().parts();
        forAll(new RandomProfiles(12), profile -> {
            Assessment assessment = assess(profile, Topic.RATINGS);
            Map<Part, Long> hundredths = new EnumMap<>(Part.class);
            assessment
                    .ratings()
                    .forEach(
                            rated -> hundredths.merge(rated.part(), (long) rated.weight() * rated.points(), Long::sum));
            assessment
                    .parts()
                    .forEach((part, score) -> assertThat(score.point()).isEqualTo(hundredths.get(part) / 100.0));
            long total = assessment.parts().keySet().stream()
                    .mapToLong(part -> hundredths.get(part) * parts.get(part))
                    .sum();
            assertThat(assessment.total().point()).isEqualTo(total / 10_000.0);
        });
    }

    @Test
    void every_conclusion_cites_a_claim_and_every_citation_is_told() {
        forSome(new RandomProfiles(13), profile -> {
            Assessment assessment = assess(profile);
            Set<String> told = assessment.citations().stream()
                    .flatMap(citation -> citation.sections().values().stream())
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
            assessment.ratings().forEach(rated -> {
                assertThat(rated.claims()).isNotEmpty();
                assertThat(told).containsAll(rated.claims());
                assertThat(rated.because().isEmpty()).isEqualTo(rated.rating() == Rating.UNKNOWN);
                rated.because().forEach(reason -> {
                    assertThat(reason.facts()).isNotEmpty();
                    assertThat(told).containsAll(reason.claims());
                });
            });
            assertThat(told).containsAll(assessment.recommendation().primary().claims());
            assertThat(told).containsAll(assessment.headline().claims());
        });
    }

    /** The profile with one more answer about something that was unknown, said in each of two ways; a few of them. */
    private static List<Profile> answers(Profile profile, Assessment before, RandomProfiles profiles) {
        Map<Signal, Rating> ratings = ratings(before);
        List<DutyKind> unknown = BuiltIn.COMPILED.rulebook().criteria().duties().values().stream()
                .filter(duty -> ratings.get(duty.signal()) == Rating.UNKNOWN)
                .toList();
        List<Profile> answers = new ArrayList<>();
        profiles.some(unknown, 2).forEach(duty -> {
            answers.add(denying(profile, duty.duty()));
            answers.add(having(profile, new Responsibility(duty.duty(), profiles.one(Ownership.class))));
        });
        return answers;
    }

    private static Profile having(Profile profile, Responsibility responsibility) {
        List<Responsibility> more =
                new ArrayList<>(profile.responsibilities() == null ? List.of() : profile.responsibilities());
        more.add(responsibility);
        return With.responsibilities(profile, more);
    }

    private static Profile denying(Profile p, Duty duty) {
        Set<Duty> outside = EnumSet.of(duty);
        if (p.outsideMyRole() != null) {
            outside.addAll(p.outsideMyRole());
        }
        return With.outsideMyRole(p, outside);
    }

    private static Map<Signal, Rating> ratings(Assessment assessment) {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        assessment.ratings().forEach(rated -> ratings.put(rated.signal(), rated.rating()));
        return ratings;
    }

    private static Assessment assess(Profile profile) {
        return BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF);
    }

    /** Only that of an assessment, so that a promise about little costs little. */
    private static Assessment assess(Profile profile, Topic... topics) {
        return BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF, Set.of(topics));
    }

    private static Judgement judge(Profile profile) {
        return BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF);
    }

    private static void forAll(RandomProfiles profiles, Consumer<Profile> promise) {
        Stream.generate(profiles::profile).limit(PROFILES).forEach(promise);
    }

    private static void forSome(RandomProfiles profiles, Consumer<Profile> promise) {
        Stream.generate(profiles::profile).limit(WHOLE_ANSWERS).forEach(promise);
    }
}
