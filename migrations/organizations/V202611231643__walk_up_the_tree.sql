-- The current organization and those above it, from itself to the root: what is inherited is looked for in this order. Row
-- security shows nobody who stands above, so that each step up is taken in the name of the one below; only ids come back.
create function organization_and_above() returns uuid[]
    language plpgsql as
$$
declare
    here uuid := current_organization();
    next uuid := here;
    line uuid[] := '{}';
begin
    while next is not null and not next = any (line) loop
        line := line || next;
        perform set_config('app.organization_id', next::text, true);
        select parent_id into next from organization where id = current_organization();
    end loop;
    perform set_config('app.organization_id', coalesce(here::text, ''), true);
    return line;
end
$$;
