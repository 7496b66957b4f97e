package org.rollcall.meeting.postgres;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forums and their working groups, as membership-service recorded them; learning something twice changes nothing. */
@Component
public class ForumDirectory {

    private final JdbcClient jdbc;

    ForumDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<KnownForum> find(ForumId forum) {
        return jdbc.sql("SELECT name, time_zone FROM forum WHERE forum = ?")
                .param(forum.value())
                .query((row, number) ->
                        new KnownForum(forum, row.getString(1), ZoneId.of(row.getString(2)), groupsOf(forum)))
                .optional();
    }

    private List<GroupId> groupsOf(ForumId forum) {
        return jdbc.sql("SELECT working_group FROM working_group WHERE forum = ? ORDER BY working_group")
                .param(forum.value())
                .query((row, number) -> new GroupId(row.getString(1)))
                .list();
    }

    public List<String> ids() {
        return jdbc.sql("SELECT forum FROM forum ORDER BY forum")
                .query((row, number) -> row.getString(1))
                .list();
    }

    public void learn(ForumEstablished event) {
        jdbc.sql("""
                INSERT INTO forum (forum, name, time_zone) VALUES (?, ?, ?)
                ON CONFLICT (forum) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone""")
                .params(
                        event.forum().value(),
                        event.name(),
                        event.profile().timeZone().getId())
                .update();
    }

    public void learn(WorkingGroupFounded event) {
        jdbc.sql("""
                INSERT INTO working_group (forum, working_group, name) VALUES (?, ?, ?)
                ON CONFLICT (forum, working_group) DO UPDATE SET name = excluded.name""")
                .params(event.forum().value(), event.group().value(), event.name())
                .update();
    }

    /** The offset to go on from in each partition of that topic; none, hence the start, where nothing was learnt or kept. */
    public Map<Integer, Long> offsets(String topicId) {
        var offsets = new HashMap<Integer, Long>();
        jdbc.sql("""
                SELECT partition, next_offset FROM feed_offset
                WHERE topic_id = ? AND EXISTS (SELECT FROM forum)""").param(topicId).query(row -> {
            offsets.put(row.getInt(1), row.getLong(2));
        });
        return offsets;
    }

    public void noteOffset(String topicId, int partition, long next) {
        jdbc.sql("""
                INSERT INTO feed_offset (topic_id, partition, next_offset) VALUES (?, ?, ?)
                ON CONFLICT (topic_id, partition) DO UPDATE SET next_offset = excluded.next_offset""").params(topicId, partition, next).update();
    }
}
