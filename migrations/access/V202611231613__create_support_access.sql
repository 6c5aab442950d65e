-- Somebody of an organization above acts in this one: why, as what, for how long, and what this organization says to it.
-- The row belongs to the organization that is acted in; whose people act reads it, and what they do of it is written in the
-- name of the organization that it belongs to.
create table support_access (
    organization_id           uuid        not null,
    id                        uuid        not null,
    organization_name         text        not null,
    organization_alias        text        not null,
    acting_organization_id    uuid        not null check (acting_organization_id <> organization_id),
    acting_organization_name  text        not null,
    person_id                 uuid        not null,
    person_name               text        not null,
    reason                    text        not null check (length(reason) between 1 and 500),
    roles                     text[]      not null,
    permissions               text[]      not null,
    seconds                   int         not null,
    consent                   text        not null
        check (consent in ('PENDING', 'NOT_REQUIRED', 'GIVEN', 'REFUSED', 'OVERRIDDEN')),
    requested_at              timestamptz not null,
    -- until when a request waits for an answer
    request_expires_at             timestamptz not null,
    -- who of this organization gave or refused consent
    decided_at                timestamptz,
    decided_by_id             uuid,
    decided_by_name           text,
    -- why it was begun without the consent that is asked for
    emergency_reason          text check (length(emergency_reason) between 1 and 500),
    began_at                  timestamptz,
    ends_at                   timestamptz,
    -- ended before its time
    ended_at                  timestamptz,
    ended_by_id               uuid,
    ended_by_name             text,
    -- false once it can never be used again, as far as that was noticed: who has one that is open begins no other
    is_open                   boolean     not null default true,
    primary key (organization_id, id),
    constraint support_access_begins_and_ends check ((began_at is null) = (ends_at is null)),
    constraint support_access_override_has_reason check ((consent = 'OVERRIDDEN') = (emergency_reason is not null))
);
create unique index support_access_one_open on support_access (organization_id, acting_organization_id, person_id)
    where is_open;
create index support_access_by_request on support_access (organization_id, requested_at, id);
create index support_access_by_actor on support_access (acting_organization_id, requested_at, id);
select guard_tenant_table('support_access');
create policy seen_by_actor on support_access for select using (acting_organization_id = current_organization());
select audit_table('support_access', 'SupportAccess', unseen => '{is_open}');

-- The audit log of those who act keeps the same as that of the organization that they act in.
create function audit_support_access_of_actor() returns trigger
    language plpgsql as
$$
declare
    here    uuid  := current_organization();
    old_row jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
    new_row jsonb := to_jsonb(new);
    before  jsonb;
    after   jsonb;
begin
    select jsonb_object_agg(key, old_row -> key), jsonb_object_agg(key, new_row -> key) into before, after
    from jsonb_each(new_row - '{id,organization_id,is_open}'::text[])
    where coalesce(old_row -> key, 'null') <> coalesce(new_row -> key, 'null');
    if after is null then
        return null;
    end if;
    perform set_config('app.organization_id', new.acting_organization_id::text, true);
    perform write_audit_entry(new.acting_organization_id, case tg_op when 'INSERT' then 'CREATED' else 'CHANGED' end, null,
        'SupportAccess', new.id, case when tg_op = 'UPDATE' then before end, after);
    perform set_config('app.organization_id', here::text, true);
    return null;
end
$$;
create trigger audit_of_actor after insert or update on support_access
    for each row execute function audit_support_access_of_actor();
