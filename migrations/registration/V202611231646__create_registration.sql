-- Whether people may make organizations of their own below this one. Made when it is first said.
create table registration_door (
    organization_id uuid        not null,
    id              uuid        not null,
    is_open         boolean     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organization_id, id),
    constraint registration_door_one_each unique (organization_id)
);
select guard_tenant_table('registration_door');
select audit_table('registration_door', 'RegistrationDoor');

-- An organization that somebody has made below this one, and who.
create table registration (
    organization_id uuid        not null,
    -- of the organization that was made
    id              uuid        not null,
    person_id       uuid        not null,
    registered_at   timestamptz not null,
    primary key (organization_id, id)
);
create index registration_by_time on registration (organization_id, registered_at);
select guard_tenant_table('registration');
select leave_unaudited('registration', 'the organization that was made leaves entries of its own');
