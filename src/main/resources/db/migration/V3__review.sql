-- 三审三校: who wrote in an edition, and every step it took on its way to residents.
create table edition_writer (
    edition_id   bigint not null references edition,
    account_name varchar(60) not null,
    primary key (edition_id, account_name)
);
insert into edition_writer (edition_id, account_name)
select id, created_by from edition union select id, changed_by from edition;

create table edition_step (
    edition_id   bigint not null references edition,
    position     integer not null,
    action       varchar(40) not null,
    stage        varchar(40) not null,
    account_name varchar(60) not null,
    on_behalf_of varchar(60) not null,
    happened_at  timestamp with time zone not null,
    remark       varchar(1000) not null,
    primary key (edition_id, position)
);

-- 紧急发布: published ahead of its review, which is owed.
alter table edition add column owes_review boolean default false not null;
create index edition_status on edition (status);

-- 代审: who reviews in somebody's place, until the end of a day.
alter table account add column substitute varchar(60);
alter table account add column substitute_until date;
