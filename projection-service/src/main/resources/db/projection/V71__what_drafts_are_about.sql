-- What lists of drafts say of each, so that no list reads all that was drafted.
ALTER TABLE import_draft
    ADD COLUMN forum     text    NOT NULL DEFAULT '',
    ADD COLUMN name      text    NOT NULL DEFAULT '',
    ADD COLUMN proposals integer NOT NULL DEFAULT 0,
    -- those that a person should look at
    ADD COLUMN findings  integer NOT NULL DEFAULT 0;
UPDATE import_draft SET
    forum = content::json ->> 'forum',
    name = content::json ->> 'name',
    proposals = json_array_length(content::json -> 'proposals'),
    findings = (SELECT count(*) FROM json_array_elements(content::json -> 'findings') AS finding
                WHERE finding ->> 'severity' <> 'INFO');
CREATE INDEX import_draft_by_time ON import_draft (drafted_at);
