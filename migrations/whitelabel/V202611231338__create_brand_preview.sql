-- A link that shows the draft of a brand to whoever has it, for a while. Of its secret only a hash is kept.
create table brand_preview (
    organization_id uuid        not null,
    id              uuid        not null,
    hash            bytea       not null,
    created_by_id   uuid        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    primary key (organization_id, id)
);
create index brand_preview_by_creation on brand_preview (organization_id, created_at, id);
create index brand_preview_by_hash on brand_preview (organization_id, hash);
select guard_tenant_table('brand_preview');
select audit_table('brand_preview', 'BrandPreview', hidden => '{hash}');
