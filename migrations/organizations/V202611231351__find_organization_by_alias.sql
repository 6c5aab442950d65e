-- Whose alias this is, for who is not signed in yet: it stands in the host name of a log-in page. One row is seen, by the
-- whole alias and while it is asked for; nothing can be listed, and no more is told than the id.
create policy seen_by_alias on organization for select
    using (alias = nullif(current_setting('app.alias', true), ''));

create function organization_of_alias(wanted text) returns uuid
    language plpgsql volatile as
$$
declare
    found uuid;
begin
    perform set_config('app.alias', wanted, true);
    select id into found from organization where alias = wanted;
    perform set_config('app.alias', '', true);
    return found;
end
$$;
