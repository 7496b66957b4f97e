-- Which forums' rolls are open to readers who are not signed in: the last row of a forum says. No projection: no rebuild
-- touches it, and no row is changed.
CREATE TABLE publication (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    forum      text        NOT NULL,
    open       boolean     NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text        NOT NULL
);
CREATE INDEX publication_by_forum ON publication (forum, id);

GRANT SELECT, INSERT ON publication TO ${service};
