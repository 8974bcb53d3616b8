package org.stackway.enrollment.learner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stackway.events.enrollment.LearnerEvent.PreviewItem;
import org.stackway.events.enrollment.LearnerEvent.PreviewRecorded;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;

/** What was reported of a learner's work in one version of a course without credit. */
public record PreviewView(
        LearnerId learnerId, CourseCode courseCode, Instant startedAt, String contentVersion, List<PreviewItem> items) {

    public PreviewView {
        items = List.copyOf(items);
    }

    private record Key(CourseCode course, String contentVersion) {}

    /** One for each course and version, in the order of their first report. */
    static List<PreviewView> of(LearnerId learner, Learner state) {
        Map<Key, PreviewView> views = new LinkedHashMap<>();
        for (PreviewRecorded told : state.previews()) {
            views.merge(
                    new Key(told.courseCode(), told.contentVersion()),
                    new PreviewView(learner, told.courseCode(), told.startedAt(), told.contentVersion(), told.items()),
                    PreviewView::and);
        }
        return List.copyOf(views.values());
    }

    private PreviewView and(PreviewView later) {
        List<PreviewItem> all = new ArrayList<>(items);
        all.addAll(later.items);
        Instant first = later.startedAt.isBefore(startedAt) ? later.startedAt : startedAt;
        return new PreviewView(learnerId, courseCode, first, contentVersion, all);
    }
}
