package zonenews.search;

/** One thing to choose under 筛选. */
public record Choice(String label, int count, String address, boolean chosen) {}
