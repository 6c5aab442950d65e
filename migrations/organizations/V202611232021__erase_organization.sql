-- Erases the current organization. Row security stays on: these functions see no more than the organization that the transaction
-- works for. The owner's rights are needed for what the application may not do: take entries of the audit log and organizations away.

-- Whether the current organization may be erased now: its time is over, erasing has begun and nobody stands below it; or it was
-- erased before and left something behind that was written meanwhile.
create function is_erasure_due() returns boolean
    language sql stable
    return exists (select from organization here
                   where here.id = current_organization() and here.removal_due_at <= clock_timestamp()
                     and here.erasing_since is not null
                     and not exists (select from organization below where below.parent_id = here.id))
        or (not exists (select from organization where id = current_organization())
            and exists (select from organization_tombstone where organization_id = current_organization()));

-- Every table with rows of organizations, as the catalogue knows them: one that is added later is among them by itself.
create function tables_of_organizations() returns setof regclass
    language sql stable as
$$
    select c.oid::regclass
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relrowsecurity
    order by c.relname
$$;

-- Takes away at most so many rows of each table; how many it took. A table whose rows others point to has to wait for those,
-- and the audit log for all others, whose triggers write into it. None is left, or those that point to each other, when it takes none.
create function erase_organization_rows(most int) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    one   regclass;
    taken bigint;
    total bigint := 0;
begin
    if not is_erasure_due() then
        raise exception 'The organization is not to be erased' using errcode = 'object_not_in_prerequisite_state';
    end if;
    for one in select * from tables_of_organizations() loop
        continue when one = 'audit_entry'::regclass;
        begin
            execute format('delete from %1$s where organization_id = current_organization() and ctid = any (array(
                                select ctid from %1$s where organization_id = current_organization() limit %2$s))', one, most);
            get diagnostics taken = row_count;
            total := total + taken;
        exception when foreign_key_violation then
            null;
        end;
    end loop;
    if total = 0 then
        delete from audit_entry where organization_id = current_organization() and ctid = any (array(
            select ctid from audit_entry where organization_id = current_organization() limit most));
        get diagnostics total = row_count;
    end if;
    return total;
end
$$;

-- Takes away what is left and the organization itself, in one statement for what points to each other; frees its alias and
-- its places outside of row security, leaves the tombstone and tells the log of the one above. Done twice it changes nothing more.
create function finish_organization_erasure() returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    gone   uuid := current_organization();
    one    organization;
    orders text;
begin
    if not is_erasure_due() then
        raise exception 'The organization is not to be erased' using errcode = 'object_not_in_prerequisite_state';
    end if;
    select * into one from organization where id = gone for update;
    select string_agg(format('gone_%s as (delete from %s where organization_id = current_organization())', number, name), ', ')
    into orders
    from tables_of_organizations() with ordinality as named(name, number)
    where name <> 'audit_entry'::regclass;
    execute 'with ' || orders || ' select';
    delete from organization_identity where organization_id = gone;
    delete from event_publication where serialized_event like '%"organizationId":"' || gone || '"%';
    delete from scheduled_tasks where task_instance like gone || '/%' and task_name <> 'organization-removal';
    if one.id is not null then
        insert into organization_tombstone
        values (gone, one.parent_id, one.kind, sha256(convert_to(one.alias, 'UTF8')), one.created_at,
                one.removal_requested_at, one.removal_by, clock_timestamp());
        delete from organization where id = gone;
    end if;
    delete from audit_entry where organization_id = gone;
    if one.parent_id is not null then
        perform set_config('app.organization_id', one.parent_id::text, true);
        perform write_audit_entry(one.parent_id, 'DELETED', null, 'Organization', gone,
            jsonb_build_object('alias', one.alias, 'kind', one.kind, 'removal_requested_at', one.removal_requested_at), null);
        perform set_config('app.organization_id', gone::text, true);
    end if;
end
$$;

revoke execute on function is_erasure_due() from public;
revoke execute on function erase_organization_rows(int) from public;
revoke execute on function finish_organization_erasure() from public;
grant execute on function erase_organization_rows(int) to ${app_role};
grant execute on function finish_organization_erasure() to ${app_role};
grant execute on function tables_of_organizations() to ${app_role};
