package org.stackway.kit.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects figures and leaves them as a table and as JSON where {@code ./stackway bench} finds them. */
public final class Report {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final List<Figure> figures = new ArrayList<>();

    public Report(String name) {
        this.name = name;
    }

    public void add(Figure figure) {
        figures.add(figure);
        write();
    }

    /** After each figure, so that a run that is cut off leaves what it has measured. */
    private void write() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".txt"), table());
            Files.writeString(
                    FOLDER.resolve(name + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()));
        } catch (IOException failure) {
            throw new IllegalStateException("the figures cannot be written", failure);
        }
    }

    private String table() {
        StringBuilder lines = new StringBuilder();
        for (Figure figure : figures) {
            String against = figure.baseline().isEmpty()
                    ? ""
                    : figure.baselineValue()
                            .map(base -> String.format(
                                    Locale.ROOT,
                                    "%s × %s (%,d)",
                                    figure.ratio().map(Object::toString).orElse("-"),
                                    figure.baseline(),
                                    base))
                            .orElse(figure.baseline() + ": skipped");
            String aim = figure.aim().map(ratio -> "  aim " + ratio).orElse("");
            lines.append(String.format(
                    Locale.ROOT,
                    "%-52s %,12d %-11s %s%s%n",
                    figure.what(),
                    figure.value(),
                    figure.unit(),
                    against,
                    aim));
        }
        return lines.toString();
    }

    private ArrayNode json() {
        ArrayNode rows = JSON.createArrayNode();
        for (Figure figure : figures) {
            ObjectNode row = rows.addObject();
            row.put("what", figure.what()).put("value", figure.value()).put("unit", figure.unit());
            if (!figure.baseline().isEmpty()) {
                row.put("baseline", figure.baseline());
                figure.baselineValue().ifPresent(base -> row.put("baselineValue", base));
                figure.ratio().ifPresent(ratio -> row.put("ratio", ratio));
            }
            figure.aim().ifPresent(aim -> row.put("aim", aim));
        }
        return rows;
    }
}
