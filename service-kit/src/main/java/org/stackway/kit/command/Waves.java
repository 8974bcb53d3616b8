package org.stackway.kit.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Groups of commands for distinct streams, so that each takes as many statements as one command: what stands in one list stays in
 * its order, and what all lists send to one stream in the order of the lists. As few groups as that allows.
 */
final class Waves {

    private Waves() {}

    static <C> List<List<C>> of(List<List<C>> lists, Function<? super C, String> streamOf) {
        List<List<C>> waves = new ArrayList<>();
        Map<String, Integer> nextOfStream = new HashMap<>();
        for (List<C> commands : lists) {
            int next = 0;
            for (C command : commands) {
                String stream = streamOf.apply(command);
                int wave = Math.max(next, nextOfStream.getOrDefault(stream, 0));
                if (wave == waves.size()) {
                    waves.add(new ArrayList<>());
                }
                waves.get(wave).add(command);
                next = wave + 1;
                nextOfStream.put(stream, next);
            }
        }
        return waves;
    }
}
