-- Links by which patients come in, and who is in by one. Not part of the record: they change and end. What a patient writes
-- by a link is, and names it: the id of a link is the id of the entry that made it. Of a token only its SHA-256 stands here.

create table patient_link (
  clinic   text   not null,
  id       text   not null,
  token    blob   not null,
  patient  text   not null,
  purposes text   not null,
  made_by  text   not null,
  made     integer not null,
  ends     integer not null,
  opened   integer not null,
  finished text   not null,
  closed   integer not null,
  why      text   not null,
  wrong    integer not null,
  not_before integer not null,
  primary key (clinic, id),
  unique (clinic, token)
) strict, without rowid;
create index patient_link_by_patient on patient_link (clinic, patient, made, id);

create table patient_login (
  clinic   text   not null,
  token    blob   not null,
  link     text   not null,
  began    integer not null,
  seen     integer not null,
  ends     integer not null,
  primary key (clinic, token)
) strict, without rowid;
create index patient_login_by_link on patient_login (clinic, link, token);
