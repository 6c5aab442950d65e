-- A published state of an organization's brand, which nobody may change or delete.
create table brand_version (
    organization_id     uuid        not null,
    id                  uuid        not null,
    number              int         not null,
    name                text        not null,
    background_color    text        not null,
    text_color          text        not null,
    primary_color       text        not null,
    on_primary_color    text        not null,
    link_color          text        not null,
    font                text        not null check (font in ('SYSTEM', 'SERIF', 'ROUNDED', 'MONOSPACE')),
    logo_id             uuid,
    favicon_id          uuid,
    login_background_id uuid,
    terms_url           text,
    privacy_url         text,
    imprint_url         text,
    sender_name         text        not null,
    is_powered_by_shown boolean     not null,
    published_at        timestamptz not null,
    primary key (organization_id, id),
    constraint brand_version_number_unique unique (organization_id, number),
    constraint brand_version_logo foreign key (organization_id, logo_id) references brand_asset (organization_id, id),
    constraint brand_version_favicon foreign key (organization_id, favicon_id) references brand_asset (organization_id, id),
    constraint brand_version_login_background
        foreign key (organization_id, login_background_id) references brand_asset (organization_id, id)
);
select guard_tenant_table('brand_version');
revoke update, delete on brand_version from ${app_role};
select leave_unaudited('brand_version', 'it never changes and is a record itself; which one is live shows as a change of the brand');
