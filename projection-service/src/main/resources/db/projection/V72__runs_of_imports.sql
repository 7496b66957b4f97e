-- How far the acceptance of a draft is that goes on, or how it ended: the last one of each, for every instance to show.
CREATE SEQUENCE import_run_number AS integer CYCLE;
CREATE TABLE import_run (
    draft    text        PRIMARY KEY REFERENCES import_draft,
    -- the number whose lock its process holds as long as it goes on
    number   integer     NOT NULL,
    done     integer     NOT NULL DEFAULT 0,
    wanted   integer     NOT NULL,
    began_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    stopped  text        NOT NULL DEFAULT ''
);
GRANT USAGE ON SEQUENCE import_run_number TO ${service};
GRANT SELECT, INSERT, UPDATE ON import_run TO ${service};
