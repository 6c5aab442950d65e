-- An organization's own account at a provider. The secret is sealed by the application: a copy of this table opens nothing.
create table provider_account (
    organization_id uuid        not null,
    id              uuid        not null,
    provider        text        not null,
    account         text        not null,
    secret          bytea       not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organization_id, id),
    constraint provider_account_unique unique (organization_id, provider)
);
select guard_tenant_table('provider_account');
