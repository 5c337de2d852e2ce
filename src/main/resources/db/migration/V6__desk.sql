-- The desk's list is found in these alone, without a look at the texts: editions in the order of the list, and what the
-- list asks about the article each is the latest of.
create index edition_desk on edition (changed_at desc, id desc, status, category_id, title);
create index article_desk on article (
    latest_edition_id, id, recycled_at, created_by, category_id, live_edition_id, withdrawn_at, published_at, expire_at);

-- What the 工作台 asks for.
create index article_published on article (published_at);
create index article_expire on article (expire_at);
create index edition_owes_review on edition (owes_review);
create index edition_writer_name on edition_writer (account_name, edition_id);
