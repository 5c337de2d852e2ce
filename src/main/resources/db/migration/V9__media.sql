-- What an upload was before it was drawn anew, so that the same one is stored once.
alter table media add column uploaded_sha256 varchar(64);
update media set uploaded_sha256 = sha256;
alter table media alter column uploaded_sha256 set not null;
create index media_uploaded_sha256 on media (uploaded_sha256);
create index media_newest on media (created_at desc, id desc);

-- Where a picture is used as a cover.
create index article_cover on article (cover_id);
create index edition_cover on edition (cover_id);
