-- All that an organization has, as one file for itself, made on demand and when it is to be removed. The file stands in parts
-- beside it, so that every replica serves it, and goes when it expires or the organization is erased.
create table organization_export (
    organization_id uuid        not null,
    id              uuid        not null,
    state           text        not null check (state in ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
    requested_at    timestamptz not null,
    ready_at        timestamptz,
    expires_at      timestamptz,
    -- when it was last begun to be fetched
    fetched_at      timestamptz,
    -- of the whole file
    bytes           bigint      not null default 0,
    -- rows in it, of all tables
    total           bigint      not null default 0,
    problem         text check (length(problem) between 1 and 500),
    primary key (organization_id, id),
    constraint organization_export_ready_is_known check ((state in ('READY', 'EXPIRED')) = (ready_at is not null and expires_at is not null)),
    constraint organization_export_failure_has_problem check ((state = 'FAILED') = (problem is not null))
);
create index organization_export_by_time on organization_export (organization_id, requested_at, id);
select guard_tenant_table('organization_export');
select audit_table('organization_export', 'OrganizationExport');

create table organization_export_part (
    organization_id uuid    not null,
    export_id       uuid    not null,
    number          int     not null,
    content         bytea   not null,
    primary key (organization_id, export_id, number),
    foreign key (organization_id, export_id) references organization_export (organization_id, id)
);
select guard_tenant_table('organization_export_part');
select leave_unaudited('organization_export_part', 'the content of an export, whose making leaves an entry of its own');
