-- An organization below the current one, at any depth; none for any other. Row security shows each organization its own row,
-- so the way up is walked from row to row, and nothing of what stands on it is told.
create function organization_below(wanted uuid) returns setof organization
    language plpgsql volatile as
$$
declare
    above uuid := current_organization();
    found organization;
    step  uuid;
begin
    perform set_config('app.organization_id', wanted::text, true);
    select * into found from organization where id = wanted;
    step := found.parent_id;
    -- nobody changes a parent, so that there are no circles; the count is for a row written by hand
    for depth in 1 .. 100 loop
        exit when step is null or step = above;
        perform set_config('app.organization_id', step::text, true);
        select parent_id into step from organization where id = step;
    end loop;
    perform set_config('app.organization_id', coalesce(above::text, ''), true);
    if step = above and found.id <> above then
        return next found;
    end if;
end
$$;
