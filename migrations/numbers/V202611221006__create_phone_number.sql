-- A telephone number of the organization. The agent is another domain's row: no foreign key.
create table phone_number (
    organization_id  uuid        not null,
    id               uuid        not null,
    e164             text        not null collate "C" check (e164 ~ '^\+[1-9][0-9]{1,14}$'),
    label            text        not null,
    inbound_agent_id uuid,
    created_at       timestamptz not null,
    primary key (organization_id, id),
    constraint phone_number_e164_unique unique (organization_id, e164)
);
create index phone_number_by_agent on phone_number (organization_id, inbound_agent_id);
select guard_tenant_table('phone_number');
