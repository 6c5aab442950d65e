-- An agent and its draft. Sorted by name letter by letter, whatever the database's locale.
create table agent (
    organization_id      uuid        not null,
    id                   uuid        not null,
    name                 text        not null collate "C",
    status               text        not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    voice_id             uuid        not null,
    language             text        not null,
    instructions         text        not null,
    opening_line         text        not null,
    tools                text[]      not null,
    transfer_to          text,
    max_duration_ms      int         not null check (max_duration_ms > 0),
    silence_timeout_ms   int         not null check (silence_timeout_ms > 0),
    published_version_id uuid,
    last_version_number  int         not null,
    lock_version         int         not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    primary key (organization_id, id),
    constraint agent_name_unique unique (organization_id, name),
    constraint agent_transfer_number check (not 'TRANSFER_CALL' = any(tools) or transfer_to is not null)
);
create index agent_by_creation on agent (organization_id, created_at, id);
select guard_tenant_table('agent');
