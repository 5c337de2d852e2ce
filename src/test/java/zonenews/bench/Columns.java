package zonenews.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import zonenews.article.ColumnType;
import zonenews.bench.Grammar.Branch;

/** The tree of 200 columns on three levels: 8, 40 and 152. */
final class Columns {

    static final int COUNT = 200;

    /**
     * @param parent the place of the column above in the list, -1 for the first level
     */
    record Column(int parent, String name, ColumnType type, List<String> topics) {}

    private final List<Column> columns = new ArrayList<>();
    private final int firstLeaf;
    private final double[] shares;

    Columns(Grammar grammar) {
        List<Branch> branches = grammar.branches();
        branches.forEach(branch -> columns.add(new Column(-1, branch.name(), branch.type(), branch.topics())));
        for (int top = 0; top < branches.size(); top++) {
            Branch branch = branches.get(top);
            for (String name : branch.children()) {
                columns.add(new Column(top, name, branch.type(), branch.topics()));
            }
        }
        firstLeaf = columns.size();
        String[] places = grammar.words("片");
        for (int round = 0; columns.size() < COUNT; round++) {
            for (int parent = branches.size(); parent < firstLeaf && columns.size() < COUNT; parent++) {
                Column above = columns.get(parent);
                String place = places[(parent * 5 + round * 7) % places.length];
                columns.add(new Column(parent, above.name() + "·" + place, above.type(), above.topics()));
            }
        }
        shares = shares(columns.size() - firstLeaf);
    }

    /** Some columns are written for every day, some hardly ever. */
    private static double[] shares(int leaves) {
        double[] upTo = new double[leaves];
        double sum = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            sum += 1 / Math.pow(leaf + 3, 0.7);
            upTo[leaf] = sum;
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            upTo[leaf] /= sum;
        }
        return upTo;
    }

    List<Column> all() {
        return columns;
    }

    int anyLeaf(SplittableRandom random) {
        double at = random.nextDouble();
        int leaf = java.util.Arrays.binarySearch(shares, at);
        return firstLeaf + Math.min(leaf < 0 ? -leaf - 1 : leaf, shares.length - 1);
    }

    /** The column and those above it. */
    int[] path(int column) {
        int second = columns.get(column).parent();
        return new int[] {column, second, columns.get(second).parent()};
    }
}
