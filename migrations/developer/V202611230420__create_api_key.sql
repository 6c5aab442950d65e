-- With what a program of the organization asks the API. Of its secrets only hashes are kept: one, and after a rotation the
-- one before for as long as that one still opens.
create table api_key (
    organization_id  uuid        not null,
    id               uuid        not null,
    name             text        not null,
    prefix           text        not null,
    hash             bytea       not null,
    previous_prefix  text,
    previous_hash    bytea,
    previous_ends_at timestamptz,
    permissions      text[]      not null,
    networks         text[]      not null,
    created_by_id    uuid        not null,
    created_at       timestamptz not null,
    expires_at       timestamptz,
    revoked_at       timestamptz,
    last_used_at     timestamptz,
    primary key (organization_id, id)
);
create index api_key_by_creation on api_key (organization_id, created_at, id);
create index api_key_by_hash on api_key (organization_id, hash);
create index api_key_by_previous_hash on api_key (organization_id, previous_hash) where previous_hash is not null;
select guard_tenant_table('api_key');
