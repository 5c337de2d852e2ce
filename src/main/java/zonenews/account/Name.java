package zonenews.account;

/** What somebody is called. */
record Name(String username, String displayName) {}
