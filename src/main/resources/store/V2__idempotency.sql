-- What was answered to a request that named an idempotency key, and which records were written with it.
CREATE TABLE idempotency_key (
    tenant      TEXT NOT NULL,
    key         TEXT NOT NULL,
    address     TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status      INTEGER  NOT NULL,
    headers     TEXT NOT NULL,
    body        ${bytes} NOT NULL,
    first       BIGINT,
    last        BIGINT,
    expires     BIGINT   NOT NULL,
    PRIMARY KEY (tenant, key)
);
CREATE INDEX idempotency_key_expires ON idempotency_key (expires);
CREATE INDEX idempotency_key_records ON idempotency_key (first, last) WHERE first IS NOT NULL;
