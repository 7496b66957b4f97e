-- Everything the topics say, folded. Run once for the live views and once for each rebuild, with the schema's name in
-- place of ${schema}; a change of this file makes the views anew from Kafka. Disposable as a whole.
--
-- Two axes: *_earliest and *_latest are bounds of when a thing is true (infinite where open), `recorded` is when the
-- record believed this row. A row is never deleted, only closed on the recorded axis. The constraints prove again what the
-- services decided; what breaks one is parked.
--
-- What tells most rows apart comes first in an index: GiST looks there first.
--
-- Meaning 3. To be raised when views make other rows of the same events, so that they are made anew.

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

-- Every event, as CloudEvents JSON. `recorded_by` is empty where nobody is named.
CREATE TABLE log (
    source      text        NOT NULL,
    log_index   bigint      NOT NULL,
    store_index bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    stream      text        NOT NULL,
    forum       text,
    type        text        NOT NULL,
    recorded_by text        NOT NULL,
    event       text        NOT NULL,
    PRIMARY KEY (source, log_index),
    UNIQUE (source, store_index)
);
CREATE INDEX log_by_time ON log (source, recorded_at);
CREATE INDEX log_by_stream ON log (stream, log_index);
-- from its end backwards: all of it, and what is asked for of it
CREATE INDEX log_in_order ON log (recorded_at, source, log_index);
CREATE INDEX log_by_forum ON log (forum, recorded_at, source, log_index);
CREATE INDEX log_by_type ON log (type, recorded_at, source, log_index);
CREATE INDEX log_by_person ON log (recorded_by, recorded_at, source, log_index);

-- How far each source's log is here without a gap. Nothing beyond is spoken of.
CREATE TABLE horizon (
    source      text   PRIMARY KEY,
    log_index   bigint NOT NULL,
    store_index bigint NOT NULL,
    recorded_at timestamptz
);
INSERT INTO horizon (source, log_index, store_index) VALUES ('MEMBERSHIP', 0, 0), ('MEETING', 0, 0);

