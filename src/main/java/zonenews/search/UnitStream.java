package zonenews.search;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands the units of a text to the index, as pairs in their places or each by itself. */
abstract class UnitStream extends TokenStream {

    static TokenStream pairs(Units units) {
        return new Pairs(units);
    }

    /** Each once, with the beginnings of letters and figures: GMP is found as GM too. */
    static TokenStream singles(Units units) {
        return new Singles(units);
    }

    final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private static final class Pairs extends UnitStream {

        private final Units units;
        private int at;
        private int place = -1;

        Pairs(Units units) {
            this.units = units;
        }

        @Override
        public boolean incrementToken() {
            while (at < units.size() && !units.hasPair(at)) {
                at++;
            }
            if (at >= units.size()) {
                return false;
            }
            clearAttributes();
            term.append(units.terms(), units.start(at), units.termEnd(at));
            if (units.isRun(at) && units.isRun(at + 1)) {
                term.append('_');
            }
            term.append(units.terms(), units.start(at + 1), units.termEnd(at + 1));
            step.setPositionIncrement(units.place(at) - place);
            place = units.place(at);
            at++;
            return true;
        }

        @Override
        public void reset() {
            at = 0;
            place = -1;
        }
    }

    private static final class Singles extends UnitStream {

        private final Units units;
        private final Set<String> seen = new HashSet<>();
        private final BitSet seenAlone = new BitSet();
        private int at;
        private int end;

        Singles(Units units) {
            this.units = units;
        }

        @Override
        public boolean incrementToken() {
            while (at < units.size()) {
                while (end <= units.termEnd(at)) {
                    int last = end++;
                    if (isNew(units.start(at), last)) {
                        clearAttributes();
                        term.append(units.terms(), units.start(at), last);
                        return true;
                    }
                }
                at++;
                end = at < units.size() ? first(at) : 0;
            }
            return false;
        }

        private boolean isNew(int start, int last) {
            if (last - start > 1) {
                return seen.add(units.terms().substring(start, last));
            }
            char alone = units.terms().charAt(start);
            boolean isNew = !seenAlone.get(alone);
            seenAlone.set(alone);
            return isNew;
        }

        private int first(int unit) {
            return units.isRun(unit) ? units.start(unit) + 1 : units.end(unit);
        }

        @Override
        public void reset() {
            seen.clear();
            seenAlone.clear();
            at = 0;
            end = units.size() == 0 ? 0 : first(0);
        }
    }
}
