-- What an organization is at the identity provider: which one it is there, what it was last told, what went wrong.
alter table organization
    -- the id that the identity provider gave it; null when it has ours, or none yet
    add identity_id       uuid,
    -- counts what the identity provider is to be told, and what it was told of that
    add identity_wanted   int not null default 0,
    add identity_told     int not null default 0 check (identity_told <= identity_wanted),
    add identity_tries    int not null default 0,
    add identity_problem  text check (length(identity_problem) between 1 and 500),
    add identity_retry_at timestamptz,
    -- who is its first owner, told to the identity provider while it is set up
    add owner_email       text check (length(owner_email) between 3 and 254);

drop trigger audit on organization;
select audit_table('organization', 'Organization',
    unseen => '{identity_wanted,identity_told,identity_tries,identity_problem,identity_retry_at}');

-- Which organization an id of the identity provider means. It is asked before any organization is known, so that it stands
-- outside of row security; the application reaches it through two functions alone.
create table organization_identity (
    identity_id     uuid not null primary key,
    organization_id uuid not null unique
);

create function organization_of_identity(wanted uuid) returns uuid
    language sql stable security definer
begin atomic
    select organization_id from organization_identity where identity_id = wanted;
end;

-- Notes which one the current organization is there; one that belongs to another organization stays with that.
create function become_identity(known_as uuid) returns void
    language sql volatile security definer
begin atomic
    insert into organization_identity (identity_id, organization_id) values (known_as, current_organization())
    on conflict (organization_id) do update set identity_id = excluded.identity_id;
end;

revoke execute on function organization_of_identity(uuid) from public;
revoke execute on function become_identity(uuid) from public;
grant execute on function organization_of_identity(uuid) to ${app_role};
grant execute on function become_identity(uuid) to ${app_role};
