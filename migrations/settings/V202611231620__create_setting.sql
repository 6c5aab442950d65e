-- What an organization has set: for itself and those below it, or for one child of it. Which settings there are, and which of
-- the three columns one uses, stands in the program; a replica of an older version passes over names that it does not know.
create table setting (
    organization_id uuid        not null,
    id              uuid        not null,
    name            text        not null check (length(name) between 1 and 60),
    -- the child that alone gets it; no foreign key: it would lead into another organization's row
    child_id        uuid check (child_id <> organization_id),
    is_on           boolean,
    number          int check (number >= 0),
    language        text check (length(language) between 2 and 35),
    is_locked       boolean     not null default false,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organization_id, id),
    constraint setting_is_of_one_kind check (num_nonnulls(is_on, number, language) <= 1),
    constraint setting_unique unique nulls not distinct (organization_id, name, child_id)
);
select guard_tenant_table('setting');
select audit_table('setting', 'Setting');

-- What the current organization and those above it have set for it, or for a child of it: from near (0) to far. Nobody sees who
-- stands above: of them the kind is told, and what they have set for this way down, no name, no id and nothing else.
create function settings_along_path(child uuid) returns table (
    height int, kind text, name text, is_for_this_one boolean, is_on boolean, number int, language text, is_locked boolean)
    language plpgsql volatile as
$$
declare
    asked uuid := current_organization();
    here  uuid := asked;
    below uuid := child;
    above uuid;
    what  text;
    steps int  := 0;
begin
    while here is not null and steps < 100 loop
        perform set_config('app.organization_id', here::text, true);
        select o.kind, o.parent_id into what, above from organization o where o.id = here;
        return query
            select steps, what, s.name, s.child_id is not null, s.is_on, s.number, s.language, s.is_locked
            from setting s
            where s.organization_id = here and (s.child_id is null or s.child_id = below);
        below := here;
        here := above;
        steps := steps + 1;
    end loop;
    perform set_config('app.organization_id', asked::text, true);
end
$$;
