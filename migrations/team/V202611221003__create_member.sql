-- A person of an organization as the identity provider last told; the id is the subject of its tokens.
create table member (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null,
    email           text,
    roles           text[]      not null,
    last_seen_at    timestamptz,
    primary key (organization_id, id)
);
select guard_tenant_table('member');
