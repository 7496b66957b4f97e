package org.rollcall.projection.pages.party;

import java.util.List;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;

/**
 * All that {@code party.html} shows.
 *
 * @param name of the day, as {@code formal}, {@code codes} and {@code living}
 * @param mark how sure it is that it lives on the day, for the sheet
 */
record PartyPage(
        String id,
        String name,
        String formal,
        String kind,
        List<String> codes,
        String living,
        String mark,
        List<Name> names,
        List<Code> codesOverTime,
        List<String> aliases,
        List<Life> lives,
        List<Step> successions,
        List<Competing> claims,
        List<Place> places,
        List<Came> attendance) {

    /** One of a list. */
    record Item(String id, String name, String kind, String code, String living, String mark) {}

    record Name(String form, String text, Dated from, boolean ofTheDay) {}

    record Code(String scheme, String value, Dated from, Dated until) {}

    record Life(String authority, Dated from, Dated until, boolean followed, String why, String source, String link) {}

    record Who(String id, String name) {}

    /**
     * What happened between parties.
     *
     * @param claims who says what of its day, in sentences; none where nobody says otherwise
     */
    record Step(String kind, Who from, List<Who> to, Dated on, List<String> claims) {}

    /** @param about what is disputed, in words */
    record Competing(String about, List<Claim> claims) {}

    /** @param says the date, the life or the words that are claimed */
    record Claim(
            String authority,
            String says,
            String edtf,
            boolean followed,
            String why,
            String source,
            String link,
            List<Proof> proofs) {}

    /** Whether it came to a meeting. */
    record Came(String meeting, String title, Dated days, String presence, String mark, String as) {}

    record Place(
            String forum,
            String forumName,
            String standing,
            String certainty,
            String mark,
            Dated from,
            Dated until,
            String basis,
            List<Proof> proofs) {}

    /** @param generation below 0 for ancestors */
    record Relative(Who who, String kind, int generation, String lives, String mark, String living) {}

    /** @param complete whether that is all */
    record LineagePage(
            String id, String name, List<Relative> relatives, List<Step> steps, boolean complete, String data) {}
}
