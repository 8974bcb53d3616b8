package org.stackway.kit.domain;

import java.util.List;
import java.util.Map;

/** Facts that can tell where they come from and by which policies they are to be judged; deciders' facts may implement it. */
public interface Inputs {

    /** What the decision log keeps of them: these facts themselves, unless that is more than the decision needs. */
    default Object kept() {
        return this;
    }

    /** For each fact by its name in {@link #kept()}: the streams whose events told it. */
    default Map<String, List<String>> sources() {
        return Map.of();
    }

    /** The policy versions that the decision was made by. */
    default List<Policy> policies() {
        return List.of();
    }
}
