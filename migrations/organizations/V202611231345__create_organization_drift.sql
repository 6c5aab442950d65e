-- Where the tree of a platform and the identity provider did not agree when they were last compared. One line for each thing,
-- kept for some days after they agree again.
create table organization_drift (
    organization_id uuid        not null,
    id              uuid        not null,
    kind            text        not null check (kind in ('MISSING', 'DIFFERENT', 'UNKNOWN')),
    -- an organization of the tree, or one of the identity provider's that nobody here has
    subject_id      uuid        not null,
    alias           text        not null,
    found_at        timestamptz not null,
    healed_at       timestamptz,
    primary key (organization_id, id),
    constraint organization_drift_unique unique (organization_id, subject_id, kind)
);
select guard_tenant_table('organization_drift');
select leave_unaudited('organization_drift', 'what a comparison found, not what anybody did');

create table organization_check (
    organization_id uuid        not null,
    id              uuid        not null,
    checked_at      timestamptz not null,
    -- why it could not be compared to its end
    problem         text check (length(problem) between 1 and 500),
    primary key (organization_id, id)
);
select guard_tenant_table('organization_check');
select leave_unaudited('organization_check', 'when both sides were last compared');

-- Lets the identity provider be told of an organization below the current one once more.
create function tell_organization_child_again(child uuid) returns void
    language plpgsql as
$$
declare
    above uuid := current_organization();
begin
    perform set_config('app.organization_id', child::text, true);
    update organization set identity_wanted = identity_wanted + 1, identity_tries = 0, identity_retry_at = null
    where id = child and platform_id = above;
    perform set_config('app.organization_id', above::text, true);
end
$$;
