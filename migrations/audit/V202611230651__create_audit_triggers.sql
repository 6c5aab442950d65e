-- Who acts in the running transaction, as the application told it: the moment, kind, id, name, in whose name, client,
-- request, address, action. Null when nobody told, as for SQL by hand. A list, which is read faster than an object.
create function acting() returns text[]
    language sql stable parallel safe
    return nullif(current_setting('app.acting', true), '')::text[];

-- Whether a person or a program of the organization acts, and not the platform by itself.
create function is_caller_acting() returns boolean
    language sql stable parallel safe
    return coalesce((acting())[2] in ('USER', 'API_KEY'), false);

-- UUID version 7: the moment in milliseconds, then chance.
create function time_ordered_id(moment timestamptz) returns uuid
    language sql volatile parallel safe
    return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send((extract(epoch from moment) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;

-- What an entry keeps of a value: of a secret that there is one, of a long text its beginning.
create function audited_value(value jsonb, is_hidden boolean) returns jsonb
    language sql stable parallel safe
    return case
        when value is null or value = 'null' then value
        when is_hidden then '"(hidden)"'
        when length(value #>> '{}') > 20000
            then to_jsonb(left(value #>> '{}', 20000) || '… (' || length(value #>> '{}') || ' characters)')
        else value
    end;

create function write_audit_entry(
    organization uuid, outcome text, code text, object_type text, object_id uuid, before jsonb, after jsonb) returns void
    language plpgsql as
$$
declare
    actor  text[]      := acting();
    moment timestamptz := coalesce(actor[1]::timestamptz, clock_timestamp());
begin
    insert into audit_entry (organization_id, id, at, actor_kind, actor_id, actor_name, on_behalf_of_id, client,
                             request_id, address, action, object_type, object_id, outcome, code, before, after)
    values (organization, time_ordered_id(moment), moment, coalesce(actor[2], 'SYSTEM'), actor[3]::uuid,
            coalesce(actor[4], session_user), actor[5]::uuid, actor[6], actor[7], actor[8], coalesce(actor[9], 'sql'),
            object_type, object_id, outcome, code, before, after);
end
$$;

-- Of a row: its type in the schema, the columns whose values are hidden, the columns that leave no trace. It is in the way
-- of every change, so that it is one statement: through write_audit_entry it takes half as much again.
create function audit_row() returns trigger
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
                             request_id, address, action, object_type, object_id, outcome, before, after)
    select coalesce(one ->> 'organization_id', one ->> 'id')::uuid, time_ordered_id(moment), moment,
           coalesce(actor[2], 'SYSTEM'), actor[3]::uuid, coalesce(actor[4], session_user), actor[5]::uuid, actor[6],
           actor[7], actor[8], coalesce(actor[9], 'sql'), tg_argv[0], (one ->> 'id')::uuid,
           case tg_op when 'INSERT' then 'CREATED' when 'DELETE' then 'DELETED' else 'CHANGED' end,
           case when old_row is not null then changed.before end, case when new_row is not null then changed.after end
    from (select jsonb_object_agg(key, audited_value(old_row -> key, key = any (tg_argv[1]::text[]))) as before,
                 jsonb_object_agg(key, audited_value(new_row -> key, key = any (tg_argv[1]::text[]))) as after
          from jsonb_each(one - tg_argv[2]::text[])
          where coalesce(old_row -> key, 'null') <> coalesce(new_row -> key, 'null')) changed
    where changed.before is not null;
    return null;
end
$$;

-- Of rows that only say that one thing belongs to another: the other thing changed, one entry for all of a statement.
-- Its type in the schema, the column of it, the column of what belongs to it, what the two together are called.
create function audit_links() returns trigger
    language plpgsql as
$$
declare
    most    int := 1000;
    link    record;
    changed jsonb;
begin
    for link in execute format(
        'select organization_id, %1$I as owner_id, count(*) as total, (array_agg(%2$I order by %2$I))[1:%3$s] as ids
         from changed_rows group by organization_id, %1$I', tg_argv[1], tg_argv[2], most)
    loop
        changed := to_jsonb(link.ids);
        if link.total > most then
            changed := changed || to_jsonb('… and ' || link.total - most || ' more');
        end if;
        changed := jsonb_build_object(tg_argv[3], changed);
        perform write_audit_entry(link.organization_id, 'CHANGED', null, tg_argv[0], link.owner_id,
            case tg_op when 'DELETE' then changed end, case tg_op when 'INSERT' then changed end);
    end loop;
    return null;
end
$$;

-- Has every change of a table's rows leave an entry. What is binary is hidden without being named.
create function audit_table(
    audited regclass, object_type text, hidden text[] default '{}', unseen text[] default '{}',
    is_for_callers_alone boolean default false) returns void
    language plpgsql as
$$
declare
    all_hidden text[] := hidden || array(select attname::text from pg_attribute
                                         where attrelid = audited and attnum > 0 and atttypid = 'bytea'::regtype);
    all_unseen text[] := unseen || '{id,organization_id,created_at,updated_at,version,lock_version}';
begin
    execute format(
        'create trigger audit after insert or update or delete on %s for each row %s execute function audit_row(%L, %L, %L)',
        audited, case when is_for_callers_alone then 'when (is_caller_acting())' else '' end,
        object_type, all_hidden, all_unseen);
end
$$;

-- Has what is added to a table or taken away leave an entry of the thing that it belongs to; updates leave none.
create function audit_links_of(
    audited regclass, object_type text, owner_column text, linked_column text, called text) returns void
    language plpgsql as
$$
declare
    call text := format('for each statement execute function audit_links(%L, %L, %L, %L)',
                        object_type, owner_column, linked_column, called);
begin
    execute format('create trigger audit_added after insert on %s referencing new table as changed_rows %s', audited, call);
    execute format('create trigger audit_removed after delete on %s referencing old table as changed_rows %s', audited, call);
end
$$;

-- Says why changes of a table leave no entries.
create function leave_unaudited(unaudited regclass, reason text) returns void
    language plpgsql as
$$
begin
    execute format('comment on table %s is %L', unaudited, 'Not audited: ' || reason);
end
$$;

revoke execute on function audit_table(regclass, text, text[], text[], boolean) from public;
revoke execute on function audit_links_of(regclass, text, text, text, text) from public;
revoke execute on function leave_unaudited(regclass, text) from public;

select leave_unaudited('audit_entry', 'it is the log itself');
