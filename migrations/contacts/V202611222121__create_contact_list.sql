-- A named set of contacts. Sorted by name letter by letter, whatever the database's locale.
create table contact_list (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null collate "C",
    created_at      timestamptz not null,
    primary key (organization_id, id),
    constraint contact_list_name_unique unique (organization_id, name)
);
select guard_tenant_table('contact_list');

create table contact_list_entry (
    organization_id uuid        not null,
    list_id         uuid        not null,
    contact_id      uuid        not null,
    added_at        timestamptz not null,
    primary key (organization_id, list_id, contact_id),
    foreign key (organization_id, list_id) references contact_list (organization_id, id) on delete cascade,
    foreign key (organization_id, contact_id) references contact (organization_id, id) on delete cascade
);
create index contact_list_entry_by_contact on contact_list_entry (organization_id, contact_id, list_id);
select guard_tenant_table('contact_list_entry');
