-- The log is read newest first, all of it or by one of these; each of them is one range of an index. H2 reads such a
-- range in order only if ORDER BY begins with the column that is asked for.
drop index audit_log_happened;
drop index audit_log_subject;
create index audit_log_newest on audit_log (happened_at desc, id desc);
create index audit_log_person on audit_log (account_name, happened_at desc, id desc);
create index audit_log_action on audit_log (action, happened_at desc, id desc);
create index audit_log_number on audit_log (subject_id, happened_at desc, id desc);
create index audit_log_address on audit_log (remote_address, happened_at desc, id desc);
