-- One chain for the whole store. Rows are only ever added; what erasing empties stands at the end of the table.
-- ${bytes} is BLOB or BYTEA, ${sequence} is INTEGER or BIGINT: SQLite keeps rows in the order of an INTEGER key.
CREATE TABLE chain_record (
    sequence        ${sequence} NOT NULL PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    tenant          TEXT NOT NULL,
    kind            TEXT NOT NULL,
    time            BIGINT    NOT NULL,
    caller          TEXT NOT NULL,
    service         TEXT NOT NULL,
    address         TEXT,
    edition         TEXT,
    day             TEXT,
    about           TEXT,
    detail          TEXT,
    content_hash    TEXT NOT NULL,
    previous        TEXT NOT NULL,
    hash            TEXT NOT NULL,
    -- Personal content, with the salt of its hash.
    salt            ${bytes},
    candidate       TEXT,
    input           ${bytes},
    input_hash      TEXT,
    query           TEXT,
    answer_hash     TEXT,
    path            TEXT,
    band            TEXT,
    total           DOUBLE PRECISION,
    low             DOUBLE PRECISION,
    high            DOUBLE PRECISION,
    firmness        TEXT,
    note            TEXT,
    -- The record that emptied this one.
    erased_by       BIGINT
);
CREATE INDEX chain_record_candidate ON chain_record (tenant, candidate, time, sequence) WHERE candidate IS NOT NULL;
CREATE INDEX chain_record_time ON chain_record (tenant, time, sequence);
CREATE INDEX chain_record_kept ON chain_record (time, sequence) WHERE salt IS NOT NULL;
CREATE INDEX chain_record_path ON chain_record (tenant, path, time, sequence) WHERE path IS NOT NULL;
CREATE INDEX chain_record_band ON chain_record (tenant, band, time, sequence) WHERE band IS NOT NULL;
CREATE INDEX chain_record_about ON chain_record (tenant, about, sequence) WHERE about IS NOT NULL;

-- A rulebook's files by the hash of its content, whole, so that any decision can be made again.
CREATE TABLE rulebook_edition (
    hash    TEXT NOT NULL PRIMARY KEY,
    version TEXT NOT NULL,
    files   ${bytes} NOT NULL,
    time    BIGINT   NOT NULL
);
