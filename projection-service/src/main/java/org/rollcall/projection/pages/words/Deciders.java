package org.rollcall.projection.pages.words;

/** Who it was that decided something: the record only keeps the subject of their token. */
@FunctionalInterface
public interface Deciders {

    /** @return what whoever is looking may call them; the subject itself if that is all there is to say */
    String name(String subject);
}
