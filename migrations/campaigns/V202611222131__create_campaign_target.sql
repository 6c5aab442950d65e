-- A contact in a campaign. Contact and last call are other domains' rows: no foreign key.
create table campaign_target (
    organization_id uuid        not null,
    id              uuid        not null,
    campaign_id     uuid        not null,
    contact_id      uuid        not null,
    state           text        not null
        check (state in ('PENDING', 'CALLING', 'WAITING', 'REACHED', 'EXHAUSTED', 'EXCLUDED')),
    attempts        int         not null check (attempts >= 0),
    last_call_id    uuid,
    last_called_at  timestamptz,
    next_call_at    timestamptz,
    added_at        timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id, campaign_id) references campaign (organization_id, id),
    constraint campaign_target_contact_unique unique (organization_id, campaign_id, contact_id)
);
create index campaign_target_by_addition on campaign_target (organization_id, campaign_id, added_at, id);
create index campaign_target_by_state on campaign_target (organization_id, campaign_id, state, added_at, id);
create index campaign_target_by_contact on campaign_target (organization_id, contact_id);
select guard_tenant_table('campaign_target');
