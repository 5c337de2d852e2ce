package zonenews.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Who has signed a text: people as a rule, offices in notices, and both may stand in the one field of the form. */
record Author(String name, boolean person) {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,；;\\s\\u3000]+");
    private static final Pattern WHAT_THEY_ARE = Pattern.compile("^(本报|本网|本台|见习|实习)*(记者|通讯员)[:：]?");

    /** Two to four characters, or a name with its parts apart. */
    private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}+(·\\p{IsHan}+)+");

    private static final Pattern OFFICE = Pattern.compile(".*([局委办厅部处科室院所站社报台校组会园]|中心|公司|政府|集团)");

    static List<Author> signing(String field) {
        if (field.codePoints().noneMatch(Character::isIdeographic)) {
            return field.isBlank() ? List.of() : List.of(new Author(field.strip(), true));
        }
        return Arrays.stream(BETWEEN_NAMES.split(field))
                .map(name -> WHAT_THEY_ARE.matcher(name).replaceFirst(""))
                .filter(name -> !name.isEmpty())
                .map(name -> new Author(
                        name,
                        PERSON.matcher(name).matches() && !OFFICE.matcher(name).matches()))
                .toList();
    }

    /** Always in this order, so that a page stays the same, byte for byte, when the site is started again. */
    Map<String, String> structured() {
        Map<String, String> structured = new LinkedHashMap<>();
        structured.put("@type", person ? "Person" : "Organization");
        structured.put("name", name);
        return structured;
    }
}
