-- A person whom the organization may call. One number, one person: a number is unique in its organization.
create table contact (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null,
    -- the name without case and accents, and its last word alone: what a search begins with and a list is sorted by
    name_key        text        not null collate "C",
    family_key      text        not null collate "C",
    phone           text        not null collate "C" check (phone ~ '^\+[1-9][0-9]{1,14}$'),
    email           text,
    company         text,
    time_zone       text,
    language        text,
    tags            text[]      not null,
    custom_fields   jsonb       not null,
    lock_version    int         not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organization_id, id),
    constraint contact_phone_unique unique (organization_id, phone)
);
create index contact_by_creation on contact (organization_id, created_at, id);
create index contact_by_name on contact (organization_id, name_key, id);
create index contact_by_family on contact (organization_id, family_key, id);
select guard_tenant_table('contact');
