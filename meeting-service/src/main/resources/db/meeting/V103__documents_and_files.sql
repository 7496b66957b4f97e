-- Written in the transaction of each event, like the directory of meetings.
CREATE TABLE document_directory (
    document text PRIMARY KEY,
    forum    text NOT NULL
);
CREATE INDEX document_directory_by_forum ON document_directory (forum);
-- until now a document was published once, and nothing more was said of it
INSERT INTO document_directory (document, forum)
SELECT payload ->> 'document', payload ->> 'forum' FROM event
WHERE payload_type IN ('meeting.document-published.v1', 'meeting.document-published.v2');

-- The contents that were given to the system, each once, under its digest. Nothing is ever taken out or changed.
CREATE TABLE file_content (
    sha256     text   PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint NOT NULL CHECK (size = octet_length(content)),
    media_type text   NOT NULL,
    content    bytea  NOT NULL
);
-- stored as it is, so that it can be read piece by piece
ALTER TABLE file_content ALTER COLUMN content SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, UPDATE, DELETE ON document_directory TO ${service};
GRANT SELECT, INSERT ON file_content TO ${service};
