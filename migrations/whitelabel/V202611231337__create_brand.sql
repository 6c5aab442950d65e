-- The draft of an organization's brand, and which of its versions people see. One each, made when it is first changed.
create table brand (
    organization_id     uuid        not null,
    id                  uuid        not null,
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
    live_version_id     uuid,
    last_version_number int         not null,
    lock_version        int         not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    primary key (organization_id, id),
    constraint brand_one_each unique (organization_id),
    constraint brand_logo foreign key (organization_id, logo_id) references brand_asset (organization_id, id),
    constraint brand_favicon foreign key (organization_id, favicon_id) references brand_asset (organization_id, id),
    constraint brand_login_background
        foreign key (organization_id, login_background_id) references brand_asset (organization_id, id),
    constraint brand_live_version
        foreign key (organization_id, live_version_id) references brand_version (organization_id, id)
);
select guard_tenant_table('brand');
select audit_table('brand', 'Brand', unseen => '{last_version_number}');
