-- The hours of courses, for advice on the status card. Filled by a rebuild of course-facts; a new database has them from the start.
CREATE TABLE rm.course_fact (
  course_code  text PRIMARY KEY,
  credit_hours numeric
);
