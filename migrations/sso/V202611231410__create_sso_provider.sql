-- A connection to an identity provider of the organization's own.
create table sso_provider (
    organization_id uuid        not null,
    id              uuid        not null,
    kind            text        not null check (kind in ('OIDC', 'SAML')),
    name            text        not null check (length(name) between 1 and 100),
    status          text        not null check (status in ('DRAFT', 'ACTIVE', 'DISABLED')),
    -- of OpenID Connect
    issuer          text,
    client_id       text,
    client_secret   bytea,
    -- of SAML
    entity_id       text,
    sign_in_url     text,
    certificates    text[],
    -- which claim makes which role
    role_mappings   jsonb       not null check (jsonb_typeof(role_mappings) = 'array'),
    default_role    text,
    is_enforced     boolean     not null default false,
    created_at      timestamptz not null,
    primary key (organization_id, id)
);
-- people of an organization are led to one provider
create unique index sso_provider_active on sso_provider (organization_id) where status = 'ACTIVE';
select guard_tenant_table('sso_provider');
select audit_table('sso_provider', 'SsoProvider', hidden => '{client_secret}');
