create function audit_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is only ever added to';
end
$$;
create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function audit_log_is_append_only();
