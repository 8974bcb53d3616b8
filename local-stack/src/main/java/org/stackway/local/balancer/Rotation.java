package org.stackway.local.balancer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The instances of one service and whose turn it is. Nothing is sticky: every request goes to the next one that is ready.
 * Where none is, those that answer at all take their turns, since their own answer is a better one than ours, and where
 * nobody answers all of them are tried. Safe for use by many threads.
 */
final class Rotation {

    /** How an instance was seen last. */
    enum Standing {
        READY,
        UNREADY,
        AWAY
    }

    private final List<Integer> ports;
    private final Map<Integer, Standing> standings = new LinkedHashMap<>();
    private int turn;

    /** Of instances at these ports, none of which was seen yet. */
    Rotation(List<Integer> ports) {
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("no instances");
        }
        this.ports = List.copyOf(ports);
        ports.forEach(port -> standings.put(port, Standing.AWAY));
    }

    List<Integer> ports() {
        return ports;
    }

    /** The instances to try for one request, in this order; at least one. */
    synchronized List<Integer> next() {
        int first = turn;
        turn = (turn + 1) % ports.size();
        for (Standing standing : Standing.values()) {
            List<Integer> found = new ArrayList<>();
            for (int place = 0; place < ports.size(); place++) {
                int port = ports.get((first + place) % ports.size());
                if (standings.get(port) == standing) {
                    found.add(port);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new IllegalStateException("every instance stands somehow");
    }

    /** What was learnt of an instance. True if it is news. */
    synchronized boolean seen(int port, Standing standing) {
        return standings.put(port, standing) != standing;
    }

    /** How each instance was seen last, by its port. */
    synchronized Map<Integer, Standing> standings() {
        return new LinkedHashMap<>(standings);
    }
}
