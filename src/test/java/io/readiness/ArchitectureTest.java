package io.readiness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.readiness.api.body.Problem;
import io.readiness.api.order.PublicUrl;
import java.util.List;
import java.util.stream.Stream;

/** Dependencies go one way: what is told and what may be cited, what is concluded, the rules, the edges. */
@AnalyzeClasses(packages = "io.readiness", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] LANGUAGE = {"java..", "org.jspecify..", "jakarta.validation.."};

    @ArchTest
    static final ArchRule the_profile_depends_on_nothing = sees("io.readiness.profile..", "io.readiness.profile..");

    @ArchTest
    static final ArchRule the_guide_depends_on_nothing = sees("io.readiness.guide..", "io.readiness.guide..");

    /** What is advised of a judged candidate, a package for each folder of rules; none of them knows another. */
    private static final List<String> ADVICE = List.of(
            "action",
            "archetype",
            "certification",
            "hiring",
            "mistake",
            "organisation",
            "plan",
            "proof",
            "resume",
            "role");

    @ArchTest
    static final ArchRule a_judgement_sees_the_profile_and_the_guide_only = sees(
            "io.readiness.judgement..", "io.readiness.judgement..", "io.readiness.profile..", "io.readiness.guide..");

    @ArchTest
    static void a_judgement_rests_scales_below_facts_below_rules_below_standings(JavaClasses classes) {
        oneWay("io.readiness.judgement", List.of(".scale", ".phrase", ".fact", ".rule", ".standing", ""), classes);
    }

    @ArchTest
    static void a_rulebook_is_read_from_files_to_rules_to_tables_and_then_kept(JavaClasses classes) {
        oneWay("io.readiness.rulebook", List.of("", ".rule", ".table", ".store"), classes);
    }

    @ArchTest
    static void a_store_rests_records_below_the_database_below_what_is_kept_in_it(JavaClasses classes) {
        oneWay(
                "io.readiness.store",
                List.of(".chain", ".database", ".access", ".outbox", ".interview", ".order", ""),
                classes);
    }

    @ArchTest
    static final ArchRule who_asks_depends_on_nothing = sees("io.readiness.access..", "io.readiness.access..");

    /** What the deliveries of a room beside need to know of the network is no business of an order. */
    @ArchTest
    static final ArchRule an_order_depends_on_nothing = sees("io.readiness.screening", "io.readiness.screening");

    @ArchTest
    static final ArchRule wording_depends_on_nothing = sees("io.readiness.wording..", "io.readiness.wording..");

    @ArchTest
    static void advice_sees_a_judgement_and_no_other_advice(JavaClasses classes) {
        for (String advice : ADVICE) {
            sees(
                            "io.readiness." + advice + "..",
                            "io.readiness." + advice + "..",
                            "io.readiness.judgement..",
                            "io.readiness.profile..",
                            "io.readiness.guide..",
                            "io.readiness.wording..")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule the_assessment_knows_no_edge = noClasses()
            .that()
            .resideInAPackage("io.readiness.assessment..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                    "io.readiness..", "java..", "org.jspecify..", "jakarta.validation.."))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("io.readiness.rulebook..", "io.readiness.api..", "io.readiness.lexicon..");

    @ArchTest
    static final ArchRule an_explanation_knows_no_edge_and_no_engine = noClasses()
            .that()
            .resideInAPackage("io.readiness.explanation..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                    "io.readiness..", "java..", "org.jspecify..", "jakarta.validation.."))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("io.readiness.rulebook..", "io.readiness.api..", "io.readiness.lexicon..");

    /** What is asked and what it comes to is the same whoever asks, and wherever it is kept. */
    @ArchTest
    static final ArchRule an_interview_knows_no_edge_no_engine_and_no_store = noClasses()
            .that()
            .resideInAPackage("io.readiness.interview..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                    "io.readiness..", "java..", "org.jspecify..", "jakarta.validation.."))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.readiness.rulebook..",
                    "io.readiness.api..",
                    "io.readiness.lexicon..",
                    "io.readiness.explanation..",
                    "io.readiness.store..");

    @ArchTest
    static final ArchRule nothing_but_the_edges_ask_for_explanations = noClasses()
            .that()
            .resideOutsideOfPackages("io.readiness.api..", "io.readiness.web..", "io.readiness.explanation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.readiness.explanation..");

    @ArchTest
    static final ArchRule only_the_api_knows_patches = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.flipkart..");

    @ArchTest
    static final ArchRule markup_is_known_where_texts_and_documents_are_read = noClasses()
            .that()
            .resideOutsideOfPackages("io.readiness.lexicon.form..", "io.readiness.intake.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..");

    /** How faults are told and what is assessed is not its business. */
    @ArchTest
    static final ArchRule a_table_of_candidates_sees_profiles_only = classes()
            .that()
            .resideInAPackage("io.readiness.intake.table..")
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "jakarta.validation..",
                    "org.apache.commons.csv..",
                    "io.readiness.profile..",
                    "io.readiness.intake.table.."));

    @ArchTest
    static final ArchRule only_one_room_opens_documents = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.intake.document..")
            .and()
            .doNotHaveFullyQualifiedName("io.readiness.web.report.PdfPrinter")
            .and()
            .doNotHaveFullyQualifiedName("io.readiness.web.docs.ApiReference")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.pdfbox..", "org.apache.fontbox..", "org.commonmark..", "javax.xml.stream..");

    /** What becomes a document is a page first. */
    @ArchTest
    static final ArchRule only_one_class_sets_documents = noClasses()
            .that()
            .haveNameNotMatching("io\\.readiness\\.web\\.report\\.(PdfPrinter|RightToLeft).*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.openhtmltopdf..");

    @ArchTest
    static final ArchRule only_the_intake_knows_tables_of_text = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.csv..");

    /** What is in a document is lines, and what a resume tells is in them; neither needs to know who asks or what is judged. */
    @ArchTest
    static void documents_rest_below_resumes_and_know_nothing_else(JavaClasses classes) {
        oneWay("io.readiness.intake", List.of(".document", ".resume"), classes);
        for (String room : List.of("document", "resume")) {
            noClasses()
                    .that()
                    .resideInAPackage("io.readiness.intake." + room)
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.readiness..")
                            .and(JavaClass.Predicates.resideOutsideOfPackages(
                                    "io.readiness.intake.document", "io.readiness.intake.resume")))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule only_the_lexicon_knows_lucene = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.lexicon..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..");

    /** What is judged and kept is the same whether anybody records it. */
    @ArchTest
    static final ArchRule only_two_rooms_of_the_api_know_of_traces = noClasses()
            .that()
            .resideOutsideOfPackages("io.readiness.api.start", "io.readiness.api.exchange")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.opentelemetry..");

    /** What is read, drafted and confirmed is the same whoever asks, and by what rulebook. */
    @ArchTest
    static final ArchRule the_intake_knows_no_edge_no_rulebook_and_no_judgement = noClasses()
            .that()
            .resideInAPackage("io.readiness.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.readiness.api..",
                    "io.readiness.rulebook..",
                    "io.readiness.assessment..",
                    "io.readiness.explanation..",
                    "io.readiness.store..");

    @ArchTest
    static final ArchRule only_the_store_speaks_sql = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "io.agroal..", "org.flywaydb..", "org.sqlite..", "org.postgresql..");

    /** What it keeps are bytes, texts and hashes; so a record of today is still read when a profile has other fields. */
    @ArchTest
    static final ArchRule the_store_knows_nothing_of_what_it_keeps = noClasses()
            .that()
            .resideInAPackage("io.readiness.store..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.readiness..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("io.readiness.store..")));

    @ArchTest
    static final ArchRule the_command_line_sees_the_store_and_who_replays_or_administers_and_no_resource = noClasses()
            .that()
            .resideInAPackage("io.readiness.cli..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.readiness..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                                    "io.readiness.cli..",
                                    "io.readiness.access..",
                                    "io.readiness.store..",
                                    "io.readiness.assessment..",
                                    "io.readiness.api.body..",
                                    "io.readiness.api.decision..",
                                    "io.readiness.api.delivery..",
                                    "io.readiness.api.integration",
                                    "io.readiness.api.webhook..",
                                    "io.readiness.api.start..")
                            .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(PublicUrl.class)))));

    /** A service that is started loads none of it. */
    @ArchTest
    static final ArchRule only_the_command_line_knows_its_libraries = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule only_the_calendar_knows_ical4j = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.fortuna..");

    @ArchTest
    static final ArchRule the_calendar_knows_no_rulebook_and_no_http = noClasses()
            .that()
            .resideInAPackage("io.readiness.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.readiness.rulebook..", "io.readiness.api..");

    @ArchTest
    static final ArchRule only_the_rulebook_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.rulebook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    /** A new version of Drools may change what is not its public interface; then one file has to be looked at. */
    @ArchTest
    static final ArchRule only_one_file_knows_the_internals_of_the_engine = noClasses()
            .that()
            .haveNameNotMatching("io\\.readiness\\.rulebook\\.rule\\.EngineInternals.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.drools..");

    @ArchTest
    static final ArchRule no_explanation_knows_another =
            slices().matching("io.readiness.explanation.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule the_rulebook_does_not_know_the_edges = noClasses()
            .that()
            .resideInAPackage("io.readiness.rulebook..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.readiness.api..");

    @ArchTest
    static final ArchRule only_the_api_and_the_pages_speak_http = noClasses()
            .that()
            .resideOutsideOfPackages("io.readiness.api..", "io.readiness.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus..");

    @ArchTest
    static final ArchRule a_body_is_read_alike_whoever_asks =
            roomSees("body").because("what is wrong with a body does not depend on the address it was sent to");

    @ArchTest
    static final ArchRule a_request_is_checked_before_any_resource_sees_it = roomSees(
                    "exchange", "body", "prepared", "start")
            .because("each resource says by itself what it takes, and none has to be known by name");

    /** Pages are made of what tools are told, so nothing is said to people alone, and nothing to tools alone. */
    @ArchTest
    static final ArchRule nothing_depends_on_pages = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.readiness.web..");

    @ArchTest
    static final ArchRule only_pages_know_templates = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus.qute..");

    @ArchTest
    static final ArchRule a_page_reads_no_rule_and_no_store = noClasses()
            .that()
            .resideInAPackage("io.readiness.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.readiness.rulebook.rule..", "io.readiness.store.database..");

    /** The constructor is open only since records have it so. */
    @ArchTest
    static final ArchRule every_problem_is_of_a_kind_that_has_a_page = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Problem.class.getName())
            .should()
            .callConstructor(
                    Problem.class, String.class, String.class, int.class, String.class, String.class, List.class);

    @ArchTest
    static final ArchRule what_judges_is_there_before_anybody_asks =
            roomSees("start").because("the rulebook is loaded, and known to be ready, before there is a request");

    @ArchTest
    static final ArchRule changes_are_made_in_a_body_and_judged_elsewhere = roomSees("whatif", "body")
            .because("a changed profile is one more body; how it is judged is not its business");

    @ArchTest
    static final ArchRule a_connection_knows_bodies_and_nothing_of_what_they_say = roomSees(
                    "connection", "body", "exchange")
            .because("a request is whole or it is none, whatever is asked with it");

    @ArchTest
    static final ArchRule documents_are_taken_in_and_judged_elsewhere =
            roomSees("intake", "body").because("a draft is told, and what it comes to is asked for by itself");

    @ArchTest
    static final ArchRule a_batch_is_told_how_to_assess_one_profile = roomSees(
                    "batch", "body", "start", "connection", "decision")
            .because("a line gets what a profile alone would get, and is kept as that is, so nothing is decided there");

    @ArchTest
    static final ArchRule who_asks_is_found_out_before_anybody_answers = roomSees(
                    "access", "body", "exchange", "decision")
            .because("whether somebody may ask does not depend on what would be answered");

    @ArchTest
    static final ArchRule what_is_kept_is_what_was_answered = roomSees("decision", "body", "start")
            .because("a decision is kept as bytes and hashes, whatever was asked to come to it");

    @ArchTest
    static final ArchRule an_order_is_an_interview_and_comes_to_a_decision = roomSees(
                    "order", "access", "body", "start", "decision", "interview", "intake", "prepared")
            .because("by which way an order came, and who shows it, changes nothing of it");

    @ArchTest
    static final ArchRule the_way_out_knows_nobody_who_takes_it = roomSees("delivery", "body", "start", "decision")
            .because("carriers are found by what they are, and a vendor more changes nothing there");

    @ArchTest
    static final ArchRule a_webhook_is_one_way_out_of_several =
            roomSees("webhook", "body", "decision", "delivery").because("it knows the way out, and no other carrier");

    @ArchTest
    static final ArchRule nothing_but_the_way_out_connects_elsewhere = noClasses()
            .that()
            .resideOutsideOfPackage("io.readiness.api.delivery..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "io.vertx.ext.web.client..");

    @ArchTest
    static final ArchRule what_is_the_same_for_everybody_is_sent_alike_whatever_it_says =
            roomSees("prepared", "body").because("a prepared document is bytes, and what they say is not its business");

    @ArchTest
    static final ArchRule the_rulebook_is_told_as_it_is = roomSees("rulebook", "prepared")
            .because("it is told whole and to everybody, and what is asked of it changes nothing");

    @ArchTest
    static final ArchRule nothing_goes_in_circles =
            slices().matching("io.readiness.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_class_has_a_name_that_says_nothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("DTO");

    @ArchTest
    static final ArchRule the_domain_reads_no_clock = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.readiness.api..", "io.readiness.cli..", "io.readiness.rulebook..", "io.readiness.store..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    /** Each room may see those that are named before it, and none that are named after it. */
    private static void oneWay(String house, List<String> rooms, JavaClasses classes) {
        for (int i = 0; i < rooms.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(house + rooms.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms.subList(i + 1, rooms.size()).stream()
                            .map(house::concat)
                            .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    /** A room of the API sees no resource, and of the other rooms only some. */
    private static ArchRule roomSees(String room, String... rooms) {
        String[] seen = Stream.concat(Stream.of(room), Stream.of(rooms))
                .map(one -> "io.readiness.api." + one)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.readiness.api." + room)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.readiness.api..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(seen)));
    }

    private static ArchRule sees(String in, String... seen) {
        String[] all = new String[seen.length + LANGUAGE.length];
        System.arraycopy(seen, 0, all, 0, seen.length);
        System.arraycopy(LANGUAGE, 0, all, seen.length, LANGUAGE.length);
        return classes()
                .that()
                .resideInAPackage(in)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(all));
    }
}
