-- What a tenant's applicant tracking systems need to know, one row for each. Keys among it are sealed where the service has a key for
-- that.
CREATE TABLE integration (
    tenant   TEXT NOT NULL,
    vendor   TEXT NOT NULL,
    settings TEXT NOT NULL,
    changed  BIGINT NOT NULL,
    PRIMARY KEY (tenant, vendor)
);

-- What was told by a vendor and done, so that it is not done again when it is told again.
CREATE TABLE vendor_event (
    tenant TEXT NOT NULL,
    vendor TEXT NOT NULL,
    event  TEXT NOT NULL,
    time   BIGINT NOT NULL,
    PRIMARY KEY (tenant, vendor, event)
);
CREATE INDEX vendor_event_time ON vendor_event (time);

-- What a vendor was told last on an order: when, in a time that only grows, and how far the order was.
CREATE TABLE vendor_told (
    tenant TEXT NOT NULL,
    vendor TEXT NOT NULL,
    about  TEXT NOT NULL,
    time   BIGINT NOT NULL,
    stage  INTEGER NOT NULL,
    PRIMARY KEY (tenant, vendor, about)
);
CREATE INDEX vendor_told_time ON vendor_told (time);
