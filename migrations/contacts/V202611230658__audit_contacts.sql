select audit_table('contact', 'Contact', unseen => '{name_key,family_key}');
select audit_table('contact_list', 'ContactList');
select audit_links_of('contact_list_entry', 'ContactList', 'list_id', 'contact_id', 'contact_ids');
