-- The brand that the current organization shows: the version that it has published, else that of the nearest above it, with
-- format and digest of its pictures. It is what everybody sees who comes by its host name, and nothing else of the one above:
-- no draft, no other version.
create function brand_worn() returns table (version brand_version, logo text, favicon text, login_background text)
    language plpgsql as
$$
declare
    here   uuid := current_organization();
    wearer uuid;
begin
    foreach wearer in array organization_and_above() loop
        perform set_config('app.organization_id', wearer::text, true);
        return query
            select shown,
                   (select format || ' ' || digest from brand_asset asset
                    where asset.organization_id = wearer and asset.id = shown.logo_id),
                   (select format || ' ' || digest from brand_asset asset
                    where asset.organization_id = wearer and asset.id = shown.favicon_id),
                   (select format || ' ' || digest from brand_asset asset
                    where asset.organization_id = wearer and asset.id = shown.login_background_id)
            from brand_version shown
            where shown.organization_id = wearer
              and shown.id = (select live_version_id from brand where organization_id = wearer);
        exit when found;
    end loop;
    perform set_config('app.organization_id', coalesce(here::text, ''), true);
end
$$;
