-- What meeting-service looks up before it decides. Placeholders: ${service} is the role the service signs in with.

-- Written in the transaction of each event, so that it is never behind the store.
CREATE TABLE meeting_directory (
    meeting   text    PRIMARY KEY,
    forum     text    NOT NULL,
    title     text    NOT NULL,
    first     text    NOT NULL,
    last      text    NOT NULL,
    series    text[]  NOT NULL,
    cancelled boolean NOT NULL DEFAULT false
);
CREATE INDEX meeting_directory_by_series ON meeting_directory USING gin (series);
COMMENT ON COLUMN meeting_directory.first IS 'EDTF, as in the event';

-- Copies of what membership-service records, fed from Kafka; may be emptied, and are then read anew from the start.
CREATE TABLE forum (
    forum     text PRIMARY KEY,
    name      text NOT NULL,
    time_zone text NOT NULL
);

CREATE TABLE working_group (
    forum         text NOT NULL,
    working_group text NOT NULL,
    name          text NOT NULL,
    PRIMARY KEY (forum, working_group)
);

-- How far each partition was read; another broker or a topic made anew has another id, and is read from its start.
CREATE TABLE feed_offset (
    topic_id    text   NOT NULL,
    partition   int    NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic_id, partition)
);

GRANT SELECT, INSERT, UPDATE ON meeting_directory, forum, working_group, feed_offset TO ${service};
