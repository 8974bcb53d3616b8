-- Codes of the same content, by any version of any programme's rules (P-31). Filled by a rebuild of programme-facts; a new
-- database has them from the start.
CREATE TABLE rm.cross_listed (
  course_code text NOT NULL,
  other_code  text NOT NULL,
  PRIMARY KEY (course_code, other_code)
);
