package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Applicants are invited and reminded by mail where there is a server for it, and invitations end. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithInvitations.class)
class InvitationMailResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https://readiness\\.example\\.org(/invitations/\\S{32})");

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(
            ConfigProvider.getConfig().getValue(WithInvitations.PORT, Integer.class),
            "127.0.0.1",
            ServerSetup.PROTOCOL_SMTP));

    /** Two orders whose invitations run out, placed before the first sentence, so that their time passes but once. */
    private static @Nullable JsonPath agreed;

    private static @Nullable JsonPath inline;

    @BeforeAll
    static void start() {
        MAIL.start();
    }

    @BeforeEach
    void place() {
        if (agreed == null) {
            inline = placed("\"reference\":\"mail-3\",\"email\":\"grace@example.org\"", ",\"inline\":true");
            agreed = placed("\"reference\":\"mail-2\"", "");
            given().post(invitation(agreed) + "/consent").then().statusCode(200);
        }
    }

    private static String invitation(JsonPath order) {
        String link = order.getString("links.invitation");
        assertThat(link).startsWith("https://readiness.example.org/invitations/");
        return "/api/v1" + link.substring(link.indexOf("/invitations/"));
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    private static JsonPath placed(String applicant, String further) {
        return given().contentType("application/json")
                .body("{\"packageId\":\"product-ownership-interview\",\"applicant\":{%s}%s}"
                        .formatted(applicant, further))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static List<MimeMessage> mailsTo(String address, int atLeast) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<MimeMessage> found;
        do {
            found = Arrays.stream(MAIL.getReceivedMessages())
                    .filter(mail -> isTo(mail, address))
                    .toList();
            MAIL.waitForIncomingEmail(100, Integer.MAX_VALUE);
        } while (found.size() < atLeast && System.nanoTime() < until);
        return found;
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonPath until(String id, String status) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        JsonPath order;
        do {
            order = given().get("/api/v1/orders/" + id).jsonPath();
        } while (!status.equals(order.getString("status")) && System.nanoTime() < until);
        return order;
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        return GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    @Test
    void an_applicant_with_an_address_is_invited_reminded_and_led_by_the_link_in_the_mail() throws Exception {
        JsonPath order = placed(
                "\"reference\":\"mail-1\",\"name\":\"Ada\",\"email\":\"ada@example.org\"",
                ",\"job\":{\"title\":\"Product Manager\"}");
        assertThat(order.getString("links.invitation")).isNull();
        List<MimeMessage> mails = mailsTo("ada@example.org", 2);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getSubject()).contains("questions about your work");
        assertThat(mails.get(1).getSubject()).contains("still open");
        String text = text(mails.get(0));
        assertThat(text).contains("Product Manager", "a person decides").doesNotContain("{", "Ada");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        given().get("/api/v1" + link.group(1)).then().statusCode(200).body("jobTitle", is("Product Manager"));
    }

    @Test
    void an_invitation_ends_and_says_so() {
        String invitation = invitation(agreed);
        JsonPath ended = until(agreed.getString("id"), "CANCELLED");
        assertThat(ended.getString("status")).isEqualTo("CANCELLED");
        assertThat(ended.getString("invitation.progress")).isEqualTo("EXPIRED");
        assertThat(ended.getString("reason")).contains("expired");
        given().get(invitation).then().statusCode(200).body("progress", is("EXPIRED"));
        given().post(invitation + "/submit")
                .then()
                .statusCode(409)
                .body("type", is("/problems/order-not-open"))
                .body("detail", containsString("expired"));
    }

    @Test
    void who_is_sent_to_the_link_at_once_gets_no_mail() {
        assertThat(inline.getString("links.invitation")).startsWith("https://");
        until(inline.getString("id"), "CANCELLED");
        assertThat(mailsTo("grace@example.org", 0)).isEmpty();
    }

    @Test
    void who_is_through_is_not_reminded() {
        JsonPath order = placed("\"reference\":\"mail-4\"", "");
        String invitation = invitation(order);
        given().post(invitation + "/consent").then().statusCode(200);
        given().post(invitation + "/submit").then().statusCode(200).body("progress", startsWith("SUBMITTED"));
        given().get("/api/v1/orders/" + order.getString("id"))
                .then()
                .body("status", is("COMPLETED"))
                .body("reason", nullValue());
    }
}
