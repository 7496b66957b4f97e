package org.rollcall.projection.forum;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.parties.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What parties are called in a forum. */
@Component
public class Labels {

    private final JdbcClient views;
    private final Parties parties;

    Labels(JdbcClient views, Parties parties) {
        this.views = views;
        this.parties = parties;
    }

    /** Those of {@code ids} that were on record at {@code known}. */
    public PartiesOfDay of(ForumId forum, Collection<PartyId> ids, LocalDate day, Instant known) {
        var asked = new HashSet<>(ids);
        return new PartiesOfDay(parties.of(asked, known), labels(forum, asked, day, known), day);
    }

    private Map<PartyId, String> labels(ForumId forum, Collection<PartyId> ids, LocalDate day, Instant known) {
        var labels = new HashMap<PartyId, String>();
        views.sql("""
                        SELECT party, label FROM label
                        WHERE forum = ? AND certain @> ? AND recorded @> ? AND party = ANY (?)
                        """)
                .param(forum.value())
                .param(day)
                .param(time(known))
                .param(ids.stream().map(PartyId::value).toArray(String[]::new))
                .query((row, n) -> labels.put(new PartyId(row.getString("party")), row.getString("label")))
                .list();
        return labels;
    }
}
