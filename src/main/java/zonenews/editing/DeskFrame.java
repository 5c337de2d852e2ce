package zonenews.editing;

import java.util.List;

/**
 * What stands around every page of the desk.
 *
 * @param who the name that colleagues know
 */
record DeskFrame(String who, List<DeskEntry> entries, String path) {}
