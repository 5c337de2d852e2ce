-- One set for H2 and PostgreSQL. Ids come from sequences with increment 50, so that inserts can be batched; without a
-- cache, or H2 would skip hundreds of article numbers at every restart.

create table setting (
    name    varchar(60) primary key,
    content varchar(4000) not null
);

-- One row; raised as the last statement of each short transaction that changes what residents see.
create table site_version (
    id      integer primary key,
    version bigint not null
);
insert into site_version (id, version) values (1, 1);

-- People -------------------------------------------------------------------------------------------------------

create sequence account_seq increment by 50 cache 1;
create table account (
    id                   bigint primary key,
    username             varchar(60) not null unique,
    display_name         varchar(60) not null,
    password_hash        varchar(255) not null,
    must_change_password boolean not null,
    enabled              boolean not null,
    created_at           timestamp with time zone not null,
    version              integer not null
);

-- category_id null: for every column.
create sequence account_right_seq increment by 50 cache 1;
create table account_right (
    id          bigint primary key,
    account_id  bigint not null references account,
    role        varchar(20) not null,
    category_id bigint
);
create index account_right_account on account_right (account_id);

create sequence audit_log_seq increment by 50 cache 1;
create table audit_log (
    id             bigint primary key,
    happened_at    timestamp with time zone not null,
    account_name   varchar(60),
    remote_address varchar(60),
    action         varchar(60) not null,
    subject_type   varchar(40),
    subject_id     bigint,
    detail         varchar(4000) not null,
    content_before varchar(1000000),
    content_after  varchar(1000000)
);
create index audit_log_happened on audit_log (happened_at);
create index audit_log_subject on audit_log (subject_type, subject_id);

-- Columns ------------------------------------------------------------------------------------------------------

create sequence category_seq increment by 50 cache 1;
create table category (
    id             bigint primary key,
    parent_id      bigint references category,
    slug           varchar(80) not null unique,
    name           varchar(60) not null,
    column_type    varchar(20) not null,
    description    varchar(300) not null,
    keywords       varchar(200) not null,
    position       integer not null,
    hidden         boolean not null,
    version        integer not null
);
alter table account_right add foreign key (category_id) references category;

-- A former address of a column answers 301.
create table category_former_slug (
    slug        varchar(80) primary key,
    category_id bigint not null references category
);

-- News ---------------------------------------------------------------------------------------------------------

create sequence media_seq increment by 50 cache 1;
create table media (
    id            bigint primary key,
    name          varchar(80) not null unique,
    original_name varchar(255) not null,
    content_type  varchar(120) not null,
    byte_size     bigint not null,
    width         integer,
    height        integer,
    sha256        varchar(64) not null,
    alt_text      varchar(300) not null,
    caption       varchar(300) not null,
    created_at    timestamp with time zone not null,
    created_by    varchar(60) not null
);
create index media_sha256 on media (sha256);

-- The narrow row that lists, feeds and maps read; what it repeats of its live edition is copied at publication. A
-- draft may still be without a column.
create sequence article_seq increment by 50 cache 1;
create table article (
    id                 bigint primary key,
    category_id        bigint references category,
    title              varchar(200) not null,
    short_title        varchar(60) not null,
    summary            varchar(500) not null,
    link               varchar(1000) not null,
    cover_id           bigint references media,
    headline           boolean not null,
    published_at       timestamp with time zone,
    expire_at          timestamp with time zone not null,
    pinned_until       timestamp with time zone,
    live_edition_id    bigint,
    latest_edition_id  bigint,
    modified_at        timestamp with time zone,
    withdrawn_at       timestamp with time zone,
    withdrawal_notice  varchar(500) not null,
    withdrawal_reason  varchar(500) not null,
    merged_into_id     bigint references article,
    recycled_at        timestamp with time zone,
    created_at         timestamp with time zone not null,
    created_by         varchar(60) not null,
    form_token         varchar(64) not null unique,
    site_version       bigint not null
);
create index article_category on article (category_id);
create index article_created_by on article (created_by, id);
create index article_site_version on article (site_version);
create index article_headline on article (headline, published_at);

create sequence edition_seq increment by 50 cache 1;
create table edition (
    id                 bigint primary key,
    article_id         bigint not null references article,
    number             integer not null,
    status             varchar(20) not null,
    title              varchar(200) not null,
    subtitle           varchar(200) not null,
    short_title        varchar(60) not null,
    category_id        bigint references category,
    source             varchar(100) not null,
    author             varchar(100) not null,
    responsible_editor varchar(60) not null,
    contributor        varchar(100) not null,
    summary            varchar(500) not null,
    keywords           varchar(200) not null,
    body               varchar(1000000) not null,
    link               varchar(1000) not null,
    correction         varchar(1000) not null,
    cover_id           bigint references media,
    publish_at         timestamp with time zone,
    expire_at          timestamp with time zone,
    pinned_until       timestamp with time zone,
    headline           boolean not null,
    original_date      date,
    document_number    varchar(60) not null,
    issuing_body       varchar(100) not null,
    written_on         date,
    validity           varchar(20) not null,
    interprets_id      bigint references article,
    created_at         timestamp with time zone not null,
    created_by         varchar(60) not null,
    changed_at         timestamp with time zone not null,
    changed_by         varchar(60) not null,
    published_at       timestamp with time zone,
    published_by       varchar(60),
    version            integer not null,
    unique (article_id, number)
);
create index edition_interprets on edition (interprets_id);
alter table article add foreign key (live_edition_id) references edition;
alter table article add foreign key (latest_edition_id) references edition;

-- 同时发布到: further columns of an edition.
create table edition_category (
    edition_id  bigint not null references edition,
    category_id bigint not null references category,
    primary key (edition_id, category_id)
);

-- Pictures (by their place in the text) and attachments of an edition.
create table edition_media (
    edition_id bigint not null references edition,
    media_id   bigint not null references media,
    attached   boolean not null,
    position   integer not null,
    label      varchar(255) not null,
    primary key (edition_id, media_id)
);
create index edition_media_media on edition_media (media_id);

-- One row for each column an article is listed in and each of its ancestors: every list, a parent's too, is one
-- range of this index.
create table listing (
    category_id  bigint not null references category,
    published_at timestamp with time zone not null,
    article_id   bigint not null references article,
    expire_at    timestamp with time zone not null,
    primary key (category_id, article_id)
);
create index listing_page on listing (category_id, published_at desc, article_id desc, expire_at);
create index listing_article on listing (article_id);

-- 浏览次数: tables of their own, so that counting never touches an article's row.
create table article_views (
    article_id bigint primary key references article,
    total      bigint not null
);
create table article_views_by_day (
    article_id bigint not null references article_views,
    view_date  date not null,
    total      bigint not null,
    primary key (article_id, view_date)
);
create index article_views_by_day_date on article_views_by_day (view_date);
