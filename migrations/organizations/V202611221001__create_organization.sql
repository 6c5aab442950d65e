-- A tenant. Its id is the organization id that every other table carries, so its own lock compares the id itself.
create table organization (
    id         uuid        not null primary key,
    alias      text        not null check (alias ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name       text        not null check (length(name) between 1 and 200),
    time_zone  text        not null,
    created_at timestamptz not null,
    constraint organization_alias_unique unique (alias)
);
alter table organization enable row level security;
alter table organization force row level security;
create policy organization_only on organization using (id = current_organization())
    with check (id = current_organization());
grant select, insert, update on organization to ${app_role};
