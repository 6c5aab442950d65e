-- By which support access somebody of another organization acted here, and what that organization was called then.
alter table audit_entry
    add support_id  uuid,
    add actor_organization text;
create index audit_entry_by_support on audit_entry (organization_id, support_id, at, id)
    where support_id is not null;

-- Two more in the list of who acts: the support access, and the name of the organization that the actor comes from.
create or replace function write_audit_entry(
    organization uuid, outcome text, code text, object_type text, object_id uuid, before jsonb, after jsonb) returns void
    language plpgsql as
$$
declare
    actor  text[]      := acting();
    moment timestamptz := coalesce(actor[1]::timestamptz, clock_timestamp());
begin
    insert into audit_entry (organization_id, id, at, actor_kind, actor_id, actor_name, on_behalf_of_id, client,
                             request_id, address, action, object_type, object_id, outcome, code, before, after,
                             support_id, actor_organization)
    values (organization, time_ordered_id(moment), moment, coalesce(actor[2], 'SYSTEM'), actor[3]::uuid,
            coalesce(actor[4], session_user), actor[5]::uuid, actor[6], actor[7], actor[8], coalesce(actor[9], 'sql'),
            object_type, object_id, outcome, code, before, after, actor[10]::uuid, actor[11]);
end
$$;

create or replace function audit_row() returns trigger
    language plpgsql as
$$
declare
    actor   text[]      := acting();
    moment  timestamptz := coalesce(actor[1]::timestamptz, clock_timestamp());
    old_row jsonb;
    new_row jsonb;
    one     jsonb;
begin
    if tg_op <> 'INSERT' then
        old_row := to_jsonb(old);
    end if;
    if tg_op <> 'DELETE' then
        new_row := to_jsonb(new);
    end if;
    one := coalesce(new_row, old_row);
    insert into audit_entry (organization_id, id, at, actor_kind, actor_id, actor_name, on_behalf_of_id, client,
                             request_id, address, action, object_type, object_id, outcome, before, after,
                             support_id, actor_organization)
    select coalesce(one ->> 'organization_id', one ->> 'id')::uuid, time_ordered_id(moment), moment,
           coalesce(actor[2], 'SYSTEM'), actor[3]::uuid, coalesce(actor[4], session_user), actor[5]::uuid, actor[6],
           actor[7], actor[8], coalesce(actor[9], 'sql'), tg_argv[0], (one ->> 'id')::uuid,
           case tg_op when 'INSERT' then 'CREATED' when 'DELETE' then 'DELETED' else 'CHANGED' end,
           case when old_row is not null then changed.before end, case when new_row is not null then changed.after end,
           actor[10]::uuid, actor[11]
    from (select jsonb_object_agg(key, audited_value(old_row -> key, key = any (tg_argv[1]::text[]))) as before,
                 jsonb_object_agg(key, audited_value(new_row -> key, key = any (tg_argv[1]::text[]))) as after
          from jsonb_each(one - tg_argv[2]::text[])
          where coalesce(old_row -> key, 'null') <> coalesce(new_row -> key, 'null')) changed
    where changed.before is not null;
    return null;
end
$$;