-- Every event, by the fact it is. `about` is the fact it belongs to: itself for what was stated, else the one it
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
    fact     text      NOT NULL,
    facts    jsonb     NOT NULL,
    evidence jsonb     NOT NULL,
    warnings jsonb     NOT NULL,
    claims   jsonb     NOT NULL,
    version  bigint    NOT NULL,
    recorded tstzrange NOT NULL,
    PRIMARY KEY (party, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX party_believed ON party (party) WHERE upper_inf(recorded);

-- By what a party is looked for. `form` is that of a name (SHORT, FORMAL) or the scheme of a code. Of each form one name is the
-- party's on any day; a name whose days are over is a former one. `folded` is the text as it is compared.
CREATE TABLE party_name (
    party    text      NOT NULL,
    kind     text      NOT NULL CHECK (kind IN ('NAME', 'ALIAS', 'CODE')),
    place    integer   NOT NULL,
    form     text,
    text     text      NOT NULL,
    folded   text      NOT NULL,
    days     daterange NOT NULL,
    recorded tstzrange NOT NULL,
    PRIMARY KEY (party, kind, place, recorded WITHOUT OVERLAPS),
    CONSTRAINT one_name_a_day EXCLUDE USING gist (party WITH =, form WITH =, days WITH &&, recorded WITH &&)
        WHERE (kind = 'NAME')
);
CREATE UNIQUE INDEX party_name_believed ON party_name (party, kind, place) WHERE upper_inf(recorded);
CREATE INDEX party_name_as_compared ON party_name (folded);
CREATE INDEX party_name_alike ON party_name USING gist (folded public.gist_trgm_ops);

-- `on_*` is the date the record follows, `any_*` from the first to the last day anybody claims, `dates` who claims what.
CREATE TABLE succession (
    fact         text      NOT NULL,
    kind         text      NOT NULL,
    predecessor  text      NOT NULL,
    successors   text[]    NOT NULL,
    on_earliest  date      NOT NULL,
    on_latest    date      NOT NULL,
    any_earliest date      NOT NULL,
    any_latest   date      NOT NULL,
    dates        jsonb     NOT NULL,
    facts        jsonb     NOT NULL,
    evidence     jsonb     NOT NULL,
    warnings     jsonb     NOT NULL,
    claims       jsonb     NOT NULL,
    version      bigint    NOT NULL,
    recorded     tstzrange NOT NULL,
    PRIMARY KEY (fact, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX succession_believed ON succession (fact) WHERE upper_inf(recorded);
CREATE INDEX succession_by_predecessor ON succession (predecessor);
CREATE INDEX succession_by_successor ON succession USING gin (successors);

-- A row for each profile, with the days it is in force; `fact` is the one that says so.
CREATE TABLE forum (
    forum                text      NOT NULL,
    fact                 text      NOT NULL,
    establishment        text      NOT NULL,
    name                 text      NOT NULL,
    established_earliest date      NOT NULL,
    established_latest   date      NOT NULL,
    profile              jsonb     NOT NULL,
    from_earliest        date      NOT NULL,
    from_latest          date      NOT NULL,
    in_force             daterange NOT NULL,
    facts                jsonb     NOT NULL,
    evidence             jsonb     NOT NULL,
    warnings             jsonb     NOT NULL,
    claims               jsonb     NOT NULL,
    version              bigint    NOT NULL,
    recorded             tstzrange NOT NULL,
    PRIMARY KEY (fact, forum, recorded WITHOUT OVERLAPS),
    CONSTRAINT one_profile_a_day EXCLUDE USING gist (forum WITH =, in_force WITH &&, recorded WITH &&)
);
CREATE UNIQUE INDEX forum_believed ON forum (forum, fact) WHERE upper_inf(recorded);

-- The next ones have from when until when they are true twice: by the dates the record follows in from_* and until_*, and as
-- days: `certain`, on which those dates leave no doubt, and `possible`, on which anybody's dates allow it.

CREATE TABLE participation (
    forum          text      NOT NULL,
    participation  text      NOT NULL,
    party          text      NOT NULL,
    standing       text      NOT NULL,
    basis          text      NOT NULL,
    cause          text,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    begun_earliest date      NOT NULL,
    begun_latest   date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    certain        daterange NOT NULL,
    possible       daterange NOT NULL,
    decided        text      NOT NULL,
    last_stated    date,
    fact           text      NOT NULL,
    ending         text,
    facts          jsonb     NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    claims         jsonb     NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (participation, forum, recorded WITHOUT OVERLAPS),
    -- a party stands once at a time in a forum and standing
    CONSTRAINT stands_once EXCLUDE USING gist
        (party WITH =, forum WITH =, standing WITH =, certain WITH &&, recorded WITH &&),
    -- and a member stands in no other
    CONSTRAINT member_stands_alone EXCLUDE USING gist
        (party WITH =, forum WITH =, certain WITH &&, recorded WITH &&, (standing = 'MEMBER') WITH <>)
);
CREATE UNIQUE INDEX participation_believed ON participation (forum, participation) WHERE upper_inf(recorded);
CREATE INDEX participation_by_party ON participation (party, forum);
CREATE INDEX participation_by_day ON participation USING gist (forum, possible, recorded);

CREATE TABLE suspension (
    forum          text      NOT NULL,
    suspension     text      NOT NULL,
    participation  text      NOT NULL,
    party          text      NOT NULL,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    certain        daterange NOT NULL,
    possible       daterange NOT NULL,
    ending         text,
    facts          jsonb     NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    claims         jsonb     NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (suspension, forum, recorded WITHOUT OVERLAPS),
    CONSTRAINT suspended_once EXCLUDE USING gist
        (forum WITH =, participation WITH =, certain WITH &&, recorded WITH &&)
);
CREATE UNIQUE INDEX suspension_believed ON suspension (forum, suspension) WHERE upper_inf(recorded);
CREATE INDEX suspension_by_day ON suspension USING gist (forum, possible, recorded);

-- What a forum decided that a succession of parties does to its roll.
CREATE TABLE succession_decision (
    forum       text      NOT NULL,
    fact        text      NOT NULL,
    kind        text      NOT NULL CHECK (kind IN ('PASSED', 'SHARED', 'SET_ASIDE')),
    predecessor text      NOT NULL,
    successors  text[]    NOT NULL,
    succession  text,
    on_earliest date      NOT NULL,
    on_latest   date      NOT NULL,
    facts       jsonb     NOT NULL,
    evidence    jsonb     NOT NULL,
    warnings    jsonb     NOT NULL,
    claims      jsonb     NOT NULL,
    version     bigint    NOT NULL,
    recorded    tstzrange NOT NULL,
    PRIMARY KEY (fact, forum, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX succession_decision_believed ON succession_decision (forum, fact) WHERE upper_inf(recorded);
CREATE INDEX succession_decision_by_predecessor ON succession_decision (forum, predecessor);

-- What a forum calls a party by words of its own.
CREATE TABLE label (
    forum          text      NOT NULL,
    fact           text      NOT NULL,
    party          text      NOT NULL,
    label          text      NOT NULL,
    folded         text      NOT NULL,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    certain        daterange NOT NULL,
    possible       daterange NOT NULL,
    facts          jsonb     NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    claims         jsonb     NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (fact, forum, recorded WITHOUT OVERLAPS),
    CONSTRAINT one_label_a_day EXCLUDE USING gist (forum WITH =, party WITH =, certain WITH &&, recorded WITH &&)
);
CREATE UNIQUE INDEX label_believed ON label (forum, fact) WHERE upper_inf(recorded);
CREATE INDEX label_as_compared ON label (folded);
CREATE INDEX label_by_day ON label USING gist (forum, certain, recorded);

CREATE TABLE office (
    forum          text      NOT NULL,
    appointment    text      NOT NULL,
    office         text      NOT NULL,
    party          text      NOT NULL,
    term           text      NOT NULL,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    begun_earliest date      NOT NULL,
    begun_latest   date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    certain        daterange NOT NULL,
    possible       daterange NOT NULL,
    facts          jsonb     NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    claims         jsonb     NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (appointment, forum, recorded WITHOUT OVERLAPS),
    CONSTRAINT held_once EXCLUDE USING gist
        (forum WITH =, office WITH =, party WITH =, certain WITH &&, recorded WITH &&)
);
CREATE UNIQUE INDEX office_believed ON office (forum, appointment) WHERE upper_inf(recorded);
CREATE INDEX office_by_day ON office USING gist (forum, possible, recorded);

CREATE TABLE working_group (
    forum          text      NOT NULL,
    working_group  text      NOT NULL,
    name           text      NOT NULL,
    region         text      NOT NULL,
    aliases        jsonb     NOT NULL,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    certain        daterange NOT NULL,
    possible       daterange NOT NULL,
    fact           text      NOT NULL,
    facts          jsonb     NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    claims         jsonb     NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (working_group, forum, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX working_group_believed ON working_group (forum, working_group) WHERE upper_inf(recorded);
CREATE INDEX working_group_by_day ON working_group USING gist (forum, possible, recorded);

-- Reaches no further than the group: the two are intersected when a question is asked.
CREATE TABLE group_seat (
    forum          text      NOT NULL,
    seat           text      NOT NULL,
    working_group  text      NOT NULL,
    party          text      NOT NULL,
    role           text      NOT NULL,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    begun_earliest date      NOT NULL,
    begun_latest   date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    certain        daterange NOT NULL,
    possible       daterange NOT NULL,
    facts          jsonb     NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    claims         jsonb     NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (seat, forum, recorded WITHOUT OVERLAPS),
    CONSTRAINT seated_once EXCLUDE USING gist
        (forum WITH =, working_group WITH =, party WITH =, role WITH =, certain WITH &&, recorded WITH &&)
);
CREATE UNIQUE INDEX group_seat_believed ON group_seat (forum, seat) WHERE upper_inf(recorded);
CREATE INDEX group_seat_by_day ON group_seat USING gist (forum, possible, recorded);

CREATE TABLE programme_item (
    forum          text      NOT NULL,
    item           text      NOT NULL,
    kind           text      NOT NULL,
    number         integer   NOT NULL,
    text           text      NOT NULL,
    programme      text      NOT NULL,
    serves         jsonb     NOT NULL,
    from_earliest  date      NOT NULL,
    from_latest    date      NOT NULL,
    until_earliest date      NOT NULL,
    until_latest   date      NOT NULL,
    certain        daterange NOT NULL,
    possible       daterange NOT NULL,
    facts          jsonb     NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    claims         jsonb     NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (item, forum, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX programme_item_believed ON programme_item (forum, item) WHERE upper_inf(recorded);
CREATE INDEX programme_item_by_day ON programme_item USING gist (forum, possible, recorded);

-- On which days something of a forum begins or ends, by the dates the record follows. `subject` is what it begins or ends of,
-- `fact` what says so; a row stays the same as long as that does.
CREATE TABLE effect (
    forum       text      NOT NULL,
    subject     text      NOT NULL,
    change      text      NOT NULL,
    fact        text      NOT NULL,
    party       text,
    on_earliest date      NOT NULL,
    on_latest   date      NOT NULL,
    recorded    tstzrange NOT NULL,
    PRIMARY KEY (forum, subject, change, fact, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX effect_believed ON effect (forum, subject, change, fact) WHERE upper_inf(recorded);
CREATE INDEX effect_by_first_day ON effect (on_earliest) WHERE upper_inf(recorded);
CREATE INDEX effect_by_last_day ON effect (on_latest) WHERE upper_inf(recorded);

-- The same of a party, for every roll it stands on.
CREATE TABLE party_effect (
    party       text      NOT NULL,
    change      text      NOT NULL,
    fact        text      NOT NULL,
    on_earliest date      NOT NULL,
    on_latest   date      NOT NULL,
    recorded    tstzrange NOT NULL,
    PRIMARY KEY (party, change, fact, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX party_effect_believed ON party_effect (party, change, fact) WHERE upper_inf(recorded);
CREATE INDEX party_effect_by_first_day ON party_effect (on_earliest) WHERE upper_inf(recorded);
CREATE INDEX party_effect_by_last_day ON party_effect (on_latest) WHERE upper_inf(recorded);

CREATE TABLE count_claim (
    forum       text      NOT NULL,
    fact        text      NOT NULL,
    standing    text      NOT NULL,
    kind        text      NOT NULL,
    quantity    text      NOT NULL,
    count       integer   NOT NULL,
    on_earliest date      NOT NULL,
    on_latest   date      NOT NULL,
    facts       jsonb     NOT NULL,
    evidence    jsonb     NOT NULL,
    warnings    jsonb     NOT NULL,
    claims      jsonb     NOT NULL,
    version     bigint    NOT NULL,
    recorded    tstzrange NOT NULL,
    PRIMARY KEY (fact, forum, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX count_claim_believed ON count_claim (forum, fact) WHERE upper_inf(recorded);

-- `city` and `country` are those of the venue as they are compared, empty where it has none; `version` is that of all that was said
-- of the meeting but who came, which has versions of its own.
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
    city           text      NOT NULL,
    country        text      NOT NULL,
    mode           text      NOT NULL,
    series         jsonb     NOT NULL,
    bodies         jsonb     NOT NULL,
    hours          jsonb     NOT NULL,
    hosts          jsonb     NOT NULL,
    chairs         jsonb     NOT NULL,
    earlier        jsonb     NOT NULL,
    agenda         jsonb     NOT NULL,
    decisions      jsonb     NOT NULL,
    reason         text      NOT NULL,
    decided        text      NOT NULL,
    facts          jsonb     NOT NULL,
    evidence       jsonb     NOT NULL,
    warnings       jsonb     NOT NULL,
    claims         jsonb     NOT NULL,
    fact           text      NOT NULL,
    version        bigint    NOT NULL,
    recorded       tstzrange NOT NULL,
    PRIMARY KEY (meeting, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX meeting_believed ON meeting (meeting) WHERE upper_inf(recorded);
CREATE INDEX meeting_by_forum ON meeting (forum, first_earliest, first_latest, meeting COLLATE "C");
CREATE INDEX meeting_by_city ON meeting (forum, city);
CREATE INDEX meeting_by_country ON meeting (forum, country);
CREATE INDEX meeting_by_series ON meeting USING gin (series jsonb_path_ops);
CREATE INDEX meeting_by_body ON meeting USING gin (bodies jsonb_path_ops);
CREATE INDEX meeting_by_host ON meeting USING gin (hosts jsonb_path_ops);

-- Who came to a meeting, or did not: what was last said of each party. Believed whether or not the meeting is on record.
CREATE TABLE attendance (
    meeting       text      NOT NULL,
    party         text      NOT NULL,
    forum         text      NOT NULL,
    presence      text      NOT NULL,
    attends_as    text      NOT NULL,
    delegates     integer,
    on_earliest   date      NOT NULL,
    on_latest     date      NOT NULL,
    roll_position text      NOT NULL,
    facts         jsonb     NOT NULL,
    evidence      jsonb     NOT NULL,
    warnings      jsonb     NOT NULL,
    claims        jsonb     NOT NULL,
    fact          text      NOT NULL,
    version       bigint    NOT NULL,
    recorded      tstzrange NOT NULL,
    PRIMARY KEY (meeting, party, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX attendance_believed ON attendance (meeting, party) WHERE upper_inf(recorded);
CREATE INDEX attendance_by_party ON attendance (party, forum);

CREATE TABLE document (
    document           text      NOT NULL,
    forum              text      NOT NULL,
    title              text      NOT NULL,
    kind               text      NOT NULL,
    languages          jsonb     NOT NULL,
    adoption           jsonb     NOT NULL,
    published_earliest date      NOT NULL,
    published_latest   date      NOT NULL,
    facts              jsonb     NOT NULL,
    evidence           jsonb     NOT NULL,
    warnings           jsonb     NOT NULL,
    claims             jsonb     NOT NULL,
    fact               text      NOT NULL,
    version            bigint    NOT NULL,
    recorded           tstzrange NOT NULL,
    PRIMARY KEY (document, recorded WITHOUT OVERLAPS)
);
CREATE UNIQUE INDEX document_believed ON document (document) WHERE upper_inf(recorded);
CREATE INDEX document_by_forum ON document (forum, published_earliest, published_latest, document COLLATE "C");
CREATE INDEX document_by_meeting ON document ((adoption ->> 'meeting'));
