-- What the identity provider is to know of an organization's single sign-on, and how far it does.
create table sso_setup (
    organization_id uuid not null primary key,
    -- counts what is to be told, and what was told of that
    wanted          int  not null default 0,
    told            int  not null default 0 check (told <= wanted),
    tries           int  not null default 0,
    problem         text check (length(problem) between 1 and 500),
    retry_at        timestamptz
);
select guard_tenant_table('sso_setup');
select leave_unaudited('sso_setup', 'how far the platform is with telling what entries of connections and domains say');
