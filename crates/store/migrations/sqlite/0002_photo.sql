-- Photographs: the bytes, beside the entry that names their hash. A table with rows of its own size: what is large does
-- not stand in the tree of the keys.

create table photo (
  clinic   text   not null,
  chart    text   not null,
  seq      integer not null,
  sha256   blob   not null,
  kind     text   not null,
  sample   integer not null,
  bytes    blob   not null,
  primary key (clinic, chart, seq)
) strict;

create trigger photo_is_never_changed before update on photo
begin select raise(abort, 'append-only: photo'); end;

create trigger photo_is_never_removed before delete on photo when old.sample = 0
begin select raise(abort, 'append-only: photo'); end;

create trigger photo_is_never_replaced before insert on photo
when exists (select 1 from photo where clinic = new.clinic and chart = new.chart and seq = new.seq)
begin select raise(abort, 'append-only: photo'); end;
