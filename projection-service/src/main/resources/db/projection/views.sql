-- Everything the topics say, folded. Run once for the live views and once for each rebuild, with the schema's name in
-- place of ${schema}; a change of this file makes the views anew from Kafka. Disposable as a whole.
--
-- Two axes: *_earliest and *_latest are bounds of when a thing is true (infinite where open), `recorded` is when the
-- record believed this row. A row is never deleted, only closed on the recorded axis.

CREATE SCHEMA ${schema};
SET LOCAL search_path TO ${schema}, public;

-- Where reading goes on. It wins over what Kafka remembers, and belongs to one broker's topic: a new one begins at its start.
CREATE TABLE kafka_offset (
    broker      text    NOT NULL,
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (broker, topic, partition)
);

-- Every event, as CloudEvents JSON.
CREATE TABLE log (
    source      text        NOT NULL,
    log_index   bigint      NOT NULL,
    store_index bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    stream      text        NOT NULL,
    forum       text,
    type        text        NOT NULL,
    event       text        NOT NULL,
    PRIMARY KEY (source, log_index),
    UNIQUE (source, store_index)
);
CREATE INDEX log_by_time ON log (source, recorded_at);
CREATE INDEX log_by_stream ON log (stream, log_index);

-- How far each source's log is here without a gap. Nothing beyond is spoken of.
CREATE TABLE horizon (
    source      text   PRIMARY KEY,
    log_index   bigint NOT NULL,
    store_index bigint NOT NULL,
    recorded_at timestamptz
);
INSERT INTO horizon (source, log_index, store_index) VALUES ('MEMBERSHIP', 0, 0), ('MEETING', 0, 0);

-- Every event of membership, by the fact it is. `about` is the fact it belongs to: itself for what was stated, else the one it
-- corrects, contests or retracts. `event` is its data as it was written, in the version `type` names.
CREATE TABLE fact (
    stream      text        NOT NULL,
    fact        text        NOT NULL,
    about       text        NOT NULL,
    sequence    bigint      NOT NULL,
    log_index   bigint      NOT NULL,
    id          text        NOT NULL,
    store_index bigint      NOT NULL,
    type        text        NOT NULL,
    event       text        NOT NULL,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (stream, fact),
    UNIQUE (stream, sequence),
    UNIQUE (stream, log_index)
);
CREATE INDEX fact_by_what_it_is_about ON fact (stream, about);
CREATE INDEX fact_by_who_recorded_it ON fact (stream, recorded_by, sequence);

-- What a fact speaks of in any of its versions; what corrects, contests or retracts it is found under the same.
CREATE TABLE fact_subject (
    stream    text   NOT NULL,
    subject   text   NOT NULL,
    fact      text   NOT NULL,
    log_index bigint NOT NULL,
    PRIMARY KEY (stream, subject, fact)
);
CREATE INDEX fact_subject_by_fact ON fact_subject (stream, fact);
CREATE INDEX fact_subject_by_subject ON fact_subject (subject);

CREATE TABLE party (
    party    text      NOT NULL,
    kind     text      NOT NULL,
    names    jsonb     NOT NULL,
    codes    jsonb     NOT NULL,
    aliases  jsonb     NOT NULL,
    lives    jsonb     NOT NULL,
    evidence jsonb     NOT NULL,
    fact     text      NOT NULL,
    version  bigint    NOT NULL,
    recorded tstzrange NOT NULL,
    PRIMARY KEY (party, recorded WITHOUT OVERLAPS)
);

CREATE TABLE succession (
    fact        text      NOT NULL,
    kind        text      NOT NULL,
    predecessor text      NOT NULL,
    successors  jsonb     NOT NULL,
    on_earliest date      NOT NULL,
    on_latest   date      NOT NULL,
    evidence    jsonb     NOT NULL,
    version     bigint    NOT NULL,
    recorded    tstzrange NOT NULL,
    PRIMARY KEY (fact, recorded WITHOUT OVERLAPS)
);
CREATE INDEX succession_by_predecessor ON succession (predecessor);

