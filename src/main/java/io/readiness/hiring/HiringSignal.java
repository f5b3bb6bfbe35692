package io.readiness.hiring;

/** What hiring managers look for in a Product Owner who wants to be a Product Manager (T9). */
public enum HiringSignal {
    /** Customers are understood and problems well framed (T9.1). */
    CUSTOMER_UNDERSTANDING,
    /** Priorities follow value and outcomes (T9.2). */
    PRIORITIES_BY_VALUE,
    /** Product judgement and strategic trade-offs (T9.3). */
    PRODUCT_JUDGEMENT,
    /** Business awareness and communication (T9.4). */
    BUSINESS_AWARENESS,
    /** Scope beyond administration (T9.5). */
    SCOPE_BEYOND_ADMINISTRATION,
    /** Structured artefacts, and not the output of ceremonies (T9.6). */
    STRUCTURED_ARTEFACTS,
    /** A story of growing ownership (T9.7). */
    GROWING_OWNERSHIP,
    /** A realistic idea of what product management owns (T9.8). */
    REALISTIC_IDEA
}
