-- A sign-in by which a member has used the API of this organization. The same sign-in in another organization is a row there
-- with another id: neither learns of the other. An ended one opens nothing here, whatever token it still has.
create table member_session (
    organization_id uuid        not null,
    id              uuid        not null,
    -- what the identity provider calls it
    sid             text        not null check (length(sid) between 1 and 200),
    member_id       uuid        not null,
    client          text        not null,
    address         text,
    signed_in_at    timestamptz not null,
    last_used_at    timestamptz not null,
    ended_at        timestamptz,
    ended_by_id     uuid,
    -- since when the identity provider knows that it has ended
    told_at         timestamptz,
    primary key (organization_id, id)
);
create index member_session_by_member on member_session (organization_id, member_id, last_used_at);
create index member_session_by_end on member_session (organization_id, ended_at) where ended_at is not null;
select guard_tenant_table('member_session');
-- that somebody signs in is told by what he does; that a session is ended is an entry
select audit_table('member_session', 'Session', hidden => '{sid}', unseen => '{last_used_at,told_at}', is_for_callers_alone => true);
