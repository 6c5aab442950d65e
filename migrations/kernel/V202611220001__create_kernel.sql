-- The application role owns nothing: it reaches tables through grants and row security alone.
grant usage on schema public to ${app_role};

-- The organization of the running transaction; null when there is none, so that no row is seen.
create function current_organization() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.organization_id', true), '')::uuid;

-- Locks a tenant's table: row security that also binds the owner, and grants for the application role.
create function guard_tenant_table(guarded regclass) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format(
        'create policy organization_only on %s using (organization_id = current_organization()) '
        'with check (organization_id = current_organization())', guarded);
    execute format('grant select, insert, update, delete on %s to %I', guarded, '${app_role}');
end
$$;
revoke execute on function guard_tenant_table(regclass) from public;

create table idempotency_key (
    organization_id uuid        not null,
    operation       text        not null,
    key             uuid        not null,
    request_hash    bytea       not null,
    result_id       uuid        not null,
    created_at      timestamptz not null,
    primary key (organization_id, operation, key)
);
create index idempotency_key_by_age on idempotency_key (organization_id, created_at);
select guard_tenant_table('idempotency_key');

-- Spring Modulith's publication log. Infrastructure: each event carries its organization.
create table event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);
grant select, insert, update, delete on event_publication to ${app_role};

-- db-scheduler's queue. Infrastructure: the instance of each job names its organization.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to ${app_role};
