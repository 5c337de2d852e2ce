package zonenews.account;

/** Somebody changed the account after the form was opened. */
public class AccountChanged extends RuntimeException {}
