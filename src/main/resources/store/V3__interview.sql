-- Interviews, each as it stands now. Whoever knows the id of one may read it, so only its hash is kept.
CREATE TABLE interview (
    id_hash   TEXT NOT NULL PRIMARY KEY,
    tenant    TEXT NOT NULL,
    candidate TEXT,
    state     ${bytes} NOT NULL,
    revision  BIGINT   NOT NULL,
    created   BIGINT   NOT NULL,
    changed   BIGINT   NOT NULL,
    ended     BIGINT
);
CREATE INDEX interview_candidate ON interview (tenant, candidate) WHERE candidate IS NOT NULL;
CREATE INDEX interview_changed ON interview (changed);
