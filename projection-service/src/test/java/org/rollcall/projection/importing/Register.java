package org.rollcall.projection.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.parties.PartyView.Succession;
import org.yaml.snakeyaml.Yaml;

/** The register of parties that ships with membership-service, as the views would show it. */
final class Register {

    static final List<PartyView> PARTIES = read();

    private Register() {}

    @SuppressWarnings("unchecked")
    private static List<PartyView> read() {
        var parties = new ArrayList<Map<String, Object>>();
        var successions = new ArrayList<Map<String, Object>>();
        try (var files = Files.newDirectoryStream(Path.of("../membership-service/src/main/resources/register"))) {
            for (var file : files) {
                try (var text = Files.newBufferedReader(file)) {
                    Map<String, Object> part = new Yaml().load(text);
                    parties.addAll((List<Map<String, Object>>) part.getOrDefault("parties", List.of()));
                    successions.addAll((List<Map<String, Object>>) part.getOrDefault("successions", List.of()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parties.stream()
                .map(party -> party(party, successions))
                .sorted(Comparator.comparing(party -> party.id().value()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static PartyView party(Map<String, Object> party, List<Map<String, Object>> successions) {
        var id = (String) party.get("id");
        return new PartyView(
                new PartyId(id),
                PartyKind.valueOf((String) party.get("kind")),
                names((List<Map<String, Object>>) party.get("names")),
                codes((List<Map<String, Object>>) party.getOrDefault("codes", List.of())),
                (List<String>) party.get("aliases"),
                new Life(lives(id, (List<Map<String, Object>>) party.get("lives"), successions)),
                successions.stream()
                        .map(Register::succession)
                        .filter(succession -> succession.predecessor().value().equals(id)
                                || succession.successors().contains(new PartyId(id)))
                        .toList());
    }

    private static List<PartyName> names(List<Map<String, Object>> entries) {
        var names = new ArrayList<PartyName>();
        for (var entry : entries) {
            var from = entry.containsKey("from") ? bound(entry.get("from")) : DateBound.UNKNOWN;
            if (entry.containsKey("short")) {
                names.add(new PartyName(PartyName.Form.SHORT, (String) entry.get("short"), from));
            }
            if (entry.containsKey("formal")) {
                names.add(new PartyName(PartyName.Form.FORMAL, (String) entry.get("formal"), from));
            }
        }
        return names;
    }

    private static List<PartyCode> codes(List<Map<String, Object>> entries) {
        return entries.stream()
                .filter(entry -> entry.containsKey("alpha2"))
                .map(entry -> new PartyCode(
                        PartyCode.Scheme.ALPHA_2,
                        (String) entry.get("alpha2"),
                        entry.containsKey("from") ? bound(entry.get("from")) : DateBound.UNKNOWN,
                        entry.containsKey("until") ? bound(entry.get("until")) : DateBound.NEVER))
                .toList();
    }

    private static List<LifeClaim> lives(
            String id, List<Map<String, Object>> lives, List<Map<String, Object>> successions) {
        var end = successions.stream()
                .filter(succession -> succession.get("predecessor").equals(id))
                .filter(succession -> !succession.get("kind").equals("SEPARATION"))
                .findFirst();
        return lives.stream()
                .map(life -> new LifeClaim(
                        (String) life.get("authority"),
                        bound(life.get("from")),
                        life.containsKey("until")
                                ? bound(life.get("until"))
                                : end.map(succession -> end(succession, (String) life.get("authority")))
                                        .orElse(DateBound.NEVER),
                        Boolean.TRUE.equals(life.get("followed")),
                        ""))
                .toList();
    }

    /** The authority's own date for the end of a party where it has one. */
    @SuppressWarnings("unchecked")
    private static DateBound end(Map<String, Object> succession, String authority) {
        return ((List<Map<String, Object>>) succession.get("claims"))
                .stream()
                        .filter(claim -> claim.get("authority").equals(authority))
                        .map(claim -> bound(claim.get("on")))
                        .findFirst()
                        .orElseGet(() -> bound(succession.get("on")));
    }

    @SuppressWarnings("unchecked")
    private static Succession succession(Map<String, Object> entry) {
        return new Succession(
                new FactId((String) entry.get("predecessor")),
                SuccessionKind.valueOf((String) entry.get("kind")),
                new PartyId((String) entry.get("predecessor")),
                ((List<String>) entry.get("successors"))
                        .stream().map(PartyId::new).toList(),
                bound(entry.get("on")),
                List.of());
    }

    private static DateBound bound(Object value) {
        return value instanceof Date day
                ? DateBound.day(LocalDate.ofInstant(day.toInstant(), java.time.ZoneOffset.UTC))
                : DateBound.parse(value.toString());
    }
}
