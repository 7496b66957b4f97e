package org.rollcall.projection.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.projection.lineage.Lineage.Edge;

class WalkTest {

    private final List<Edge> successions = new ArrayList<>();

    private void succession(String from, String to, String on) {
        successions.add(new Edge(
                new PartyId(from),
                new PartyId(to),
                SuccessionKind.DISSOLUTION,
                DateBound.parse(on),
                List.of(),
                new FactId(from + "-ended"),
                List.of(),
                List.of()));
    }

    private Function<Collection<PartyId>, List<Edge>> touching() {
        return some -> successions.stream()
                .filter(edge -> some.contains(edge.from()) || some.contains(edge.to()))
                .toList();
    }

    private String walk(String from, int most) {
        var met = Walk.from(new PartyId(from), touching(), most);
        var generations = new TreeMap<String, Integer>();
        met.generations().forEach((party, generation) -> generations.put(party.value(), generation));
        return generations + (met.complete() ? "" : "…");
    }

    private List<String> edges(String from) {
        return Walk.from(new PartyId(from), touching(), 100).edges().stream()
                .map(edge -> edge.from() + ">" + edge.to())
                .toList();
    }

    @Test
    void it_goes_up_to_all_ancestors_and_down_to_all_descendants_and_not_to_siblings() {
        succession("empire", "yugoslavia", "1918");
        succession("yugoslavia", "croatia", "1991");
        succession("yugoslavia", "fr-yugoslavia", "1992");
        succession("fr-yugoslavia", "serbia", "2006");
        succession("fr-yugoslavia", "montenegro", "2006");
        assertThat(walk("fr-yugoslavia", 100))
                .isEqualTo("{empire=-2, fr-yugoslavia=0, montenegro=1, serbia=1, yugoslavia=-1}");
        assertThat(edges("fr-yugoslavia"))
                .containsExactly(
                        "empire>yugoslavia",
                        "yugoslavia>fr-yugoslavia",
                        "fr-yugoslavia>montenegro",
                        "fr-yugoslavia>serbia");
        assertThat(walk("nobody", 100)).isEqualTo("{nobody=0}");
    }

    @Test
    void a_circle_ends_and_a_party_that_is_met_twice_is_told_once() {
        succession("a", "b", "1900");
        succession("b", "c", "1910");
        succession("c", "a", "1920");
        succession("a", "c", "1930");
        assertThat(walk("a", 100)).isEqualTo("{a=0, b=-2, c=-1}");
        assertThat(edges("a")).containsExactly("a>b", "b>c", "c>a", "a>c");
    }

    @Test
    void what_is_too_much_is_cut_and_said_to_be_and_no_edge_leads_there() {
        succession("a", "b", "1900");
        succession("a", "c", "1900");
        succession("a", "d", "1900");
        assertThat(walk("a", 3)).isEqualTo("{a=0, b=1, c=1}…");
        assertThat(Walk.from(new PartyId("a"), touching(), 3).edges()).hasSize(2);
        assertThat(walk("a", 4)).isEqualTo("{a=0, b=1, c=1, d=1}");
    }
}
