-- What an organization says to those above it who want to act here. Without a row: as it is by default.
create table support_policy (
    organization_id uuid        not null,
    id              uuid        not null,
    consent         text        not null check (consent in ('NOT_REQUIRED', 'REQUIRED')),
    roles           text[]      not null,
    changed_at      timestamptz not null,
    primary key (organization_id, id),
    constraint support_policy_unique unique (organization_id)
);
select guard_tenant_table('support_policy');
select audit_table('support_policy', 'SupportPolicy', unseen => '{changed_at}');
