-- Who has the form of an article open; forgotten two minutes after the last sign of life.
create table open_form (
    article_id   bigint primary key references article,
    account_name varchar(60) not null,
    tab          varchar(64) not null,
    opened_at    timestamp with time zone not null,
    last_seen_at timestamp with time zone not null
);
create index open_form_account_name on open_form (account_name);

-- 回收站: who threw an article away.
alter table article add column recycled_by varchar(60);
create index article_recycled_at on article (recycled_at);
create index article_merged_into on article (merged_into_id);
