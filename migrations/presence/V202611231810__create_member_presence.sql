-- What a member says of himself; it lapses when it is not said again. The id is the member's.
create table member_presence (
    organization_id uuid        not null,
    id              uuid        not null,
    state           text        not null check (state in ('AVAILABLE', 'BUSY', 'BREAK', 'OFFLINE')),
    since           timestamptz not null,
    lapses_at       timestamptz not null,
    primary key (organization_id, id)
);
create index member_presence_by_lapse on member_presence (organization_id, lapses_at);
select guard_tenant_table('member_presence');
select audit_table('member_presence', 'Member', unseen => '{since,lapses_at}');
