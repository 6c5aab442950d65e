-- A number that nobody here may call, with why and where from: the law asks for both.
create table do_not_call_entry (
    organization_id uuid        not null,
    id              uuid        not null,
    phone           text        not null collate "C" check (phone ~ '^\+[1-9][0-9]{1,14}$'),
    reason          text        not null
        check (reason in ('PERSON_ASKED', 'COMPLAINT', 'REGISTRY', 'LEGAL_DISPUTE', 'WRONG_NUMBER')),
    source          text        not null check (source in ('CALL', 'MEMBER', 'IMPORT', 'PUBLIC_REGISTRY')),
    note            text,
    added_at        timestamptz not null,
    expires_at      timestamptz,
    primary key (organization_id, id),
    constraint do_not_call_entry_phone_unique unique (organization_id, phone)
);
create index do_not_call_entry_by_addition on do_not_call_entry (organization_id, added_at, id);
select guard_tenant_table('do_not_call_entry');
