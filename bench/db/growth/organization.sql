-- psql -v org=3 -v calls=1000000: organization number 3 with so many calls, evenly over 90 days up to 2026-06-01T00:00Z, in the words and the
-- proportions of seed.sql. Deterministic: no random(), only hashes of row numbers.
set session_replication_role = replica;
set synchronous_commit = off;
create function pg_temp.u(kind int, n bigint) returns uuid language sql immutable as
$$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.h(n bigint, salt bigint) returns float8 language sql immutable as
$$ select (hashint8extended(n, salt) & 2147483647) / 2147483648.0::float8 $$;
begin;
insert into organization (id, alias, name, time_zone, created_at) values (pg_temp.u(1, :org), 'org' || :org, 'Org ' || :org, 'UTC', '2026-01-01Z');
insert into phone_number (organization_id, id, e164, label, created_at) values (pg_temp.u(1, :org), pg_temp.u(1, :org), '+12125550100', 'Main line', '2026-01-01Z');
insert into agent (organization_id, id, name, status, voice_id, language, instructions, opening_line, tools, max_duration_ms, silence_timeout_ms, last_version_number, lock_version, created_at, updated_at)
select pg_temp.u(1, :org), pg_temp.u(4, :org * 100 + n), 'Agent ' || lpad(n::text, 2, '0') || ' of org ' || :org, 'PUBLISHED', '0196a000-0000-7000-a000-000000000001', 'en-US',
  repeat('You are a polite assistant. ', 12), 'Hello.', '{END_CALL}', 600000, 10000, 1, 0, '2026-01-01Z'::timestamptz + n * interval '1 hour', '2026-01-01Z'
from generate_series(0, 49) n;
insert into agent_version (organization_id, id, agent_id, number, voice_id, language, instructions, opening_line, tools, max_duration_ms, silence_timeout_ms, published_at)
select organization_id, id, id, 1, voice_id, language, instructions, opening_line, tools, max_duration_ms, silence_timeout_ms, created_at from agent where organization_id = pg_temp.u(1, :org);
insert into contact (organization_id, id, name, name_key, family_key, phone, tags, custom_fields, lock_version, created_at, updated_at)
select pg_temp.u(1, :org), pg_temp.u(6, :org * 1000 + n), 'Contact ' || n, 'contact ' || n, n::text, '+1555' || lpad(n::text, 7, '0'), '{}', '{}', 0, '2026-01-01Z', '2026-01-01Z'
from generate_series(0, 499) n;
insert into campaign (organization_id, id, name, status, agent_id, number_id, time_zone, is_in_contacts_time_zone, windows, max_concurrent_calls, max_attempts, retry_after_seconds, retry_on, lock_version, created_at, updated_at)
select pg_temp.u(1, :org), pg_temp.u(5, :org * 100 + n), 'Campaign ' || lpad(n::text, 2, '0'), 'RUNNING', pg_temp.u(4, :org * 100 + n * 2), pg_temp.u(1, :org), 'UTC', false, '[]', 5, 3, 3600, '{}', 0, '2026-01-01Z', '2026-01-01Z'
from generate_series(0, 19) n;
insert into campaign_target (organization_id, id, campaign_id, contact_id, state, attempts, added_at)
select pg_temp.u(1, :org), pg_temp.u(6, :org * 1000 + n), pg_temp.u(5, :org * 100 + n % 20), pg_temp.u(6, :org * 1000 + n), 'PENDING', 0, '2026-01-01Z'
from generate_series(0, 499) n;
insert into call (organization_id, id, version, direction, status, from_number, to_number, agent_id, agent_version_id, number_id, outcome, end_reason, queued_at, answered_at, ended_at, duration_seconds, carrier_sequence, reconnects, campaign_id, contact_id)
select pg_temp.u(1, :org), pg_temp.u(7, :org * 100000000 + i), 0, 'OUTBOUND', status, '+12125550100', '+12125550101', pg_temp.u(4, :org * 100 + a), pg_temp.u(4, :org * 100 + a), pg_temp.u(1, :org),
  case when status = 'COMPLETED' then (array['GOAL_REACHED', 'CALLBACK_REQUESTED', 'DECLINED', 'UNCLEAR'])[1 + floor(pg_temp.h(i, 5) * 4)::int] else 'NOT_REACHED' end, 'AGENT_ENDED',
  queued, case status when 'COMPLETED' then queued end, queued + make_interval(secs => coalesce(talk, 0)), talk, 0, 0, pg_temp.u(5, :org * 100 + c % 20), pg_temp.u(6, :org * 1000 + c)
from (select i, status, floor(pg_temp.h(i, 6) * 50)::int a, floor(pg_temp.h(i, 7) * 500)::int c, case status when 'COMPLETED' then 10 + floor(pg_temp.h(i, 3) * 600)::int end talk,
    '2026-06-01Z'::timestamptz - make_interval(secs => (:calls - i) * (90 * 86400.0 / :calls)) - interval '1 second' as queued
  from generate_series(1::bigint, :calls) i
  cross join lateral (select case when pg_temp.h(i, 2) < 0.62 then 'COMPLETED' when pg_temp.h(i, 2) < 0.82 then 'NO_ANSWER' when pg_temp.h(i, 2) < 0.92 then 'BUSY' else 'FAILED' end status) s) x;
commit;
