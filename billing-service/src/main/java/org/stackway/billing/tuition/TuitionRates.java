package org.stackway.billing.tuition;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.stackway.events.value.Money;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.store.Tx;

/** Reads the rates of programmes, in the transaction that charges by them. */
@ApplicationScoped
public class TuitionRates {

    private static final String READ = """
            SELECT programme, effective_from, amount_minor, currency FROM rm.tuition_rate
            WHERE programme = ANY ($1::text[])
            """;

    /** The rates of these programmes; a programme without a rate is missing. */
    public Uni<Map<ProgrammeCode, TuitionRate>> of(Tx tx, Collection<ProgrammeCode> programmes) {
        String[] codes = programmes.stream().map(ProgrammeCode::wire).distinct().toArray(String[]::new);
        return tx.sql().query(READ, (Object) codes).map(rows -> {
            Map<ProgrammeCode, TuitionRate> rates = new HashMap<>();
            for (Row row : rows) {
                Money amount = Money.of(row.getLong(2), Currency.getInstance(row.getString(3)));
                rates.merge(
                        ProgrammeCode.parse(row.getString(0)),
                        TuitionRate.none().with(row.getOffsetDateTime(1).toInstant(), amount),
                        TuitionRate::and);
            }
            return rates;
        });
    }
}
