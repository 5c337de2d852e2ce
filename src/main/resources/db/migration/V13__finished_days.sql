-- 统计: the views of a finished day once more, in a few bytes an article. Adding up a year of article_views_by_day reads
-- millions of rows. Derived: what is missing here is read there, and packed within the hour.
create table article_views_of_day (
    view_date date primary key,
    packed    bytea not null
);

-- 工作台: what owes a review, who has waited longest first, and what was written last in a state, each in one range of an
-- index. See V4: ORDER BY has to begin with the column that is asked for.
drop index edition_owes_review;
create index edition_owes_review on edition (owes_review, changed_at, id);
drop index edition_status;
create index edition_status on edition (status, changed_at desc, id desc);
