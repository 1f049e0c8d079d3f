-- Tokens that programs have shown: each counts once. A row goes when its token has ended by itself.
create table caller_token (
  clinic text not null, issuer text not null, id text not null,
  ends integer not null,
  primary key (clinic, issuer, id)
) strict, without rowid;
create index caller_token_by_end on caller_token (clinic, ends);
