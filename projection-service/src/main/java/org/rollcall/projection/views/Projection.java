package org.rollcall.projection.views;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds events into tables. Each is stateless and sees every event once, those of one stream in order; between streams there is
 * no order, so what needs two streams is joined when a question is asked.
 */
public interface Projection {

    void apply(List<Told> events, JdbcClient views);
}
