-- Who was taken out stays as the name behind what he did.
alter table member add column removed_at timestamptz;
-- What was decided here of a member, no roles being removal, and since when the identity provider knows it.
alter table member add column decision_id uuid;
alter table member add column decided_roles text[];
alter table member add column applied_at timestamptz;
create index member_by_name on member (organization_id, name, id) where removed_at is null;
create index member_by_email on member (organization_id, lower(email)) where removed_at is null;
create index member_by_decision on member (organization_id, decision_id) where decision_id is not null;
create index member_by_application on member (organization_id, applied_at) where decision_id is not null;
drop trigger audit on member;
select audit_table('member', 'Member', unseen => '{last_seen_at,decision_id,decided_roles,applied_at}');
