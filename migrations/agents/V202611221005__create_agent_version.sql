-- A published state of an agent. Calls point to it for ever, so nobody may change or delete it.
create table agent_version (
    organization_id    uuid        not null,
    id                 uuid        not null,
    agent_id           uuid        not null,
    number             int         not null,
    voice_id           uuid        not null,
    language           text        not null,
    instructions       text        not null,
    opening_line       text        not null,
    tools              text[]      not null,
    transfer_to        text,
    max_duration_ms    int         not null,
    silence_timeout_ms int         not null,
    published_at       timestamptz not null,
    primary key (organization_id, id),
    constraint agent_version_agent foreign key (organization_id, agent_id) references agent (organization_id, id),
    constraint agent_version_number_unique unique (organization_id, agent_id, number)
);
select guard_tenant_table('agent_version');
revoke update, delete on agent_version from ${app_role};

alter table agent add constraint agent_published_version
    foreign key (organization_id, published_version_id) references agent_version (organization_id, id);
