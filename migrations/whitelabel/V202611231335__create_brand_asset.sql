-- A picture of an organization's brand. It is small and there are few, so that it stands here: it is backed up, moved and locked
-- with the rest of the organization. Without content until it is uploaded, which it is once.
create table brand_asset (
    organization_id uuid        not null,
    id              uuid        not null,
    kind            text        not null check (kind in ('LOGO', 'FAVICON', 'LOGIN_BACKGROUND')),
    created_by_id   uuid        not null,
    created_at      timestamptz not null,
    -- until when it may be uploaded
    upload_ends_at  timestamptz not null,
    uploaded_at     timestamptz,
    format          text check (format in ('PNG', 'JPEG', 'SVG')),
    content         bytea,
    -- SHA-256 of the content, in hexadecimal digits
    digest          text,
    bytes           int,
    width           int,
    height          int,
    primary key (organization_id, id),
    constraint brand_asset_is_whole check (
        num_nulls(uploaded_at, format, content, digest, bytes, width, height) in (0, 7))
);
create index brand_asset_by_creation on brand_asset (organization_id, created_at, id);
create index brand_asset_by_digest on brand_asset (organization_id, digest) where digest is not null;
-- a picture is packed already: PostgreSQL's packing would cost time and gain nothing
alter table brand_asset alter content set storage external;
select guard_tenant_table('brand_asset');
select audit_table('brand_asset', 'BrandAsset', unseen => '{digest}');
