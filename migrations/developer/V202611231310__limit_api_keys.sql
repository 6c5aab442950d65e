-- What a key may spend where that is less than what the organization's clients may: cost points at once, and how many of them
-- come back each second.
alter table api_key
    add column points       integer check (points > 0),
    add column restore_rate integer check (restore_rate > 0);
