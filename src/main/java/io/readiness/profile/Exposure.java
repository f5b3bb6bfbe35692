package io.readiness.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
 */
public record Exposure(
        @Nullable @PositiveOrZero @Max(Exposure.MOST) Integer customerConversationsPerQuarter,
        @Nullable Contact contact,
        @Nullable Set<@NotNull MarketWork> marketWork) {
    static final int MOST = 500;

    /** Conversations a quarter that are known to be the candidate's own; 0 where that is not known. */
    public int directConversations() {
        return customerConversationsPerQuarter == null || contact != Contact.DIRECT
                ? 0
                : customerConversationsPerQuarter;
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
        Exposure said = told == null ? new Exposure(null, null, null) : told;
        Set<MarketWork> work = EnumSet.noneOf(MarketWork.class);
        work.addAll(said.orNoMarketWork());
        work.addAll(other.orNoMarketWork());
        boolean more = other.directConversations() > said.directConversations();
        return new Exposure(
                more ? other.customerConversationsPerQuarter : said.customerConversationsPerQuarter,
                more ? other.contact : said.contact,
                said.marketWork == null && other.marketWork == null ? null : work);
    }

    private Set<MarketWork> orNoMarketWork() {
        return marketWork == null ? Set.of() : marketWork;
    }

    /** The exposure with what was not said taken at its best. */
    static Exposure atBest(@Nullable Exposure exposure) {
        Exposure said = exposure == null ? new Exposure(null, null, null) : exposure;
        return new Exposure(
                said.customerConversationsPerQuarter == null ? MOST : said.customerConversationsPerQuarter,
                said.contact == null ? Contact.DIRECT : said.contact,
                said.marketWork == null ? EnumSet.allOf(MarketWork.class) : said.marketWork);
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
