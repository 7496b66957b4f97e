-- What somebody changed in a proposal before it was accepted: the whole body as it is to be sent, and how often it was changed.
CREATE TABLE import_amendment (
    draft      text        NOT NULL REFERENCES import_draft,
    proposal   integer     NOT NULL,
    body       text        NOT NULL,
    revision   integer     NOT NULL,
    amended_by text        NOT NULL,
    amended_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (draft, proposal)
);

-- A draft nobody wants: nothing of it is sent any more.
CREATE TABLE import_rejection (
    draft       text        PRIMARY KEY REFERENCES import_draft,
    rejected_by text        NOT NULL,
    reason      text        NOT NULL,
    rejected_at timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT, UPDATE ON import_amendment TO ${service};
GRANT SELECT, INSERT, DELETE ON import_rejection TO ${service};
