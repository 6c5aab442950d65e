-- What each key asked on each day (UTC), by the name of the operation: '' for one without a name. Kept for 400 days.
create table api_key_usage (
    organization_id uuid   not null,
    api_key_id      uuid   not null,
    day             date   not null,
    operation       text   not null,
    requests        bigint not null,
    errors          bigint not null,
    cost            bigint not null,
    primary key (organization_id, api_key_id, day, operation),
    foreign key (organization_id, api_key_id) references api_key (organization_id, id)
) with (fillfactor = 70);
create index api_key_usage_by_day on api_key_usage (organization_id, day);
select guard_tenant_table('api_key_usage');
select leave_unaudited('api_key_usage', 'it counts requests');
