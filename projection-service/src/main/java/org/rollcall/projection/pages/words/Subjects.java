package org.rollcall.projection.pages.words;

/** Who it was that recorded or decided something: the record only keeps the subject of their token. */
@FunctionalInterface
public interface Subjects {

    /** @return what whoever is looking may call them; the subject itself if that is all there is to say */
    String name(String subject);

    /** Equal for those who may call everybody the same: what is in words for one can be given to the other. */
    default Object sight() {
        return "";
    }
}
