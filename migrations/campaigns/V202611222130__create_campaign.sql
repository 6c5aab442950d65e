-- Whom an agent calls, when and how often. Agent and number are other domains' rows: no foreign key.
create table campaign (
    organization_id           uuid        not null,
    id                        uuid        not null,
    name                      text        not null collate "C",
    status                    text        not null
        check (status in ('DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELED', 'ARCHIVED')),
    agent_id                  uuid        not null,
    number_id                 uuid        not null,
    starts_at                 timestamptz,
    ends_at                   timestamptz,
    time_zone                 text        not null,
    is_in_contacts_time_zone  boolean     not null,
    windows                   jsonb       not null check (jsonb_typeof(windows) = 'array'),
    max_concurrent_calls      int         not null check (max_concurrent_calls > 0),
    max_calls_per_hour        int,
    max_calls_per_day         int,
    max_attempts              int         not null check (max_attempts > 0),
    retry_after_seconds       int         not null check (retry_after_seconds > 0),
    retry_on                  text[]      not null,
    lock_version              int         not null,
    created_at                timestamptz not null,
    updated_at                timestamptz not null,
    primary key (organization_id, id),
    constraint campaign_name_unique unique (organization_id, name)
);
create index campaign_by_creation on campaign (organization_id, created_at, id);
create index campaign_by_agent on campaign (organization_id, agent_id, created_at, id);
select guard_tenant_table('campaign');
