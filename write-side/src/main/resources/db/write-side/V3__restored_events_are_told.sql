-- A row while the store holds events that were put there by a restore, of which nobody who listens to appends was told.
CREATE TABLE to_be_told (
    restored_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, DELETE ON to_be_told TO ${service};
