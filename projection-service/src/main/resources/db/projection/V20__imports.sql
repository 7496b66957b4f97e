-- Pages that were brought to be read, and what was made of them. No projection: no rebuild touches it.

CREATE TABLE imported_page (
    sha256  text        PRIMARY KEY,
    content bytea       NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now()
);

-- A draft's id is made of what is in it: the same page read against the same record is the same draft.
CREATE TABLE import_draft (
    id         text        PRIMARY KEY,
    page       text        NOT NULL REFERENCES imported_page,
    request    text        NOT NULL,
    content    text        NOT NULL,
    drafted_at timestamptz NOT NULL DEFAULT now(),
    drafted_by text        NOT NULL
);
CREATE INDEX import_draft_by_page ON import_draft (page, drafted_at);

-- What a service answered to a proposal; none yet where it was not sent.
CREATE TABLE import_outcome (
    draft       text        NOT NULL REFERENCES import_draft,
    proposal    integer     NOT NULL,
    accepted    boolean     NOT NULL,
    answer      text        NOT NULL,
    answered_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (draft, proposal)
);

GRANT SELECT, INSERT ON imported_page, import_draft TO ${service};
GRANT SELECT, INSERT, UPDATE ON import_outcome TO ${service};
