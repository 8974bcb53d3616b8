-- Directory information is withheld from those who are not staff (34 CFR 99.37).
ALTER TABLE rm.learner ADD COLUMN directory_withheld boolean NOT NULL DEFAULT false;
