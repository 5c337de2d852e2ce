-- Words residents type for the same thing, a group a row; the office adds its own.
create table search_synonym (
    position integer primary key,
    words    varchar(200) not null
);
insert into search_synonym (position, words) values (0, '经开区,经济技术开发区,经济开发区');
insert into search_synonym (position, words) values (1, '高新区,高新技术产业开发区');
insert into search_synonym (position, words) values (2, '人社局,人力资源和社会保障局');
insert into search_synonym (position, words) values (3, '发改局,发展和改革局');
insert into search_synonym (position, words) values (4, '住建局,住房和城乡建设局');
insert into search_synonym (position, words) values (5, '技改,技术改造');
insert into search_synonym (position, words) values (6, '专精特新,专业化精细化特色化新颖化');
