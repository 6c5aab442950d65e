select audit_table('organization', 'Organization');
select audit_table('provider_account', 'ProviderAccount', hidden => '{secret}');
