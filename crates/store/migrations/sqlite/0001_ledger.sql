-- The ledger, the audit, what is remembered once, and the index tables that are made from the ledger.
-- Types that both engines read alike: bigint, text, blob. Every key begins with the clinic.

-- With a rowid: entries lie in the order in which they were written, so that a commit of many charts touches few pages.
create table entry (
  clinic   text   not null,
  chart    text   not null,
  seq      integer not null,
  id       text   not null,
  step     text   not null,
  kind     text   not null,
  at       integer not null,
  author   text   not null,
  edition  text   not null,
  body     text   not null,
  replaces text,
  sample   integer not null,
  hash     blob   not null,
  primary key (clinic, chart, seq)
) strict;

create trigger entry_is_never_changed before update on entry
begin select raise(abort, 'append-only: entry'); end;

create trigger entry_is_never_removed before delete on entry when old.sample = 0
begin select raise(abort, 'append-only: entry'); end;

-- "insert or replace" would take a row away without asking the trigger above: by the key, or by the rowid, which is -1
-- here unless somebody named one.
create trigger entry_is_never_replaced before insert on entry
when exists (select 1 from entry where clinic = new.clinic and chart = new.chart and seq = new.seq)
  or exists (select 1 from entry where rowid = new.rowid)
begin select raise(abort, 'append-only: entry'); end;

create table audit (
  clinic   text   not null,
  seq      integer not null,
  at       integer not null,
  account  text   not null,
  act      text   not null,
  chart    text   not null,
  outcome  text   not null,
  entry    integer not null,
  entry_hash blob not null,
  sample   integer not null,
  hash     blob   not null,
  primary key (clinic, seq)
) strict, without rowid;

create trigger audit_is_never_changed before update on audit
begin select raise(abort, 'append-only: audit'); end;

create trigger audit_is_never_removed before delete on audit
begin select raise(abort, 'append-only: audit'); end;

create trigger audit_is_never_replaced before insert on audit
when exists (select 1 from audit where clinic = new.clinic and seq = new.seq)
begin select raise(abort, 'append-only: audit'); end;

-- A repeated submit finds its first answer here.
create table once (
  clinic   text   not null,
  account  text   not null,
  key      text   not null,
  request  blob   not null,
  answer   text   not null,
  at       integer not null,
  primary key (clinic, account, key)
) strict, without rowid;

-- Secrets and logins are not part of the record: they change and end.
create table credential (
  clinic   text   not null,
  account  text   not null,
  password text   not null,
  failures integer not null,
  not_before integer not null,
  primary key (clinic, account)
) strict, without rowid;

create table login (
  clinic   text   not null,
  token    blob   not null,
  account  text   not null,
  began    integer not null,
  seen     integer not null,
  ends     integer not null,
  locked   integer not null,
  primary key (clinic, token)
) strict, without rowid;

create table invitation (
  clinic   text   not null,
  token    blob   not null,
  purpose  text   not null,
  account  text   not null,
  ends     integer not null,
  primary key (clinic, token)
) strict, without rowid;

-- Index tables: made from the ledger alone, in the transaction that appends, and made again by a rebuild.
create table patient (
  clinic text not null, id text not null,
  name text not null, sort text not null, birth_date text not null, sex text not null, phone text not null,
  file_no text not null, sample integer not null,
  primary key (clinic, id)
) strict, without rowid;
create index patient_by_name on patient (clinic, sort, id);

create table patient_word (
  clinic text not null, word text not null, patient text not null,
  primary key (clinic, word, patient)
) strict, without rowid;
create index patient_word_by_patient on patient_word (clinic, patient, word);

create table appointment (
  clinic text not null, id text not null,
  patient text not null, begins integer not null, minutes integer not null, room text not null, operator text not null,
  state text not null, course text not null, note text not null, sample integer not null,
  primary key (clinic, id)
) strict, without rowid;
create index appointment_by_time on appointment (clinic, begins, id);

create table course (
  clinic text not null, id text not null,
  patient text not null, indication text not null, state text not null, planned integer not null, done integer not null,
  sample integer not null,
  primary key (clinic, id)
) strict, without rowid;

create table task (
  clinic text not null, id text not null,
  patient text not null, kind text not null, due integer not null, level text not null, about text not null,
  sample integer not null,
  primary key (clinic, id)
) strict, without rowid;
create index task_by_due on task (clinic, kind, due, id);

-- In the order of the sessions, which is that of time: what is asked about a time lies together. Each index ends with
-- day and session, the order of an answer, so that its first page costs no more than a page.
create table exposure (
  clinic text not null, session text not null, lot text not null,
  patient text not null, day text not null, mixture text not null, room text not null, operator text not null,
  device text not null, points integer not null,
  primary key (clinic, session, lot)
) strict, without rowid;
create index exposure_by_lot on exposure (clinic, lot, day, session);
create index exposure_by_mixture on exposure (clinic, mixture, day, session);
create index exposure_by_device on exposure (clinic, device, day, session);
create index exposure_by_room on exposure (clinic, room, day, session);
create index exposure_by_operator on exposure (clinic, operator, day, session);
create index exposure_by_day on exposure (clinic, day, session);

create table reaction (
  clinic text not null, report text not null, sign text not null,
  patient text not null, session text not null, day text not null, days integer not null, level text not null,
  primary key (clinic, report, sign)
) strict, without rowid;
create index reaction_by_day on reaction (clinic, day, days);

create table contact (
  clinic text not null, about text not null, patient text not null,
  at integer not null,
  primary key (clinic, about, patient)
) strict, without rowid;

create table lot (
  clinic text not null, id text not null,
  substance text not null, product text not null, number text not null, expires text not null, strength text not null,
  content text not null, gtin text not null, received integer not null, on_hand text not null, state text not null,
  opened integer not null, discard integer not null, sample integer not null,
  primary key (clinic, id)
) strict, without rowid;

-- What came, went and was found, lot by lot: on hand is the sum of the amounts.
create table movement (
  clinic text not null, lot text not null, seq integer not null,
  at integer not null, kind text not null, amount text not null, author text not null, mixture text not null,
  session text not null, state text not null, note text not null,
  primary key (clinic, lot, seq)
) strict, without rowid;

-- Drawn up and neither used nor thrown away: not to be drawn a second time.
create table reserved (
  clinic text not null, lot text not null, mixture text not null,
  patient text not null, amount text not null, until integer not null,
  primary key (clinic, lot, mixture)
) strict, without rowid;

create table low (
  clinic text not null, substance text not null, sample integer not null,
  amount text not null,
  primary key (clinic, substance, sample)
) strict, without rowid;

create table account (
  clinic text not null, id text not null,
  login text not null, name text not null, role text not null, state text not null,
  certificate text not null, certificate_from text not null, certificate_to text not null,
  sample integer not null,
  primary key (clinic, id),
  unique (clinic, login)
) strict, without rowid;
