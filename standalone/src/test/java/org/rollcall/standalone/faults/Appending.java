package org.rollcall.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** SQL that puts events into a store, as another writer would. */
final class Appending {

    private Appending() {}

    /** A registration. */
    static String registration(String party) {
        return event(party, "payload_type", "party/" + party);
    }

    /**
     * A registration under another name of its type.
     *
     * @param type SQL of it
     */
    static String event(String party, String type, String stream) {
        return """
                INSERT INTO membership.event
                    (event_id, type, stream, sequence, time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT gen_random_uuid(), type, '%3$s', 0, now(), %2$s, payload_revision,
                    jsonb_set(
                        payload::jsonb || jsonb_build_object('fact', gen_random_uuid(), 'party', '%1$s'),
                        '{names,0,text}', '"Body %1$s"')::json,
                    meta_data
                FROM membership.event WHERE payload_type LIKE 'membership.party-registered.%%' AND stream LIKE 'party/f_-%%'
                ORDER BY index LIMIT 1""".formatted(party, type, stream);
    }

    /** What an older version would have put there: the golden file of that version, of a party that is not there yet. */
    static String old(String service, String event, String kind, String id, int sequence) throws IOException {
        var type = service + "." + event + ".v1";
        var golden = Files.readString(Path.of("../contracts/src/test/resources/wire", type + ".json"))
                .replace("czechoslovakia", "old-republic")
                .replace("Czechoslovakia", "Old Republic")
                .replace("\"CS", "\"OX")
                .replace("budapest-process", Load.FORUM);
        return """
                INSERT INTO %1$s.event
                    (event_id, type, stream, sequence, time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT gen_random_uuid(), type, '%2$s', %3$d, now(), '%4$s', payload_revision,
                    '%5$s'::json, meta_data
                FROM %1$s.event WHERE stream LIKE '%6$s/%%' ORDER BY index LIMIT 1""".formatted(service, kind + "/" + id, sequence, type, golden.replace("'", "''"), kind);
    }
}
