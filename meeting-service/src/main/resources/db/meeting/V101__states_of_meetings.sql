-- What state each meeting is in. Those that were held read as scheduled until their next event: whoever asks treats both alike.
ALTER TABLE meeting_directory ADD COLUMN state text NOT NULL DEFAULT 'SCHEDULED';
UPDATE meeting_directory SET state = 'CANCELLED' WHERE cancelled;
ALTER TABLE meeting_directory ALTER COLUMN state DROP DEFAULT;
ALTER TABLE meeting_directory DROP COLUMN cancelled;

-- A meeting whose announcement is retracted is on record no longer.
GRANT DELETE ON meeting_directory TO ${service};
