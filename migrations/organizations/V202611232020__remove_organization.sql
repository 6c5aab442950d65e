-- An organization that is to be erased: from the request on nobody and nothing of it gets in, and until it is due both who asked
-- and who stands above may take it back. The status that it had stays as it is, for one who takes it back.
alter table organization
    add removal_requested_at timestamptz,
    add removal_due_at       timestamptz,
    -- on which side of the tree the request was made
    add removal_by           text check (removal_by in ('ITSELF', 'ABOVE')),
    add removal_reminded_at  timestamptz,
    -- since when it is being erased: from here there is no way back
    add erasing_since        timestamptz,
    add erasing_problem      text check (length(erasing_problem) between 1 and 500),
    add constraint organization_removal_is_whole check (
        num_nulls(removal_requested_at, removal_due_at, removal_by) in (0, 3)
        and (removal_requested_at is not null or num_nonnulls(removal_reminded_at, erasing_since, erasing_problem) = 0)),
    add constraint organization_removal_has_time check (removal_due_at >= removal_requested_at);

drop trigger audit on organization;
select audit_table('organization', 'Organization',
    unseen => '{identity_wanted,identity_told,identity_tries,identity_problem,identity_retry_at,removal_reminded_at,erasing_problem}');

-- What is left of an organization that was erased: that it was there, and when it went. No name and no alias, only what lets
-- somebody who knows the alias prove that it was this one. It stands outside of row security and out of the application's reach.
create table organization_tombstone (
    organization_id uuid        not null primary key,
    parent_id       uuid,
    kind            text        not null,
    alias_hash      bytea       not null,
    created_at      timestamptz not null,
    requested_at    timestamptz not null,
    requested_by    text        not null,
    erased_at       timestamptz not null
);

-- When the organization with this id was erased; null for every other.
create function organization_erased_at(wanted uuid) returns timestamptz
    language sql stable security definer
begin atomic
    select erased_at from organization_tombstone where organization_id = wanted;
end;
revoke execute on function organization_erased_at(uuid) from public;
grant execute on function organization_erased_at(uuid) to ${app_role};

-- Whoever stands above keeps what was asked of an organization below, and whoever asked. Who asked of the organization itself
-- is not told above: there it is the organization that asked.
create function note_organization_removal(one organization, here uuid, outcome text, before jsonb, after jsonb) returns void
    language plpgsql as
$$
declare
    actor  text[] := acting();
    reader uuid;
begin
    foreach reader in array array_remove(array(select distinct unnest(array[one.parent_id, here])), null) loop
        continue when reader = one.id;
        perform set_config('app.organization_id', reader::text, true);
        if reader <> here then
            perform set_config('app.acting', array[actor[1], 'SYSTEM', null,
                case here when one.id then one.alias else 'Platform' end, null, null, actor[7], null, actor[9], null, null]::text, true);
        end if;
        perform write_audit_entry(reader, outcome, null, 'Organization', one.id, before, after);
        perform set_config('app.acting', coalesce(actor::text, ''), true);
    end loop;
    perform set_config('app.organization_id', here::text, true);
end
$$;

-- Asks for the removal of the current organization or of one that it sees below. What is in the way, or null.
create function ask_organization_removal(wanted uuid, moment timestamptz, due timestamptz) returns text
    language plpgsql as
$$
declare
    here   uuid := current_organization();
    one    organization;
    fault  text;
begin
    select * into one from organization where id = wanted;
    if one.id is null then
        return 'NOT_FOUND';
    end if;
    perform set_config('app.organization_id', wanted::text, true);
    -- who makes a child locks its parent too
    select * into strict one from organization where id = wanted for update;
    fault := case
        when one.kind = 'PLATFORM' then 'PLATFORM_STAYS'
        when one.removal_requested_at is not null then 'BEING_REMOVED'
        when one.status = 'PROVISIONING' then 'NOT_SET_UP'
        when exists (select from organization where parent_id = wanted) then 'HAS_CHILDREN'
    end;
    if fault is null then
        update organization set removal_requested_at = moment, removal_due_at = due,
                                removal_by = case here when wanted then 'ITSELF' else 'ABOVE' end,
                                identity_wanted = identity_wanted + 1, identity_tries = 0, identity_retry_at = null
        where id = wanted;
    end if;
    perform set_config('app.organization_id', here::text, true);
    if fault is null then
        perform note_organization_removal(one, here, 'CHANGED', jsonb_build_object('removal_due_at', null),
            jsonb_build_object('alias', one.alias, 'removal_requested_at', moment, 'removal_due_at', due));
    end if;
    return fault;
end
$$;

-- Takes a removal back that is not due yet. What is in the way, or null.
create function cancel_organization_removal(wanted uuid) returns text
    language plpgsql as
$$
declare
    here  uuid := current_organization();
    one   organization;
    fault text;
begin
    select * into one from organization where id = wanted;
    if one.id is null then
        return 'NOT_FOUND';
    end if;
    perform set_config('app.organization_id', wanted::text, true);
    select * into strict one from organization where id = wanted for update;
    fault := case
        when one.removal_requested_at is null then 'NOT_BEING_REMOVED'
        when one.erasing_since is not null or one.removal_due_at <= clock_timestamp() then 'TOO_LATE'
    end;
    if fault is null then
        update organization set removal_requested_at = null, removal_due_at = null, removal_by = null, removal_reminded_at = null,
                                identity_wanted = identity_wanted + 1, identity_tries = 0, identity_retry_at = null
        where id = wanted;
    end if;
    perform set_config('app.organization_id', here::text, true);
    if fault is null then
        perform note_organization_removal(one, here, 'CHANGED',
            jsonb_build_object('alias', one.alias, 'removal_due_at', one.removal_due_at),
            jsonb_build_object('removal_due_at', null));
    end if;
    return fault;
end
$$;

-- Makes a child of the current organization, which is not on its way out.
create or replace function make_organization_child(
    child uuid, child_kind text, child_alias text, child_name text, child_time_zone text, owner text, moment timestamptz)
    returns void
    language plpgsql as
$$
declare
    above organization;
begin
    select * into strict above from organization where id = current_organization() for share;
    if above.removal_requested_at is not null then
        raise exception 'An organization that is being removed gets no children' using errcode = 'object_not_in_prerequisite_state';
    end if;
    perform set_config('app.organization_id', child::text, true);
    insert into organization (id, kind, parent_id, platform_id, alias, name, time_zone, created_at, status, owner_email,
                              identity_wanted)
    values (child, child_kind, above.id, coalesce(above.platform_id, above.id), child_alias, child_name, child_time_zone,
            moment, 'PROVISIONING', owner, 1);
    perform set_config('app.organization_id', above.id::text, true);
    perform write_audit_entry(above.id, 'CREATED', null, 'Organization', child, null, jsonb_build_object(
        'kind', child_kind, 'alias', child_alias, 'name', child_name, 'time_zone', child_time_zone, 'owner_email', owner));
end
$$;
