select audit_table('api_key', 'ApiKey', hidden => '{hash,previous_hash}', unseen => '{last_used_at}');
