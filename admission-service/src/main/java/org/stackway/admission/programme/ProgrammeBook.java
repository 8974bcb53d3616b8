package org.stackway.admission.programme;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.admission.ProgrammeEvent.Certificate;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.ReadModel.Stateless;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/**
 * The programmes as a table, read by every admission decision.
 *
 * <p>Invariant: a decision holds the book's one row {@code FOR SHARE}, a new version of a programme holds it {@code FOR
 * UPDATE} before it is decided. A grade and a change of rules that meet are thereby put in an order; without it the grade
 * could be judged by the old rules while the new ones do not see the grade. The row's revision also tells whether the copy
 * in memory is still true.
 */
@ApplicationScoped
public class ProgrammeBook {

    private static final String ALL = "SELECT definition FROM rm.programme_version ORDER BY programme, version";
    private static final String OWN_CERTIFICATES = """
            INSERT INTO rm.certificate (certificate, programme)
            SELECT c, $2 FROM unnest($1::text[]) c
            WHERE NOT EXISTS (SELECT 1 FROM rm.certificate o WHERE o.certificate = c AND o.programme = $2)
            """;
    private static final String TURN_PAGE =
            "UPDATE rm.programme_book SET revision = pg_current_xact_id()::text::bigint";

    private static final Table VERSIONS = Table.of("programme_version", "programme", "version");

    static final ReadModel.Own<Programme, ProgrammeEvent> MODEL =
            ReadModel.Own.ofEvents("programmes", List.of(VERSIONS), ProgrammeBook::project);

    private volatile Copy copy = new Copy(-1, Programmes.of(List.of()));

    /** The programmes, without a lock: for what is only shown. */
    public Uni<Programmes> read(Tx tx) {
        return open(tx, "");
    }

    /** The programmes, held against change until the transaction ends. */
    public Uni<Programmes> hold(Tx tx) {
        return open(tx, " FOR SHARE");
    }

    /** The programmes, for a transaction that is about to change one. */
    Uni<Programmes> holdToChange(Tx tx) {
        return open(tx, " FOR UPDATE");
    }

    /** Turns the book's page for these versions and takes their certificates. Fails with a unique violation if a certificate belongs to another programme meanwhile. */
    Uni<Void> add(Tx tx, List<ProgrammeDefined> versions) {
        return InTurn.each(versions, version -> own(tx, version))
                .chain(() -> tx.sql().query(TURN_PAGE))
                .replaceWithVoid();
    }

    private static Uni<?> own(Tx tx, ProgrammeDefined version) {
        String[] certificates = version.certificates().stream()
                .map(Certificate::certificate)
                .map(id -> id.wire())
                .toArray(String[]::new);
        return tx.sql()
                .query(OWN_CERTIFICATES, certificates, version.programme().wire());
    }

    private static void project(Projected<Stateless, ProgrammeEvent> at, Rows rows) {
        switch (at.event()) {
            case ProgrammeDefined version ->
                rows.upsert(VERSIONS, version.programme().wire(), version.version())
                        .set("effective_from", version.effectiveFrom())
                        .set("definition", EventLanguage.published().keep(version));
        }
    }

    private Uni<Programmes> open(Tx tx, String lock) {
        return tx.sql().query("SELECT revision FROM rm.programme_book" + lock).chain(rows -> {
            long revision = rows.iterator().next().getLong(0);
            Copy current = copy;
            return current.revision() == revision
                    ? Uni.createFrom().item(current.programmes())
                    : load(tx).invoke(programmes -> copy = new Copy(revision, programmes));
        });
    }

    private static Uni<Programmes> load(Tx tx) {
        return tx.sql().query(ALL).map(rows -> {
            List<ProgrammeDefined> versions = new ArrayList<>();
            for (Row row : rows) {
                versions.add(definition(row.getString(0)));
            }
            return Programmes.of(versions);
        });
    }

    private static ProgrammeDefined definition(String json) {
        return (ProgrammeDefined) EventLanguage.published().kept(json);
    }

    private record Copy(long revision, Programmes programmes) {}
}
