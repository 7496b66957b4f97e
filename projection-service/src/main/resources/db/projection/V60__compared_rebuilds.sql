-- Whether a rebuild made the rows there were: by table, as JSON; none while it runs, of one that failed, and of older ones.
ALTER TABLE rebuild ADD COLUMN compared text NOT NULL DEFAULT '[]';
