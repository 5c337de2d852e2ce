-- 发布检查: the office's own lists of words. folded is the word as it is compared.
create sequence proof_word_seq increment by 50 cache 1;
create table proof_word (
    id         bigint primary key,
    kind       varchar(20) not null,
    word       varchar(60) not null,
    folded     varchar(60) not null,
    right_word varchar(60) not null,
    forbidden  boolean not null,
    hint       varchar(200) not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(60) not null,
    unique (kind, folded)
);

-- How severe a rule is, where the office has set it otherwise.
create table proof_rule (
    name     varchar(40) primary key,
    severity varchar(20) not null
);

-- Grows with every change of the two above; 0 until the lists that come with the program are in.
create table proof_version (
    id      integer primary key,
    version bigint not null
);
insert into proof_version (id, version) values (1, 0);
