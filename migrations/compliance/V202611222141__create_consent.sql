-- What a contact agreed to, and took back: a row stays for ever, as evidence. The contact is another domain's row.
create table consent (
    organization_id uuid        not null,
    id              uuid        not null,
    contact_id      uuid        not null,
    purpose         text        not null check (purpose in ('SERVICE_CALL', 'MARKETING_CALL', 'RECORDING')),
    source          text        not null check (source in ('CALL', 'FORM', 'IMPORT', 'MEMBER')),
    evidence        text        not null,
    given_at        timestamptz not null,
    revoked_at      timestamptz,
    primary key (organization_id, id)
);
create index consent_by_contact on consent (organization_id, contact_id, given_at, id);
select guard_tenant_table('consent');
