-- The views themselves are in views.sql: they are made, and made again by a rebuild, by the service's own role, which
-- therefore may make schemas in this database. What must outlive a rebuild is here.

DO $$
BEGIN
    EXECUTE format('GRANT CREATE ON DATABASE %I TO %I', current_database(), '${service}');
END
$$;

GRANT USAGE ON SCHEMA projection TO ${service};

-- What Kafka brought and nobody could read or apply. Kept for a person to look at; the rest went on.
CREATE TABLE parked (
    broker       text        NOT NULL,
    topic        text        NOT NULL,
    partition    integer     NOT NULL,
    kafka_offset bigint      NOT NULL,
    type         text        NOT NULL,
    stream       text        NOT NULL,
    reason       text        NOT NULL,
    key          bytea,
    value        bytea,
    parked_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (broker, topic, partition, kafka_offset)
);

CREATE TABLE rebuild (
    id          text        PRIMARY KEY,
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    done        bigint      NOT NULL DEFAULT 0,
    total       bigint      NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    reason      text        NOT NULL DEFAULT ''
);

CREATE UNIQUE INDEX one_rebuild_at_a_time ON rebuild (state) WHERE state = 'RUNNING';

GRANT SELECT, INSERT, DELETE ON parked TO ${service};
GRANT SELECT, INSERT, UPDATE ON rebuild TO ${service};
