package org.stackway.transcript.fact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.json.EventLanguage;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** The rules of programmes, every version as admission-service published it. */
@ApplicationScoped
public class ProgrammeFacts {

    static final Table VERSIONS = Table.of("programme_version", "programme", "version");

    static final Table CROSS_LISTED = Table.of("cross_listed", "course_code", "other_code");

    private static final String OF_PROGRAMME =
            "SELECT definition FROM rm.programme_version WHERE programme = $1 ORDER BY version";

    /** A version of a programme's rules is there; it never changes. Codes that were ever cross-listed are the same content. */
    public static void defined(ProgrammeDefined event, Rows rows) {
        rows.upsert(VERSIONS, event.programme().wire(), event.version())
                .once("effective_from", event.effectiveFrom())
                .once("definition", EventLanguage.published().keep(event));
        for (CrossListGroup group : event.crossListGroups()) {
            CourseCode first = group.courses().getFirst();
            for (CourseCode other : group.courses().subList(1, group.courses().size())) {
                rows.upsert(CROSS_LISTED, first.wire(), other.wire());
                rows.upsert(CROSS_LISTED, other.wire(), first.wire());
            }
        }
    }

    /** All versions of a programme's rules, the first one first; empty for a programme that nobody defined. */
    public Uni<List<ProgrammeDefined>> versions(Tx tx, ProgrammeCode programme) {
        return tx.sql().query(OF_PROGRAMME, programme.wire()).map(rows -> {
            List<ProgrammeDefined> versions = new ArrayList<>();
            rows.forEach(row ->
                    versions.add((ProgrammeDefined) EventLanguage.published().kept(row.getString(0))));
            return versions;
        });
    }
}
