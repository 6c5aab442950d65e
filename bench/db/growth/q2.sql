select json_build_object('campaigns', json_agg(json_build_object('id', p.id, 'name', p.name, 'status', lower(p.status), 'agent', json_build_object('id', a.id, 'name', a.name),
  'contactCount', k.n, 'outcomes', coalesce(o.j, '[]')) order by p.name, p.id))
from (select id, name, status, agent_id from campaign order by name, id limit 10) p join agent a on a.id = p.agent_id
cross join lateral (select count(*)::int n from campaign_target where campaign_id = p.id) k
cross join lateral (select json_agg(json_build_object('outcome', lower(outcome), 'calls', calls, 'talkS', talk_s) order by outcome) j from (
  select outcome, count(*)::int calls, coalesce(sum(duration_seconds), 0)::int talk_s from call where campaign_id = p.id group by outcome) x) o;
