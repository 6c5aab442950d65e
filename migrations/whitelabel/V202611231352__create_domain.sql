-- A host name of an organization's own, and how its proof stands.
create table domain (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null collate "C",
    status          text        not null check (status in ('PENDING', 'VERIFIED', 'LAPSING', 'FAILED', 'LOST')),
    problem         text check (problem in (
        'TXT_MISSING', 'TXT_WRONG', 'CNAME_MISSING', 'CNAME_WRONG', 'NAME_TAKEN', 'DNS_UNREACHABLE')),
    -- what the organization publishes; another one for each row, so that what an earlier owner left behind proves nothing
    proof_text      text        not null,
    failures        int         not null,
    created_at      timestamptz not null,
    pending_since   timestamptz not null,
    checked_at      timestamptz,
    proven_at       timestamptz,
    grace_ends_at   timestamptz,
    next_check_at   timestamptz,
    primary key (organization_id, id),
    constraint domain_name_unique unique (organization_id, name)
);
-- a name is served for one organization at a time
create unique index domain_served on domain (name) where status in ('VERIFIED', 'LAPSING');
select guard_tenant_table('domain');
select audit_table('domain', 'Domain', unseen => '{failures,checked_at,proven_at,next_check_at}');

-- Whose host name this is, for who is not signed in yet. One row is seen, by the whole name and while it is asked for.
create policy seen_by_name on domain for select
    using (name = nullif(current_setting('app.host', true), '') and status in ('VERIFIED', 'LAPSING'));

create function organization_of_domain(wanted text) returns uuid
    language plpgsql volatile as
$$
declare
    found uuid;
begin
    perform set_config('app.host', wanted, true);
    select organization_id into found from domain where name = wanted and status in ('VERIFIED', 'LAPSING');
    perform set_config('app.host', '', true);
    return found;
end
$$;
