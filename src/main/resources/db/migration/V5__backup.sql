-- Each attempt to make a backup; finished_at null: under way, or the program was stopped in the middle of it.
create sequence backup_run_seq increment by 50 cache 1;
create table backup_run (
    id          bigint primary key,
    started_at  timestamp with time zone not null,
    finished_at timestamp with time zone,
    good        boolean not null,
    file_name   varchar(1000) not null,
    byte_size   bigint not null,
    problem     varchar(1000) not null
);
create index backup_run_started on backup_run (started_at);
