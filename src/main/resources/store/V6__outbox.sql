-- What happened and has to be told elsewhere, each with the place it has to be told at.
-- Where events are sent to. The secret is sealed where the service has a key for that.
CREATE TABLE webhook_endpoint (
    id             TEXT NOT NULL PRIMARY KEY,
    tenant         TEXT NOT NULL,
    url            TEXT NOT NULL,
    -- Types of events between spaces; empty: all.
    types          TEXT NOT NULL,
    secret         TEXT NOT NULL,
    -- The secret before, with which is signed as well until then.
    earlier_secret TEXT,
    earlier_until  BIGINT,
    -- Why nothing is sent there; null: it is.
    disabled       TEXT,
    created        BIGINT   NOT NULL,
    changed        BIGINT   NOT NULL
);
CREATE INDEX webhook_endpoint_tenant ON webhook_endpoint (tenant, created, id);

-- How often any of them was changed, so that whoever knows them all finds out with one row whether they still do.
CREATE TABLE webhook_change (
    only_row  INTEGER NOT NULL PRIMARY KEY,
    revision  BIGINT  NOT NULL
);
INSERT INTO webhook_change VALUES (1, 0);

CREATE TABLE delivery (
    -- Made of what it tells and where to, so that the same is never kept twice.
    id        TEXT NOT NULL PRIMARY KEY,
    -- In which order they came.
    place     BIGINT   NOT NULL,
    tenant    TEXT NOT NULL,
    -- On whom it tells something; no event does.
    candidate TEXT,
    -- By whom it is carried, and where to: the id of an endpoint, or an address.
    channel   TEXT NOT NULL,
    target    TEXT NOT NULL,
    -- The id under which the receiver knows it, however often it is sent.
    message   TEXT NOT NULL,
    type      TEXT NOT NULL,
    about     TEXT,
    payload   ${bytes} NOT NULL,
    state     TEXT NOT NULL,
    -- How often it was tried since it was last begun with.
    tries     INTEGER  NOT NULL,
    -- When it is tried next, or may be taken again by another; null: never.
    due       BIGINT,
    -- Who is carrying it; null: nobody.
    taken     TEXT,
    -- What became of the latest attempts, a JSON array.
    attempts  TEXT NOT NULL,
    created   BIGINT   NOT NULL,
    changed   BIGINT   NOT NULL
);
CREATE INDEX delivery_due ON delivery (due, place) WHERE due IS NOT NULL;
CREATE INDEX delivery_taken ON delivery (channel, target) WHERE taken IS NOT NULL;
CREATE INDEX delivery_created ON delivery (tenant, created, place);
CREATE INDEX delivery_target ON delivery (tenant, target, created, place);
CREATE INDEX delivery_candidate ON delivery (tenant, candidate) WHERE candidate IS NOT NULL;
CREATE INDEX delivery_changed ON delivery (changed);
