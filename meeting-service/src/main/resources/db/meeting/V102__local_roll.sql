-- The copy of what membership-service records, as it came by Kafka: every event, so that the roll is read here by the same rules
-- as there. It takes the place of the lists of forums and working groups. May be emptied, and is then read anew from the start.
DROP TABLE forum, working_group;
TRUNCATE feed_offset;

CREATE TABLE membership_event (
    log_index   bigint      PRIMARY KEY,
    store_index bigint      NOT NULL,
    event_id    text        NOT NULL,
    stream      text COLLATE "C" NOT NULL,
    sequence    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    type        text        NOT NULL,
    -- null for what could not be read: it has its place in the log all the same
    payload     json,
    UNIQUE (stream, sequence)
);
CREATE INDEX membership_event_of_parties ON membership_event (log_index) WHERE stream LIKE 'party/%';

GRANT SELECT, INSERT, DELETE ON membership_event TO ${service};
GRANT DELETE ON feed_offset TO ${service};
