-- Who was given a transcript and who verified it is told by the same log as every other read of a learner's record.
INSERT INTO es.disclosure (learner_id, party, actor, operation, what, resource, form, outcome, at)
SELECT t.learner_id,
       CASE WHEN a.actor IS NULL THEN 'PUBLIC'
            WHEN a.actor LIKE 'learner:%' THEN 'LEARNER'
            WHEN a.actor LIKE 'staff:%' THEN 'SCHOOL_OFFICIAL'
            ELSE 'SERVICE' END,
       a.actor, 'transcript', a.what, 'transcript/' || a.transcript_id, a.form, a.outcome, a.at
FROM document.transcript_access a JOIN document.transcript t USING (transcript_id)
ORDER BY a.id;
DROP TABLE document.transcript_access;
