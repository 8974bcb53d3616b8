-- Which courses of a learner go on is asked when the learner leaves a programme (P-07).
CREATE INDEX enrollment_fact_by_learner ON rm.enrollment_fact (learner_id);
