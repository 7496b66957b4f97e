-- The event store of one service. Placeholders: ${service} is the role the service signs in with; this script runs as
-- the owner of the schema, so the service can insert and read events and do nothing else to them.

CREATE TABLE event (
    -- Before the identity column on purpose: defaults are evaluated in this order, so a transaction has its id before it
    -- takes an index. The relay's proof that nothing is still missing below an index rests on that, and on CACHE 1.
    tx_id            xid8        NOT NULL DEFAULT pg_current_xact_id(),
    index            bigint      GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME event_index CACHE 1) PRIMARY KEY,
    event_id         text        NOT NULL UNIQUE,
    type             text        NOT NULL,
    stream           text        NOT NULL,
    sequence         bigint      NOT NULL CHECK (sequence >= 0),
    time_stamp       timestamptz NOT NULL,
    payload_type     text        NOT NULL,
    payload_revision text,
    -- json, not jsonb: the text stays as it was written, byte for byte, and that is what the relay publishes.
    payload          json        NOT NULL,
    meta_data        json        NOT NULL,
    UNIQUE (stream, sequence)
);
COMMENT ON TABLE event IS 'Every fact of the record, as it was written; never updated, never deleted';
COMMENT ON COLUMN event.time_stamp IS 'The moment of the append; effective dates are in the payload';

-- What the relay has proven: the place of each event in the log and when the record learned it. No foreign key: its check
-- would lock, and so rewrite, the event''s row.
CREATE TABLE recorded (
    index       bigint      PRIMARY KEY,
    log_index   bigint      NOT NULL UNIQUE CHECK (log_index > 0),
    recorded_at timestamptz NOT NULL
);

-- How far a topic is filled. Another broker or a topic made anew has another id, hence a row of its own and starts at 0.
CREATE TABLE relay_checkpoint (
    cluster_id text     NOT NULL,
    topic_id   text     NOT NULL,
    log_index  bigint   NOT NULL,
    offsets    bigint[] NOT NULL,
    PRIMARY KEY (cluster_id, topic_id)
);
COMMENT ON COLUMN relay_checkpoint.offsets IS 'The offset last acknowledged in each partition, from 0; -1 for none';

-- One row for each Idempotency-Key: inserted first in the transaction of the command, so that a repeat waits for it.
CREATE TABLE idempotency (
    subject     text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    answer      json,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subject, key)
);

DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${service}', current_schema()); END $$;
GRANT SELECT, INSERT ON event, recorded TO ${service};
GRANT SELECT, INSERT, UPDATE ON relay_checkpoint, idempotency TO ${service};