CREATE TABLE forum (
    forum                text      NOT NULL,
    name                 text      NOT NULL,
    established_earliest date      NOT NULL,
    established_latest   date      NOT NULL,
    profile              jsonb     NOT NULL,
    evidence             jsonb     NOT NULL,
    fact                 text      NOT NULL,
    version              bigint    NOT NULL,
    recorded             tstzrange NOT NULL,
    PRIMARY KEY (forum, recorded WITHOUT OVERLAPS)
);

CREATE TABLE participation (
    forum          text      NOT NULL,
    participation  text      NOT NULL,
    party          text      NOT NULL,
    standing       text      NOT NULL,
    status         text      NOT NULL,
    basis          text      NOT NULL,
    cause          text,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    decided        text      NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    last_stated    date,
    fact           text      NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (forum, participation, recorded WITHOUT OVERLAPS)
);
CREATE INDEX participation_by_party ON participation (party);

CREATE TABLE office (
    forum          text      NOT NULL,
    appointment    text      NOT NULL,
    office         text      NOT NULL,
    party          text      NOT NULL,
    term           text      NOT NULL,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    evidence       jsonb     NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (forum, appointment, recorded WITHOUT OVERLAPS)
);

CREATE TABLE working_group (
    forum         text      NOT NULL,
    working_group text      NOT NULL,
    name          text      NOT NULL,
    region        text      NOT NULL,
    aliases       jsonb     NOT NULL,
    from_earliest date      NOT NULL,
    from_latest   date      NOT NULL,
    evidence      jsonb     NOT NULL,
    fact          text      NOT NULL,
    version       bigint    NOT NULL,
    recorded      tstzrange NOT NULL,
    PRIMARY KEY (forum, working_group, recorded WITHOUT OVERLAPS)
);

CREATE TABLE count_claim (
    forum       text      NOT NULL,
    fact        text      NOT NULL,
    standing    text      NOT NULL,
    kind        text      NOT NULL,
    quantity    text      NOT NULL,
    count       integer   NOT NULL,
    on_earliest date      NOT NULL,
    on_latest   date      NOT NULL,
    evidence    jsonb     NOT NULL,
    version     bigint    NOT NULL,
    recorded    tstzrange NOT NULL,
    PRIMARY KEY (forum, fact, recorded WITHOUT OVERLAPS)
);

CREATE TABLE meeting (
    meeting        text      NOT NULL,
    forum          text      NOT NULL,
    title          text      NOT NULL,
    kind           text      NOT NULL,
    status         text      NOT NULL,
    first_earliest date      NOT NULL,
    first_latest   date      NOT NULL,
    last_earliest  date      NOT NULL,
    last_latest    date      NOT NULL,
    venue          jsonb     NOT NULL,
    mode           text      NOT NULL,
    series         jsonb     NOT NULL,
    bodies         jsonb     NOT NULL,
    reason         text      NOT NULL,
    decided        text      NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    fact           text      NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (meeting, recorded WITHOUT OVERLAPS)
);
CREATE INDEX meeting_by_forum ON meeting (forum, first_earliest, first_latest, meeting COLLATE "C");

CREATE TABLE document (
    document           text      NOT NULL,
    forum              text      NOT NULL,
    title              text      NOT NULL,
    kind               text      NOT NULL,
    languages          jsonb     NOT NULL,
    adoption           jsonb     NOT NULL,
    published_earliest date      NOT NULL,
    published_latest   date      NOT NULL,
    evidence           jsonb     NOT NULL,
    warnings           jsonb     NOT NULL,
    fact               text      NOT NULL,
    version            bigint    NOT NULL,
    recorded           tstzrange NOT NULL,
    PRIMARY KEY (document, recorded WITHOUT OVERLAPS)
);
CREATE INDEX document_by_forum ON document (forum);
