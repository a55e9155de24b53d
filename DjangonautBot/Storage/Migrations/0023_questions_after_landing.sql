-- Cohorts that had landed were out of the planning's sight, and some have days left on which waiting questions are brought up.
-- 50,000,000,000,000 milliseconds are far behind every landing.
update cohort_plan set planned_until = null where is_active = 1 and planned_until > 50000000000000;
