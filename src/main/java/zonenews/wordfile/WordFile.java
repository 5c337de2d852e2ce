package zonenews.wordfile;

import java.util.List;

/**
 * What a Word file says.
 *
 * @param title empty where the file shows none
 * @param body HTML in house style
 * @param notes what did not come along, or not as it was, each by its name and place
 */
public record WordFile(String title, String subtitle, String body, List<String> notes) {}
