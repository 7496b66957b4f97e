package org.rollcall.projection.meetings;

import static org.rollcall.projection.views.Columns.json;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentOnRecord;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** The documents: a row for each, in whatever languages it is there. */
@Component
final class DocumentRows implements View<DocumentStatement> {

    @Override
    public String table() {
        return "document";
    }

    @Override
    public List<String> key() {
        return List.of("document");
    }

    @Override
    public Set<DocumentId> touched(DocumentStatement statement) {
        return Set.of(statement.document());
    }

    @Override
    public List<Row> rows(Subject subject, Facts<DocumentStatement> facts) {
        return DocumentOnRecord.of(facts).map(document -> row(document, facts)).stream()
                .toList();
    }

    private static Row row(DocumentOnRecord document, Facts<DocumentStatement> facts) {
        return Row.with("document", document.id().value())
                .and("forum", document.forum().value())
                .and("title", document.title())
                .and("kind", document.kind())
                .andJson("languages", json(document.languages()))
                .andJson("adoption", json(document.adoption()))
                .and("published", document.published())
                .and(Grounds.of(facts.all().toList(), facts))
                .and("fact", document.publication().value())
                .and("version", facts.touched((Subject) document.id()));
    }
}
