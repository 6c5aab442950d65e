-- Somebody who is asked to come into the organization. Of the secret in the link only a hash is kept, the last letter's.
create table invitation (
    organization_id uuid        not null,
    id              uuid        not null,
    email           text        not null check (email = lower(email)),
    roles           text[]      not null,
    hash            bytea       not null,
    invited_by_id   uuid        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    sent_at         timestamptz not null,
    sends           int         not null,
    mail_id         uuid        not null,
    accepted_at     timestamptz,
    accepted_by_id  uuid,
    -- when somebody took it back, or when another one took the place of one that had expired
    revoked_at      timestamptz,
    primary key (organization_id, id)
);
create unique index invitation_open_by_email on invitation (organization_id, email)
    where accepted_at is null and revoked_at is null;
create index invitation_by_creation on invitation (organization_id, created_at, id);
create index invitation_by_hash on invitation (organization_id, hash);
create index invitation_by_sending on invitation (organization_id, sent_at);
select guard_tenant_table('invitation');
select audit_table('invitation', 'Invitation', hidden => '{hash}', unseen => '{mail_id}');
