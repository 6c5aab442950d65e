-- Whom a call is with, and for which campaign: other domains' rows, so no foreign keys.
alter table call add column campaign_id uuid, add column contact_id uuid;
create index call_by_campaign on call (organization_id, campaign_id, queued_at, id) where campaign_id is not null;
create index call_by_contact on call (organization_id, contact_id, queued_at, id) where contact_id is not null;
