-- A merged column is kept for the editions of the past that name it; it is listed nowhere, and whoever asks for it is
-- led to the one it was merged into.
alter table category add column merged_into_id bigint;
alter table category add foreign key (merged_into_id) references category;
create index edition_category_id on edition (category_id);
create index edition_category_category on edition_category (category_id);

-- What a moved or merged column still has to rewrite of the listings; who finds it goes on behind after_article.
-- target_id null: the column was moved. merging: the first round, in which its articles are listed with the target too.
create table listing_rewrite (
    category_id   bigint primary key references category,
    target_id     bigint references category,
    merging       boolean not null,
    after_article bigint not null,
    done          bigint not null,
    total         bigint not null,
    started_at    timestamp with time zone not null
);
