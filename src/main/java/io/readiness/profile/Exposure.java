package io.readiness.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How near the candidate comes to customers and the market (T2.3).
 *
 * @param customerConversationsPerQuarter conversations with customers in a usual quarter, 0 to 500; 0: none take place;
 *     absent: not said
 * @param contact direct, or second-hand; absent: not said, and taken as second-hand
 * @param marketWork work on the market that the candidate did; empty: none; absent: not said
 * @param waysOfDiscovery how the candidate learns of problems; empty: in no way; absent: not said
 * @param heardThrough through whom customers are heard, where that is second-hand; absent: not said
 * @param users whether the users are customers outside or colleagues; absent: not said
 * @param oncePerProject whether discovery takes place once for a project, and not all along; absent: not said
 * @param lastTrue when this was last so; not after the day of assessment; absent: today
 */
public record Exposure(
        @Nullable @PositiveOrZero @Max(Exposure.MOST) Integer customerConversationsPerQuarter,
        @Nullable Contact contact,
        @Nullable Set<@NotNull MarketWork> marketWork,
        @Nullable Set<@NotNull WayOfDiscovery> waysOfDiscovery,
        @Nullable Set<@NotNull Proxy> heardThrough,
        @Nullable Users users,
        @Nullable Boolean oncePerProject,
        @Nullable LocalDate lastTrue) {
    static final int MOST = 500;

    /** Nothing was told of it. */
    public static final Exposure UNTOLD = new Exposure(null, null, null);

    /** Exposure told by conversations and market work alone. */
    public Exposure(
            @Nullable Integer customerConversationsPerQuarter,
            @Nullable Contact contact,
            @Nullable Set<MarketWork> marketWork) {
        this(customerConversationsPerQuarter, contact, marketWork, null, null, null, null, null);
    }

    /** Conversations a quarter that are known to be the candidate's own; 0 where that is not known. */
    public int directConversations() {
        return customerConversationsPerQuarter == null || contact != Contact.DIRECT
                ? 0
                : customerConversationsPerQuarter;
    }

    /** Whether some conversations are the candidate's own, however many. */
    public boolean hasDirectContact() {
        return contact == Contact.DIRECT && !saysNoConversations();
    }

    /** Whether the candidate sees or hears users at first hand: in conversation, by watching, or in tests with them. */
    public boolean meetsUsers() {
        return hasDirectContact()
                || (waysOfDiscovery != null && waysOfDiscovery.stream().anyMatch(WayOfDiscovery::isFirstHand));
    }

    /** Whether users are heard of at all: through others, or by figures. */
    public boolean hearsUsers() {
        return contact != null
                || (heardThrough != null && !heardThrough.isEmpty())
                || (waysOfDiscovery != null && !waysOfDiscovery.isEmpty());
    }

    /** Whether it was said that there is no discovery of any kind. */
    public boolean saysNoDiscovery() {
        return waysOfDiscovery != null && waysOfDiscovery.isEmpty();
    }

    public boolean hasMarketWork() {
        return marketWork != null && !marketWork.isEmpty();
    }

    public boolean saysNoMarketWork() {
        return marketWork != null && marketWork.isEmpty();
    }

    public boolean saysNoConversations() {
        return customerConversationsPerQuarter != null && customerConversationsPerQuarter == 0;
    }

    /**
     * The exposure with at least this much of another. Conversations that are not known to be the candidate's own do not
     * become so by others that are: where nobody said that they are direct, only the other's count.
     */
    public static Exposure atLeast(@Nullable Exposure told, Exposure other) {
        Exposure said = told == null ? UNTOLD : told;
        Set<MarketWork> work = EnumSet.noneOf(MarketWork.class);
        work.addAll(said.orNoMarketWork());
        work.addAll(other.orNoMarketWork());
        boolean more = other.directConversations() > said.directConversations();
        return new Exposure(
                more ? other.customerConversationsPerQuarter : said.customerConversationsPerQuarter,
                more ? other.contact : said.contact,
                said.marketWork == null && other.marketWork == null ? null : work,
                said.waysOfDiscovery,
                said.heardThrough,
                said.users,
                said.oncePerProject,
                said.lastTrue);
    }

    private Set<MarketWork> orNoMarketWork() {
        return marketWork == null ? Set.of() : marketWork;
    }

    /** The exposure with what was not said taken at its best. */
    static Exposure atBest(@Nullable Exposure exposure) {
        Exposure said = exposure == null ? UNTOLD : exposure;
        return new Exposure(
                said.customerConversationsPerQuarter == null ? MOST : said.customerConversationsPerQuarter,
                said.contact == null ? Contact.DIRECT : said.contact,
                said.marketWork == null ? EnumSet.allOf(MarketWork.class) : said.marketWork,
                said.waysOfDiscovery == null && !said.saysNoConversations() && said.contact != Contact.SECOND_HAND
                        ? EnumSet.allOf(WayOfDiscovery.class)
                        : said.waysOfDiscovery,
                said.heardThrough,
                said.users,
                said.oncePerProject,
                said.lastTrue);
    }

    /** How the candidate learns of users' problems (T4.1). */
    public enum WayOfDiscovery {
        INTERVIEWS(true),
        /** Watching users at their work. */
        OBSERVATION(true),
        /** Trying something out with users. */
        USER_TESTS(true),
        USAGE_DATA(false),
        SURVEYS(false);

        private final boolean firstHand;

        WayOfDiscovery(boolean firstHand) {
            this.firstHand = firstHand;
        }

        /** Whether users are met, rather than counted. */
        public boolean isFirstHand() {
            return firstHand;
        }
    }

    /** Through whom customers are heard. */
    public enum Proxy {
        SALES,
        SUPPORT,
        RESEARCH,
        STAKEHOLDERS,
        PRODUCT_MANAGER
    }

    /** Who the users are. */
    public enum Users {
        EXTERNAL,
        COLLEAGUES
    }

    /** How the candidate hears customers. */
    public enum Contact {
        /** Speaks with them. */
        DIRECT,
        /** Hears of them through sales, support, research or a stakeholder. */
        SECOND_HAND
    }

    /** Work on the market that the candidate has done. */
    public enum MarketWork {
        COMPETITOR_REVIEW,
        MARKET_SIZING,
        SEGMENTATION,
        PRICING,
        WIN_LOSS_REVIEW
    }
}
