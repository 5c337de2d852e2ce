create trigger audit_log_append_only before update, delete on audit_log
    for each statement call 'zonenews.account.AppendOnly';
