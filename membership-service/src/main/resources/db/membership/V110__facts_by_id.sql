-- A command that names a fact has the parties looked up that the fact speaks of: where it was recorded, and in its corrections.

CREATE INDEX event_fact ON event (stream, (payload ->> 'fact'));
CREATE INDEX event_corrected ON event (stream, (payload ->> 'corrected')) WHERE payload ->> 'corrected' IS NOT NULL;
