-- The tree of organizations: platform, partners at any depth, customers. What a parent may read of its children is what this
-- table holds and nothing else: what is an organization's own alone stands in tables of its own.
alter table organization
    -- no foreign keys: they would lead into another organization's row; who makes a child checks its parent
    add parent_id     uuid check (parent_id <> id),
    -- the platform at the root of the tree, which suspends whom it must
    add platform_id   uuid check (platform_id <> id),
    add kind          text        not null default 'CUSTOMER' check (kind in ('PLATFORM', 'PARTNER', 'CUSTOMER')),
    add status        text        not null default 'ACTIVE' check (status in ('PROVISIONING', 'ACTIVE', 'SUSPENDED')),
    add status_reason text check (length(status_reason) between 1 and 500),
    -- since when; null since it was made, so that rows that were there before need no change, which row security would hide
    add status_at     timestamptz,
    add constraint organization_platform_is_a_root check (kind <> 'PLATFORM' or parent_id is null),
    add constraint organization_child_has_platform check ((parent_id is null) = (platform_id is null)),
    add constraint organization_suspension_has_reason check ((status = 'SUSPENDED') = (status_reason is not null));

create index organization_by_parent on organization (parent_id, created_at, id) where parent_id is not null;
create index organization_by_platform on organization (platform_id, created_at, id) where platform_id is not null;

-- A parent reads its children, one level down, and a platform its tree; neither changes anything of them.
create policy seen_from_above on organization for select
    using (parent_id = current_organization() or platform_id = current_organization());

-- An alias stands in addresses and tokens, a parent in the tree: neither ever changes. Only who has no parent may be given one.
create function keep_organization_place() returns trigger
    language plpgsql as
$$
begin
    if new.alias <> old.alias or old.parent_id is not null and new.parent_id is distinct from old.parent_id then
        raise exception 'The alias and the parent of an organization never change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_place before update on organization for each row execute function keep_organization_place();
