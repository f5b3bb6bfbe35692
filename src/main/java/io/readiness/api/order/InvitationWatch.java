package io.readiness.api.order;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.order.OrderFiles.Change;
import io.readiness.screening.Order;
import io.readiness.screening.OrderRefusal;
import io.readiness.store.chain.StoreRefusal;
import io.readiness.store.database.StoreUnavailable;
import io.readiness.store.order.KeptOrder;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends invitations whose time is over, and reminds those who are not through. Several services may look at the same store: each
 * change names what it is made of, so only the first of them makes it.
 */
@Singleton
public final class InvitationWatch {
    private static final Logger LOG = Logger.getLogger(InvitationWatch.class);
    private static final int AT_ONCE = 50;

    private final DecisionLog log;
    private final OrderConfig config;
    private final Vertx vertx;
    private final Instance<OrderFiles> files;
    private final Instance<InvitationDesk> desk;
    private final Instance<OrderMeters> meters;
    private final PublicUrl url;

    InvitationWatch(
            DecisionLog log,
            OrderConfig config,
            Vertx vertx,
            Instance<OrderFiles> files,
            Instance<InvitationDesk> desk,
            Instance<OrderMeters> meters,
            PublicUrl url) {
        this.log = log;
        this.config = config;
        this.vertx = vertx;
        this.files = files;
        this.desk = desk;
        this.meters = meters;
        this.url = url;
    }

    void start(@Observes StartupEvent started) {
        positive("expire-after", config.expireAfter().toMillis(), config.expireAfter());
        positive("look-every", config.lookEvery().toMillis(), config.lookEvery());
        config.remindAfter().forEach(after -> positive("remind-after", after.toMillis(), after));
        if (config.mail().enabled() && (config.mail().from().isEmpty() || !url.isTold())) {
            throw new ConfigurationException("readiness.invitations.mail.enabled is true, so"
                    + " readiness.invitations.mail.from and readiness.public-url have to be told: an address that the mails"
                    + " come from, and the one under which applicants reach this service.");
        }
        if (log.isOn()) {
            vertx.setPeriodic(
                    config.lookEvery().toMillis(),
                    timer -> vertx.executeBlocking(this::look)
                            .onFailure(failure -> LOG.warnf(
                                    "It could not be looked for invitations that expire, and will be again: %s",
                                    failure.getMessage())));
        }
    }

    private static void positive(String name, long millis, Object told) {
        if (millis <= 0) {
            throw new ConfigurationException("readiness.invitations." + name + " is " + told
                    + ", and has to be more than nothing. Leave it out for the usual value.");
        }
    }

    /** Looks once, and tells at how many orders. */
    public int look() {
        int looked = 0;
        Instant now = files.get().now();
        for (List<KeptOrder> due = files.get().orders().due(now, AT_ONCE);
                !due.isEmpty();
                due = files.get().orders().due(now, AT_ONCE)) {
            int before = looked;
            for (KeptOrder kept : due) {
                looked += at(kept, now) ? 1 : 0;
            }
            if (looked == before) {
                // What cannot be dealt with now is there the next time.
                return looked;
            }
        }
        return looked;
    }

    private boolean at(KeptOrder kept, Instant now) {
        try {
            Order order = files.get().open(kept).order();
            if (!now.isBefore(order.invitation().expires())) {
                desk.get().expire(kept);
            } else {
                remind(kept, now);
            }
            return true;
        } catch (OrderRefusal | StoreRefusal meanwhile) {
            LOG.debug("An order was changed by somebody else while it was looked at", meanwhile);
            return true;
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException broken) {
            LOG.errorf(
                    "Order %s cannot be looked at: %s",
                    kept.id(), broken.getClass().getName());
            return false;
        }
    }

    private void remind(KeptOrder kept, Instant now) {
        OrderFiles all = files.get();
        boolean[] reminded = {false};
        all.change(kept, before -> {
            Order order = before.order();
            Instant due = all.due(order);
            if (due == null || due.isAfter(now)) {
                return null;
            }
            reminded[0] = true;
            Order after = order.with(order.invitation().remind(all.reminders(order, now)), all.now());
            return new Change(
                    before.file().with(after),
                    List.of("order.reminder"),
                    null,
                    null,
                    false,
                    all.isMailed(order) && !order.inline() ? InvitationMail.Kind.REMIND : null);
        });
        if (reminded[0]) {
            meters.get().happened("reminded");
        }
    }
}
