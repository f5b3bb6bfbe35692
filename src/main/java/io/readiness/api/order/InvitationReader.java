package io.readiness.api.order;

import io.readiness.api.start.Languages.Language;
import io.readiness.screening.Job;
import io.readiness.screening.Order;
import io.readiness.screening.ScreeningTables;
import io.readiness.screening.ScreeningTables.InvitationPoint;
import io.readiness.screening.ScreeningTables.InvitationTexts;
import io.readiness.screening.TestPackage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads from the rulebook what is said to applicants, and fills in what is theirs. */
@Singleton
final class InvitationReader {
    private final Optional<String> keep;

    InvitationReader(@ConfigProperty(name = "readiness.store.keep") Optional<String> keep) {
        this.keep = keep;
    }

    InvitationPage page(Order order, Language language) {
        ScreeningTables tables = language.assessor().rulebook().screening();
        InvitationTexts texts =
                Objects.requireNonNull(tables.invitation(), "Who takes orders has words for invitations.");
        Optional<TestPackage> ordered = tables.packages().stream()
                .filter(one -> one.id().equals(order.packageId()))
                .findFirst();
        String job = job(order);
        return new InvitationPage(
                order.status(),
                order.invitation().progress(),
                language.tag(),
                ordered.map(TestPackage::name).orElse(order.packageId()),
                ordered.map(TestPackage::description).orElse(""),
                job,
                order.invitation().expires(),
                texts.title(),
                job == null ? texts.introWithoutJob() : texts.intro().replace("{job}", job),
                says(texts.stored()),
                says(texts.seen()),
                says(texts.unseen()),
                days().map(days -> texts.kept().replace("{days}", String.valueOf(days)))
                        .orElse(texts.keptUntilErased()),
                texts.voluntary(),
                texts.consent(),
                texts.expires().replace("{date}", day(order.invitation().expires(), language)));
    }

    static @Nullable String job(Order order) {
        Job job = order.job();
        return job == null ? null : job.title();
    }

    /** A day in the words of a language. */
    static String day(Instant time, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language.tag()))
                .format(time.atZone(ZoneOffset.UTC));
    }

    private static List<String> says(List<InvitationPoint> points) {
        return points.stream().map(InvitationPoint::says).toList();
    }

    private Optional<Long> days() {
        return keep.map(told -> {
            var from = Instant.EPOCH.atZone(ZoneOffset.UTC);
            return ChronoUnit.DAYS.between(from, from.plus(Period.parse(told)));
        });
    }
}
