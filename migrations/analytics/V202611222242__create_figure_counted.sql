-- Which calls are in the figures. The news of an end may come twice; a call's hour never changes, so that this key
-- holds each call once and an hour's calls lie side by side.
create table figure_counted (
    organization_id uuid        not null,
    hour            timestamptz not null,
    call_id         uuid        not null,
    primary key (organization_id, hour, call_id)
);
select guard_tenant_table('figure_counted');
