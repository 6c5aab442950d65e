-- Who changed what, and who tried to: written by triggers in the transaction of the change, never changed afterwards.
create table audit_entry (
    organization_id uuid        not null,
    id              uuid        not null,
    at              timestamptz not null,
    actor_kind      text        not null check (actor_kind in ('USER', 'API_KEY', 'CARRIER', 'SYSTEM')),
    actor_id        uuid,
    actor_name      text        not null,
    -- in whose name the actor acts
    on_behalf_of_id uuid,
    client          text,
    request_id      text,
    address         text,
    action          text        not null,
    object_type     text,
    object_id       uuid,
    outcome         text        not null check (outcome in ('CREATED', 'CHANGED', 'DELETED', 'REFUSED')),
    -- why it was refused
    code            text,
    before          jsonb,
    after           jsonb,
    primary key (organization_id, id),
    constraint audit_entry_refusal_has_code check ((outcome = 'REFUSED') = (code is not null))
);
create index audit_entry_by_time on audit_entry (organization_id, at, id);
create index audit_entry_by_actor on audit_entry (organization_id, actor_id, at, id) where actor_id is not null;
create index audit_entry_by_action on audit_entry (organization_id, action, at, id);
create index audit_entry_by_object on audit_entry (organization_id, object_id, at, id) where object_id is not null;
select guard_tenant_table('audit_entry');
revoke update, delete on audit_entry from ${app_role};
