-- Who may ask: tenants, their keys, and who read what.
CREATE TABLE tenant (
    name    TEXT NOT NULL PRIMARY KEY,
    created BIGINT NOT NULL,
    closed  BIGINT
);
INSERT INTO tenant (name, created) VALUES ('default', 0);
-- Whoever has a key may use it, so only its hash is kept.
CREATE TABLE access_key (
    id       TEXT NOT NULL PRIMARY KEY,
    tenant   TEXT NOT NULL,
    name     TEXT NOT NULL,
    hash     TEXT NOT NULL UNIQUE,
    scopes   TEXT NOT NULL,
    requests INTEGER,
    created  BIGINT NOT NULL,
    expires  BIGINT,
    used     BIGINT,
    revoked  BIGINT,
    UNIQUE (tenant, name)
);
CREATE TABLE reading (
    id        TEXT NOT NULL PRIMARY KEY,
    tenant    TEXT NOT NULL,
    caller    TEXT NOT NULL,
    operation TEXT NOT NULL,
    decision  TEXT,
    candidate TEXT,
    created   BIGINT NOT NULL,
    changed   BIGINT NOT NULL
);
CREATE INDEX reading_tenant ON reading (tenant, id);
CREATE INDEX reading_decision ON reading (tenant, decision, id) WHERE decision IS NOT NULL;
CREATE INDEX reading_candidate ON reading (tenant, candidate, id) WHERE candidate IS NOT NULL;
CREATE INDEX reading_changed ON reading (changed);
