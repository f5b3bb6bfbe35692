-- Assessments that were ordered, each as it stands now. The links of an order are secrets, which are looked up by their hashes.
CREATE TABLE screening_order (
    id         TEXT NOT NULL PRIMARY KEY,
    tenant     TEXT NOT NULL,
    channel    TEXT NOT NULL,
    reference  TEXT,
    candidate  TEXT NOT NULL,
    status     TEXT NOT NULL,
    invitation TEXT NOT NULL UNIQUE,
    result     TEXT NOT NULL UNIQUE,
    state      ${bytes} NOT NULL,
    revision   BIGINT   NOT NULL,
    created    BIGINT   NOT NULL,
    changed    BIGINT   NOT NULL,
    -- When somebody has to look at it next: to remind, or because its time is over.
    due        BIGINT
);
CREATE UNIQUE INDEX screening_order_reference ON screening_order (tenant, channel, reference) WHERE reference IS NOT NULL;
CREATE INDEX screening_order_created ON screening_order (tenant, created, id);
CREATE INDEX screening_order_status ON screening_order (tenant, status, created, id);
CREATE INDEX screening_order_candidate ON screening_order (tenant, candidate);
CREATE INDEX screening_order_changed ON screening_order (changed);
CREATE INDEX screening_order_due ON screening_order (due) WHERE due IS NOT NULL;

-- An answer may tell of a candidate by itself, and then goes with them.
ALTER TABLE idempotency_key ADD COLUMN candidate TEXT;
CREATE INDEX idempotency_key_candidate ON idempotency_key (tenant, candidate) WHERE candidate IS NOT NULL;
