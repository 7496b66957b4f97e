-- Who is signed in, for all instances; the columns are those that Spring Session writes. No projection: no
-- rebuild touches it.

CREATE TABLE session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval integer  NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        text
);
CREATE INDEX session_by_expiry ON session (expiry_time);
CREATE INDEX session_by_principal ON session (principal_name);

CREATE TABLE session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES session ON DELETE CASCADE,
    attribute_name     text     NOT NULL,
    attribute_bytes    bytea    NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON session, session_attributes TO ${service};
