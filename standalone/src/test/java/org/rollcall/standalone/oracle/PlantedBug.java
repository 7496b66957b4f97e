package org.rollcall.standalone.oracle;

/**
 * A bug in a copy of the projection: what it writes is not what it would have written. Beside {@link Fault}, these are of the
 * rows and of when they were believed, not of what is made of events.
 */
enum PlantedBug {
    STANDS_A_DAY_TOO_LONG("participation", "BEFORE INSERT", """
            NEW.certain := daterange(lower(NEW.certain), upper(NEW.certain) + 1);
            NEW.possible := daterange(lower(NEW.possible), upper(NEW.possible) + 1);
            RETURN NEW;
            """),
    TAKES_WHAT_MAY_BE_FOR_CERTAIN("participation", "BEFORE INSERT", """
            NEW.certain := NEW.possible;
            RETURN NEW;
            """),
    FORGETS_WHAT_WAS_BELIEVED_BEFORE("participation", "AFTER UPDATE", """
            DELETE FROM views.participation WHERE participation = NEW.participation AND recorded = NEW.recorded;
            RETURN NULL;
            """),
    FORGETS_WHAT_WAS_CORRECTED_SOON("participation", "BEFORE INSERT", """
            IF NOT upper_inf(NEW.recorded) THEN
                RETURN NULL;
            END IF;
            RETURN NEW;
            """),
    LEARNS_OF_SUSPENSIONS_TOO_LATE("suspension", "BEFORE INSERT", """
            NEW.recorded := tstzrange(lower(NEW.recorded) + interval '1 microsecond', upper(NEW.recorded));
            RETURN NEW;
            """),
    KEEPS_THE_FIRST_NAME("party", "BEFORE INSERT", """
            NEW.names := jsonb_build_array(NEW.names -> 0);
            RETURN NEW;
            """),
    OVERLOOKS_A_KIND("party", "BEFORE INSERT", """
            NEW.kind := 'STATE';
            RETURN NEW;
            """);

    final String table;
    private final String when;
    private final String does;

    PlantedBug(String table, String when, String does) {
        this.table = table;
        this.when = when;
        this.does = does;
    }

    String planted() {
        return """
                CREATE OR REPLACE FUNCTION views.bug() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                %s
                END $$;
                CREATE TRIGGER bug %s ON views.%s FOR EACH ROW EXECUTE FUNCTION views.bug();
                """.formatted(does, when, table);
    }

    String removed() {
        return "DROP TRIGGER bug ON views." + table;
    }
}
