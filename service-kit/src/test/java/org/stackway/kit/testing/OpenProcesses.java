package org.stackway.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** What an operator sees as begun and not ended. */
public final class OpenProcesses {

    private OpenProcesses() {}

    /** What those of a kind are about, from all pages: other tests may have left any number of them. */
    public static List<String> subjects(String kind) {
        List<String> subjects = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = given().auth()
                    .oauth2(Tokens.of("ops", "olga"))
                    .get("/ops/v1/processes?limit=200&kind=" + kind + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            subjects.addAll(page.getList("items.subject"));
            String next = page.getString("page.next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return subjects;
    }
}
