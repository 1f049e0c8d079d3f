-- Messages to send. Not part of the record: their states change. No address stands here, and no text: both are read and
-- made at the moment of sending.

create table message (
  clinic   text   not null,
  id       text   not null,
  cause    text   not null,
  patient  text   not null,
  template text   not null,
  about    text   not null,
  language text   not null,
  way      text   not null,
  due      integer not null,
  ends     integer not null,
  state    text   not null,
  tries    integer not null,
  fault    text   not null,
  queued   integer not null,
  closed   integer not null,
  sample   integer not null,
  primary key (clinic, id),
  unique (clinic, cause)
) strict, without rowid;
create index message_by_state on message (clinic, state, due, id);
create index message_by_patient on message (clinic, patient, queued, id);
