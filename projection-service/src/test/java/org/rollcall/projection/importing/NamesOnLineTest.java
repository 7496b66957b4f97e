package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesOnLineTest {

    private static final NamesOnLine NAMES = new NamesOnLine(new Names(Register.PARTIES));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            France   Switzerland                     | France / Switzerland
            Afghanistan Maldives                     | Afghanistan / Maldives
            Hong Kong (SAR of China) Singapore       | Hong Kong (SAR of China) / Singapore
            Iran (Islamic Republic of) Syria         | Iran (Islamic Republic of) / Syria
            Austria Côte d'Ivoire                    | Austria / Côte d'Ivoire
            France, Switzerland                      | France / Switzerland
            TogoLiberia                              | Togo / Liberia
            Bhutan New Zeland                        | Bhutan / New Zeland
            Niger Nigeria Guinea                     | Niger / Nigeria / Guinea
            Netherlands, The                         | Netherlands, The
            Korea, Republic of                       | Korea, Republic of
            Bosnia and Herzegovina                   | Bosnia and Herzegovina
            Papua New Guinea                         | Papua New Guinea
            Democratic Republic of the Congo         | Democratic Republic of the Congo
            Guinea-Bissau                            | Guinea-Bissau
            Belize, Panama and the United States     | Belize / Panama / the United States
            France, Japan, and Peru                  | France / Japan / Peru
            UNHCR and UNODC                          | UNHCR / UNODC
            Benin – Gambia, The – Guinea-Bissau      | Benin / Gambia, The / Guinea-Bissau
            France, Switzerlnd, Italy                | France / Switzerlnd / Italy
            Trinidad & Tobago                        | Trinidad & Tobago
            Central American System - SICA           | Central American System - SICA
            FYR of Macedonia                         | FYR of Macedonia
            Agency of the West and IOM               | Agency of the West and IOM
            Atlantis of the West                     | Atlantis of the West
            Some, unheard, list                      | Some, unheard, list
            """)
    void several_names_are_taken_apart_and_one_stays_one(String text, String names) {
        assertThat(String.join(" / ", NAMES.in(text))).isEqualTo(names);
    }
}
