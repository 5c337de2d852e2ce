package zonenews.importing;

/**
 * A picture or file an old page names.
 *
 * @param address what stands for it in the text until it is stored
 * @param reference as the page writes it
 * @param picture whether it stands in the text; otherwise it is offered below
 * @param label what the page calls it
 */
record Enclosure(String address, String reference, boolean picture, String label) {

    /** An address house style lets pass, which no stored file ever has. */
    static String pendingAddress(int number) {
        return "/media/pending" + number + ".file";
    }
}
