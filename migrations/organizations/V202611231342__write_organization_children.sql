-- A child is written in its own name, for row security lets nobody else; its parent's audit log keeps it as well as its own.

-- Makes a child of the current organization.
create function make_organization_child(
    child uuid, child_kind text, child_alias text, child_name text, child_time_zone text, owner text, moment timestamptz)
    returns void
    language plpgsql as
$$
declare
    above organization;
begin
    select * into strict above from organization where id = current_organization();
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

-- Gives a child of the current organization another status. What row security does not show is not there.
create function change_organization_child(child uuid, new_status text, reason text, moment timestamptz) returns void
    language plpgsql as
$$
declare
    above  uuid := current_organization();
    before organization;
begin
    select * into strict before from organization where id = child and id <> above;
    perform set_config('app.organization_id', child::text, true);
    update organization set status = new_status, status_reason = reason, status_at = moment,
                            identity_wanted = identity_wanted + 1, identity_tries = 0, identity_retry_at = null
    where id = child;
    perform set_config('app.organization_id', above::text, true);
    perform write_audit_entry(above, 'CHANGED', null, 'Organization', child,
        jsonb_build_object('status', before.status, 'status_reason', before.status_reason),
        jsonb_build_object('status', new_status, 'status_reason', reason));
end
$$;
