package io.readiness.profile;

/** Work on the market that the candidate has done. */
public enum MarketWork {
    COMPETITOR_REVIEW,
    MARKET_SIZING,
    SEGMENTATION,
    PRICING,
    WIN_LOSS_REVIEW
}
