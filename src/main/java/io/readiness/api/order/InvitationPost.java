package io.readiness.api.order;

import io.readiness.api.order.OrderConfig.Mail;
import io.readiness.api.order.OrderConfig.Mail.Encryption;
import io.readiness.api.order.OrderFiles.Opened;
import io.readiness.api.start.Languages.Language;
import io.readiness.screening.Order;
import io.readiness.screening.ScreeningTables.MailTexts;
import io.readiness.screening.ScreeningTables.MailTexts.MailText;
import io.readiness.screening.delivery.Attempt;
import io.readiness.screening.delivery.Attempt.Failed;
import io.readiness.screening.delivery.Attempt.Refused;
import io.readiness.screening.delivery.Attempt.Taken;
import io.readiness.screening.delivery.Carrier;
import io.readiness.screening.delivery.Delivery;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries invitations and reminders to the mail server. What is written is made when it is sent, of the order as it stands then; so
 * nothing personal waits anywhere but in the order, and who was erased or is through gets no mail. What takes orders is looked for
 * only then, since carriers are made at each start.
 */
@Singleton
public final class InvitationPost implements Carrier {
    /** As RFC 5321 has it: the first digit tells whether it is worth trying again. */
    private static final Pattern REPLY = Pattern.compile("\\b([45])\\d\\d\\b");

    private final Instance<OrderFiles> files;
    private final Instance<OrderDesk> desk;
    private final Mail config;
    private final Vertx vertx;
    private @Nullable MailClient client;

    InvitationPost(Instance<OrderFiles> files, Instance<OrderDesk> desk, OrderConfig config, Vertx vertx) {
        this.files = files;
        this.desk = desk;
        this.config = config.mail();
        this.vertx = vertx;
    }

    @Override
    public String channel() {
        return InvitationMail.CHANNEL;
    }

    @Override
    public Attempt carry(Delivery delivery) {
        Optional<Opened> found = files.get()
                .orders()
                .find(delivery.tenant(), Objects.requireNonNullElse(delivery.about(), ""))
                .map(files.get()::open);
        if (found.isEmpty()) {
            return new Refused(null, "The order is not there any more.");
        }
        Order order = found.get().order();
        if (!order.isOpen() || order.applicant().email() == null) {
            return new Refused(null, "The order is " + order.status() + ", so nobody is written to.");
        }
        if (config.from().isEmpty()) {
            return new Refused(null, "readiness.invitations.mail.from is not told.");
        }
        return send(message(kind(delivery), found.get(), config.from().get()));
    }

    private static InvitationMail.Kind kind(Delivery delivery) {
        String told = new String(delivery.payload(), StandardCharsets.UTF_8);
        return told.startsWith(InvitationMail.Kind.REMIND.name())
                ? InvitationMail.Kind.REMIND
                : InvitationMail.Kind.INVITE;
    }

    private MailMessage message(InvitationMail.Kind kind, Opened opened, String from) {
        Order order = opened.order();
        Language language = desk.get().speaking(order.invitation().language());
        MailTexts texts = Objects.requireNonNull(
                language.assessor().rulebook().screening().mail(), "Who takes orders has words for mails.");
        String job = InvitationReader.job(order);
        MailText text = kind == InvitationMail.Kind.INVITE ? texts.invite() : texts.remind();
        return new MailMessage()
                .setFrom(from)
                .setTo(order.applicant().email())
                .setSubject(text.subject())
                .setText(text.text()
                        .replace("{link}", files.get().invitation(opened.secrets()))
                        .replace("{job}", job == null ? texts.aRole() : job)
                        .replace(
                                "{date}",
                                InvitationReader.day(order.invitation().expires(), language)));
    }

    private Attempt send(MailMessage message) {
        try {
            client().sendMail(message)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new Taken(null, "The mail server took it.");
        } catch (TimeoutException e) {
            return new Failed(null, "The mail server did not answer in time.", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(null, "The service was stopped before the mail server answered.", null);
        } catch (ExecutionException e) {
            return failed(e.getCause());
        }
    }

    /** What a server says quotes addresses, and is repeated nowhere. */
    private static Attempt failed(@Nullable Throwable failure) {
        Matcher reply = REPLY.matcher(failure == null ? "" : String.valueOf(failure.getMessage()));
        if (!reply.find()) {
            return new Failed(null, "The mail server could not be reached.", null);
        }
        int code = Integer.parseInt(reply.group());
        return reply.group(1).equals("5")
                ? new Refused(code, "The mail server does not take it.")
                : new Failed(code, "The mail server does not take it now.", null);
    }

    /** Made when the first mail is sent, since most services send none. */
    private synchronized MailClient client() {
        if (client == null) {
            MailConfig server = new MailConfig()
                    .setHostname(config.host())
                    .setPort(config.port())
                    .setSsl(config.encryption() == Encryption.TLS)
                    .setStarttls(
                            config.encryption() == Encryption.STARTTLS
                                    ? StartTLSOptions.REQUIRED
                                    : StartTLSOptions.DISABLED)
                    .setMaxPoolSize(2);
            config.user().ifPresent(server::setUsername);
            config.password().ifPresent(server::setPassword);
            client = MailClient.create(vertx, server);
        }
        return client;
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
