select audit_table('agent', 'Agent', unseen => '{last_version_number}');
select leave_unaudited('agent_version', 'it never changes and is a record itself; that there is a new one shows as a change of the agent');
