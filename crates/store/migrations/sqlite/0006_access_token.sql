-- Tokens of programs that were given for a few minutes: only their SHA-256. They are no part of the record.
create table access_token (
  clinic   text   not null,
  token    blob   not null,
  program  text   not null,
  scopes   text   not null,
  ends     integer not null,
  primary key (clinic, token)
) strict, without rowid;

-- Who saw this record: the traces of one chart, without a walk through all.
create index audit_by_chart on audit (clinic, chart, seq);
