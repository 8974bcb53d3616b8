package org.stackway.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets write them. */
class CsvTableTest {

    private static final Set<String> COLUMNS = Set.of("id", "name", "note");

    private static List<Map<String, String>> rows(String text) {
        return CsvTable.read(text, COLUMNS, Set.of("id")).rows();
    }

    @Test
    void cellsAreFoundByTheNameOfTheirColumnInWhateverOrder() {
        assertThat(rows("name,id\nAda,1\nGrace,2\n"))
                .containsExactly(Map.of("name", "Ada", "id", "1"), Map.of("name", "Grace", "id", "2"));
    }

    @Test
    void quotedCellsKeepCommasQuotesAndLines() {
        assertThat(rows("id,name\r\n1,\"Lovelace, \"\"Ada\"\"\r\nCountess\"\r\n"))
                .containsExactly(Map.of("id", "1", "name", "Lovelace, \"Ada\"\r\nCountess"));
    }

    @Test
    void aMarkAtTheBeginningEmptyLinesAndSpacesSayNothing() {
        assertThat(rows("\uFEFFid, name ,note\r\n\r\n 1 , , \"x\" \r\n,,\r\n2\r\n\r\n"))
                .containsExactly(Map.of("id", "1", "note", "x"), Map.of("id", "2"));
        assertThat(rows("id,name")).isEmpty();
        assertThat(rows("id,name\n1,")).containsExactly(Map.of("id", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name\nAda", "id,id\n1,2", "id,other\n1,2", "id\n1,2", "id\n\"1", "id\n\"1\"2"})
    void whatIsNoSuchTableIsRefusedAsAWhole(String text) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(ProblemException.class);
    }
}
