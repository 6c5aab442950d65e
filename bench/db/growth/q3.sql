select json_build_object('h24', (select json_build_object('calls', count(*), 'answered', count(duration_seconds), 'answerRate', round(count(duration_seconds)::numeric / greatest(count(*), 1), 4),
  'avgDuration', coalesce(round(avg(duration_seconds), 2), 0)) from call where queued_at >= timestamptz '2026-06-01Z' - interval '24 hours' and queued_at < timestamptz '2026-06-01Z'),
 'd7', (select json_build_object('calls', count(*), 'answered', count(duration_seconds), 'answerRate', round(count(duration_seconds)::numeric / greatest(count(*), 1), 4),
  'avgDuration', coalesce(round(avg(duration_seconds), 2), 0)) from call where queued_at >= timestamptz '2026-06-01Z' - interval '168 hours' and queued_at < timestamptz '2026-06-01Z'),
 'hours', (select json_agg(json_build_object('hour', hour, 'calls', n, 'answered', a) order by hour) from (
  select date_trunc('hour', queued_at) as hour, count(*)::int n, count(duration_seconds)::int a
  from call where queued_at >= timestamptz '2026-06-01Z' - interval '24 hours' and queued_at < timestamptz '2026-06-01Z' group by 1) h));
