-- The secret addresses by which a forum's meetings are read without signing in. Of a secret only its SHA-256 is here. No
-- projection: no rebuild touches it.
CREATE TABLE calendar_subscription (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    secret     bytea       NOT NULL UNIQUE,
    forum      text        NOT NULL,
    series     text,
    party      text,
    note       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL,
    revoked_at timestamptz,
    revoked_by text
);
CREATE INDEX calendar_subscription_by_forum ON calendar_subscription (forum, id);

GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON calendar_subscription TO ${service};
