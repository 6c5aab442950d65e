select audit_table('member', 'Member', unseen => '{last_seen_at}');
