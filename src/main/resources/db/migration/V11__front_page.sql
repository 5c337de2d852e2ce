-- 首页编排: what the office has put on the home page. One row stands for the page, so that of two people who change it at
-- once the second is told.
create table front_page (
    id         integer primary key,
    revision   bigint not null,
    changed_at timestamp with time zone,
    changed_by varchar(60)
);
insert into front_page (id, revision) values (1, 1);

-- An article in a place, or a quick link; from_at and until_at null: from now on, for good. The first numbers are left to
-- the links that were a setting before.
create sequence front_page_item_seq start with 1001 increment by 50 cache 1;
create table front_page_item (
    id            bigint primary key,
    front_page_id integer not null references front_page,
    place         varchar(20) not null,
    position      integer not null,
    article_id    bigint references article,
    name          varchar(60) not null,
    address       varchar(1000) not null,
    from_at       timestamp with time zone,
    until_at      timestamp with time zone
);
create index front_page_item_page on front_page_item (front_page_id);
create index front_page_item_article on front_page_item (article_id);

-- 统计 and the names offered while writing read where texts come from in the narrow row, not in the texts.
alter table article add column source varchar(100) default '' not null;
alter table article add column author varchar(100) default '' not null;
alter table article add column responsible_editor varchar(60) default '' not null;
alter table article add column contributor varchar(100) default '' not null;
alter table article add column original_date date;
update article set
    source = (select e.source from edition e where e.id = coalesce(article.live_edition_id, article.latest_edition_id)),
    author = (select e.author from edition e where e.id = coalesce(article.live_edition_id, article.latest_edition_id)),
    responsible_editor = (select e.responsible_editor from edition e
        where e.id = coalesce(article.live_edition_id, article.latest_edition_id)),
    contributor = (select e.contributor from edition e
        where e.id = coalesce(article.live_edition_id, article.latest_edition_id)),
    original_date = (select e.original_date from edition e
        where e.id = coalesce(article.live_edition_id, article.latest_edition_id))
    where coalesce(live_edition_id, latest_edition_id) is not null;

-- 统计 adds up the views of a range of days in this index alone.
drop index article_views_by_day_date;
create index article_views_by_day_date on article_views_by_day (view_date, article_id, total);
