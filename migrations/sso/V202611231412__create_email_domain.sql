-- A domain of e-mail addresses whose people an organization's identity provider signs in, and how its proof stands.
create table email_domain (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null collate "C",
    status          text        not null check (status in ('PENDING', 'VERIFIED', 'CONTESTED', 'LOST', 'FAILED')),
    problem         text check (problem in ('TXT_MISSING', 'TXT_WRONG', 'ANOTHER_ORGANIZATION', 'DNS_UNREACHABLE')),
    -- what the organization publishes; another one for each row, so that what an earlier owner left behind proves nothing
    proof_text      text        not null,
    failures        int         not null,
    created_at      timestamptz not null,
    pending_since   timestamptz not null,
    checked_at      timestamptz,
    proven_at       timestamptz,
    next_check_at   timestamptz,
    primary key (organization_id, id),
    constraint email_domain_name_unique unique (organization_id, name)
);
create index email_domain_proven on email_domain (name) where status in ('VERIFIED', 'CONTESTED');
select guard_tenant_table('email_domain');
select audit_table('email_domain', 'EmailDomain', unseen => '{failures,checked_at,proven_at,next_check_at}');

-- Who has proven a domain, for who has just done so, or has lost it: two of them route nobody. Rows are seen by the whole
-- name and while it is asked for. Whoever asks waits for who asks for the same name, so that of two neither overlooks the other.
create policy seen_by_name on email_domain for select
    using (name = nullif(current_setting('app.email_domain', true), '') and status in ('VERIFIED', 'CONTESTED'));

create function holders_of_email_domain(wanted text) returns table (organization uuid, domain uuid)
    language plpgsql volatile as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('email_domain/' || wanted, 0));
    perform set_config('app.email_domain', wanted, true);
    return query select d.organization_id, d.id from email_domain d
                 where d.name = wanted and d.status in ('VERIFIED', 'CONTESTED');
    perform set_config('app.email_domain', '', true);
end
$$;
