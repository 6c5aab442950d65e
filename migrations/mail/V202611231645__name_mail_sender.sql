-- Whom the letter comes from; null for the platform, whose name stands in its settings.
alter table mail add sender_name text check (length(sender_name) between 1 and 200);
