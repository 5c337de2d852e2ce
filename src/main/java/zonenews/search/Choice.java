package zonenews.search;

/**
 * One thing to choose under 筛选.
 *
 * @param first whether it stands above others
 */
public record Choice(String label, int count, String address, boolean chosen, boolean first) {}
