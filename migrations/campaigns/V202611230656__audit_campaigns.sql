select audit_table('campaign', 'Campaign');
-- How a target is called is its own history.
select audit_links_of('campaign_target', 'Campaign', 'campaign_id', 'contact_id', 'contact_ids');
