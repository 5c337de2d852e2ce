package zonenews.wordfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zonenews.wordfile.Block.Cell;
import zonenews.wordfile.Block.Paragraph;
import zonenews.wordfile.Block.Table;

/** Reads a table: a merged cell stands once, and reaches as far as it did. */
final class TableReader {

    /** Word's own limit. */
    private static final int MOST_COLUMNS = 63;

    /** A cell as the file has it: one that goes on from above is empty there. */
    private record Drawn(int column, int columns, boolean goesOn, List<Block> blocks) {}

    private final WordReader file;

    TableReader(WordReader file) {
        this.file = file;
    }

    Table read(Xml xml) {
        List<List<Drawn>> drawn = new ArrayList<>();
        List<Boolean> heads = new ArrayList<>();
        List<Xml> all = rows(xml);
        List<Xml> kept = all.stream().filter(row -> !isDeleted(row)).toList();
        all.stream().filter(TableReader::isDeleted).forEach(row -> file.notes().deleted());
        int leftOut = leftOut(kept, "w:gridBefore");
        int leftOutBehind = leftOut(kept, "w:gridAfter");
        for (Xml row : kept) {
            drawn.add(row(row, leftOut, leftOutBehind));
            heads.add(row.at("w:trPr", "w:tblHeader").map(Xml::isOn).orElse(false));
        }
        List<List<Cell>> rows = merged(drawn);
        int headRows = Math.max(0, heads.indexOf(false) < 0 ? 0 : heads.indexOf(false));
        return new Table(rows, headRows > 0 ? headRows : looksLikeHead(rows) ? 1 : 0);
    }

    private static boolean isDeleted(Xml row) {
        return row.at("w:trPr", "w:del").isPresent();
    }

    private static List<Xml> rows(Xml table) {
        return table.below(each -> each.is("w:tr") || each.is("w:tbl")).stream()
                .filter(each -> each.is("w:tr"))
                .toList();
    }

    /** Columns no row has a cell in. */
    private static int leftOut(List<Xml> rows, String where) {
        return rows.stream().mapToInt(row -> columns(row, where)).min().orElse(0);
    }

    private static int columns(Xml row, String where) {
        int columns =
                row.at("w:trPr", where).map(each -> each.number("w:val", 0)).orElse(0);
        return Math.max(0, Math.min(columns, MOST_COLUMNS));
    }

    /** A row that begins or ends further in than others has an empty cell there. */
    private List<Drawn> row(Xml row, int leftOut, int leftOutBehind) {
        List<Drawn> cells = new ArrayList<>();
        int column = columns(row, "w:gridBefore") - leftOut;
        if (column > 0) {
            cells.add(new Drawn(0, column, false, List.of()));
        }
        for (Xml cell : row.below(each -> each.is("w:tc"))) {
            int span = cell.at("w:tcPr", "w:gridSpan")
                    .map(each -> each.number("w:val", 1))
                    .orElse(1);
            int columns = Math.max(1, Math.min(span, MOST_COLUMNS));
            boolean goesOn = cell.at("w:tcPr", "w:vMerge")
                    .map(merge -> !merge.value().equals("restart"))
                    .orElse(false);
            List<Block> blocks = new ArrayList<>();
            file.blocks(cell, blocks);
            cells.add(new Drawn(column, columns, goesOn, blocks));
            column += columns;
        }
        int behind = columns(row, "w:gridAfter") - leftOutBehind;
        if (behind > 0) {
            cells.add(new Drawn(column, behind, false, List.of()));
        }
        return cells;
    }

    private static List<List<Cell>> merged(List<List<Drawn>> drawn) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Map<Integer, Drawn>> byColumn = drawn.stream()
                .map(row -> {
                    Map<Integer, Drawn> cells = new TreeMap<>();
                    row.forEach(cell -> cells.put(cell.column, cell));
                    return cells;
                })
                .toList();
        for (int row = 0; row < drawn.size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (Drawn cell : drawn.get(row)) {
                if (cell.goesOn && isBegun(byColumn, row, cell)) {
                    continue;
                }
                List<Block> blocks = new ArrayList<>(cell.blocks);
                int below = row + 1;
                while (below < drawn.size() && goesOnIn(byColumn.get(below), cell)) {
                    blocks.addAll(byColumn.get(below).get(cell.column).blocks);
                    below++;
                }
                cells.add(new Cell(cell.columns, below - row, blocks));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static boolean goesOnIn(Map<Integer, Drawn> row, Drawn cell) {
        Drawn below = row.get(cell.column);
        return below != null && below.goesOn && below.columns == cell.columns;
    }

    /** Whether there is a cell above that this one goes on from. */
    private static boolean isBegun(List<Map<Integer, Drawn>> rows, int row, Drawn cell) {
        for (int above = row - 1; above >= 0; above--) {
            Drawn candidate = rows.get(above).get(cell.column);
            if (candidate == null || candidate.columns != cell.columns) {
                return false;
            }
            if (!candidate.goesOn) {
                return true;
            }
        }
        return false;
    }

    /** Bold throughout, or beginning with 序号, which no first row of figures does. */
    private static boolean looksLikeHead(List<List<Cell>> rows) {
        if (rows.size() < 2 || rows.get(0).size() < 2) {
            return false;
        }
        List<Block> words =
                rows.get(0).stream().flatMap(cell -> cell.blocks().stream()).toList();
        boolean named = words.stream()
                .findFirst()
                .filter(block -> block instanceof Paragraph first
                        && first.text().replaceAll("[\\s\\u3000]", "").equals("序号"))
                .isPresent();
        // The corner above the names of the rows is often left empty, or out.
        boolean bold =
                rows.get(0).stream().skip(1).allMatch(cell -> !cell.blocks().isEmpty())
                        && !words.isEmpty()
                        && words.stream()
                                .allMatch(block -> block instanceof Paragraph paragraph
                                        && paragraph.words().isAllBold());
        return named || bold;
    }
}
