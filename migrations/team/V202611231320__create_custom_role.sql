-- A role that an organization made for itself: a set of permissions. Sorted by name letter by letter, whatever the database's
-- locale.
create table custom_role (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null collate "C",
    permissions     text[]      not null,
    created_at      timestamptz not null,
    primary key (organization_id, id),
    constraint custom_role_name_unique unique (organization_id, name)
);
select guard_tenant_table('custom_role');
select audit_table('custom_role', 'CustomRole');

-- Who has it, beside the roles that the identity provider tells.
create table custom_role_member (
    organization_id uuid not null,
    role_id         uuid not null,
    member_id       uuid not null,
    primary key (organization_id, role_id, member_id),
    foreign key (organization_id, role_id) references custom_role (organization_id, id) on delete cascade,
    foreign key (organization_id, member_id) references member (organization_id, id) on delete cascade
);
create index custom_role_member_by_member on custom_role_member (organization_id, member_id, role_id);
select guard_tenant_table('custom_role_member');
select audit_links_of('custom_role_member', 'CustomRole', 'role_id', 'member_id', 'member_ids');
